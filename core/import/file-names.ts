// What a file's name tells of the document: a date, perhaps a title.

import { findDate } from './dates.ts';

/** Names that programs and people give without a thought. */
const generic =
  /^(?:untitled|unbenannt|document|dokument|doc|text|new|neu|neues|file|datei|note|notes|notiz|article|artikel|interview|transcript|transkript|speech|rede|report|bericht|letter|brief|page|seite|scan|export|download|index|readme|draft|entwurf|copy|kopie|of|final|sample|test|input|output|data|clean|full|part|version|v|the|a|en|de|fr|es|txt|md)$/i;

/** The name without folders and extension. */
function stem(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return file.replace(/\.(?:txt|text|md|markdown|json|srt|vtt)$/i, '');
}

/** The date in a file name: `2024-07-04 summit.txt`, `summit_20240704.txt`; null when there is none. */
export function dateOfFileName(name: string): string | null {
  const plain = stem(name)
    .replace(/(?<![\p{L}\p{N}])((?:19|20)\d\d)(\d\d)(\d\d)(?![\p{L}\p{N}])/gu, '$1-$2-$3')
    .replace(/(?<![\p{L}\p{N}])((?:19|20)\d\d)_(\d\d)_(\d\d)(?![\p{L}\p{N}])/gu, '$1-$2-$3')
    .replaceAll('_', ' ');
  const found = findDate(plain) ?? findDate(plain.replaceAll('-', ' '));
  return found?.date ?? null;
}

/** A title out of a file name that was given by a person; null when it is a number, a hash or a habit. */
export function titleOfFileName(name: string): string | null {
  let decoded = stem(name);
  try {
    decoded = decodeURIComponent(decoded);
  } catch {
    // A stray per cent sign is part of the name.
  }
  const slug = !/\s/.test(decoded);
  const spaced = decoded
    .replace(/(?<![\p{L}\p{N}])\d{8}(?![\p{L}\p{N}])/gu, ' ')
    .replace(/(?<!\d)\d{4}[-_.]\d{2}[-_.]\d{2}(?!\d)|(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/g, ' ');
  const words = (slug ? spaced.replace(/[-_+.]+/g, ' ') : spaced.replace(/_+/g, ' '))
    .split(/\s+/)
    .filter((word) => word !== '' && !/^[-–—]+$/.test(word));
  // One token that mixes letters and digits at length is a key, and so is the whole name.
  if (words.some((word) => word.length >= 8 && /\d/.test(word) && /\p{L}/u.test(word))) return null;
  const telling = words.filter(
    (word) => /^[\p{L}\p{M}’'.,&!?()-]{3,}$/u.test(word) && !generic.test(word),
  );
  if (telling.length < 2) return null;
  const title = words
    .join(' ')
    .replace(/^[\s\d]+(?=\p{L})/u, '')
    .trim();
  return slug ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}
