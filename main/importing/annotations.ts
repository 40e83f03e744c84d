// Web annotations among the files that are imported: passages on documents the library has.

import { isObject } from '#core/check.ts';
import type { AnnotateLine } from '../annotating/annotate.ts';

/** Whether a file is one of Web Annotations: JSON that says so, or a list of annotations. */
export function isAnnotationFile(bytes: Uint8Array, name: string): boolean {
  if (!/\.json(?:ld)?$/i.test(name)) return false;
  const text = new TextDecoder().decode(bytes);
  if (!/"(?:oa:)?Annotation(?:Page|Collection)?"/.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return (Array.isArray(value) ? value : [value]).some(isAnnotationLike);
  } catch {
    // A torn file of annotations is refused by their reader, with its own sentence.
    return /^\s*[{[]/.test(text) && text.includes('ns/anno.jsonld');
  }
}

function isAnnotationLike(value: unknown): boolean {
  if (!isObject(value)) return false;
  const types = [value['type'], value['@type']].flat();
  return types.some((one) => /^(?:oa:)?Annotation(?:Page|Collection)?$/.test(String(one)));
}

/** What became of the annotations of a file, for the list of what was imported. */
export function annotationsInWords(
  lines: readonly AnnotateLine[],
  name: string,
): { status: 'imported' | 'duplicate' | 'refused'; reason: string } {
  const number = (status: AnnotateLine['status']): number =>
    lines.filter((one) => one.status === status).length;
  const [imported, existing, refused] = [number('imported'), number('existing'), number('refused')];
  const left = [...new Set(lines.flatMap(({ reason }) => reason ?? []))].slice(0, 5);
  if (imported === 0 && refused === 0)
    return {
      status: 'duplicate',
      reason: `All passages of “${name}” are already in the library.`,
    };
  if (imported === 0 && existing === 0)
    return { status: 'refused', reason: `No annotation of “${name}” fits: ${left.join(' ')}` };
  const parts = [
    `${imported} ${imported === 1 ? 'passage' : 'passages'} added`,
    existing === 0 ? '' : `${existing} known already`,
    refused === 0 ? '' : `${refused} left out`,
  ].filter((part) => part !== '');
  return { status: 'imported', reason: [`${parts.join(', ')}.`, ...left].join(' ') };
}
