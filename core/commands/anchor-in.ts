import type { AnchorText, Anchored } from '../anchoring/make-anchor.ts';
import { anchorText, makeAnchor, sectionsAround } from '../anchoring/make-anchor.ts';
import type { DocumentRecord } from '../records/document.ts';
import { conflict } from '../errors.ts';
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

/**
 * Throws `ConflictError` when not these words stand there: offsets that were told before an edit was saved
 * must never put a passage on other words in silence. Without words there is nothing to check.
 */
export function expectWords(
  { text, from }: AnchorText,
  start: number,
  end: number,
  words: string | undefined,
): void {
  if (words === undefined || text.slice(Math.max(0, start - from), end - from) === words) return;
  throw conflict('The text has changed in the meantime; please select it once more.');
}

/**
 * Anchors a span of a document: UTF-16, end exclusive. Throws as `makeAnchor` does, and as `expectWords`
 * when other words stand there.
 */
export async function anchorIn(
  document: DocumentRecord,
  start: number,
  end: number,
  read: Reader,
  words?: string,
): Promise<Anchored> {
  const text = await textAround(document, start, end, read);
  expectWords(text, start, end, words);
  return makeAnchor(text, start, end);
}
