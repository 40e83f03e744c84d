import type { AnchorText, Anchored } from '../anchoring/make-anchor.ts';
import { anchorText, makeAnchor, sectionsAround } from '../anchoring/make-anchor.ts';
import type { DocumentRecord } from '../records/document.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import type { Reader } from './command.ts';

/** Reads as much of a document as spans from `start` to `end` need, and prepares it for anchoring. */
export async function textAround(
  { sections }: DocumentRecord,
  start: number,
  end: number,
  read: Reader,
): Promise<AnchorText> {
  const { first, last } = sectionsAround(sections, start, Math.max(start, end));
  const ids = sections.slice(first, last + 1).map((one) => one.id);
  const stored = await read.many('sections', ids);
  const texts = stored.map((one) => (one === undefined ? '' : plainTextOfBlocks(one.blocks)));
  return anchorText(sections, texts, first);
}

/** Anchors a span of a document: UTF-16, end exclusive. Throws as `makeAnchor` does. */
export async function anchorIn(
  document: DocumentRecord,
  start: number,
  end: number,
  read: Reader,
): Promise<Anchored> {
  return makeAnchor(await textAround(document, start, end, read), start, end);
}
