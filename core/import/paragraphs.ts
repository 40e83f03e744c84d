// Plain text → paragraphs. The text stays as it stands: lines that belong together keep their line
// breaks, nothing is joined; only the blank space around paragraphs goes.

import type { ParagraphBlock, Run } from '../text/blocks.ts';
import { graphemeStart } from '../text/graphemes.ts';

/** The longest run of text, in UTF-16 units; longer text becomes several runs of one look. */
const longestRun = 500_000;

/** The paragraphs of a cleaned text (line breaks are `\n`). */
export function paragraphsOf(text: string): ParagraphBlock[] {
  const groups: string[][] = [[]];
  let blankLines = false;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) {
      groups.push([]);
      blankLines = true;
    }
  }
  const filled = groups.filter((group) => group.length > 0);
  // A trailing blank line separates nothing.
  const separated = blankLines && filled.length > 1;
  return filled.flatMap((group) => splitGroup(group, separated)).map(paragraphOf);
}

/** Divides lines without a blank line between them into paragraphs. */
function splitGroup(lines: string[], separated: boolean): string[][] {
  if (lines.length === 1) return [lines];
  if (isWrapped(lines)) return separated ? [lines] : splitAtIndents(lines);
  // Longer lines than a page has were never wrapped: each is a paragraph.
  const onePerLine = !separated || lines.some((line) => line.length > 100);
  return onePerLine ? lines.map((line) => [line]) : [lines];
}

/** The width to which lines seem to be broken: hardly any is longer. The last line says nothing. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.slice(0, -1).map((line) => line.trimEnd().length);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
}

/** Whether lines were broken to fit a width: nearly all but the last come close to it. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 3) return false;
  const width = widthOf(lines);
  if (width < 40 || width > 100) return false;
  const close = lines.slice(0, -1).filter((line) => {
    const { length } = line.trimEnd();
    return length >= width * 0.72 && length <= width * 1.15;
  });
  return close.length >= (lines.length - 1) * 0.7;
}

/** In wrapped text without blank lines, a paragraph begins where a line is indented or the last was short. */
function splitAtIndents(lines: readonly string[]): string[][] {
  const indented = lines.filter((line) => /^(?:\t| {2,})\S/.test(line)).length;
  const useIndents = indented > 0 && indented < lines.length / 2;
  const width = widthOf(lines);
  const paragraphs: string[][] = [];
  let ended = true;
  for (const line of lines) {
    const begins = useIndents ? /^(?:\t| {2,})\S/.test(line) : ended;
    if (begins || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
    ended = line.trimEnd().length < width * 0.72 && /[.?!…]["”’»)]?\s*$/.test(line);
  }
  return paragraphs;
}

function paragraphOf(lines: readonly string[]): ParagraphBlock {
  const runs: Run[] = [];
  lines.forEach((line, index) => {
    const first = index === 0 ? line.trimStart() : line;
    const text = index === lines.length - 1 ? first.trimEnd() : first;
    if (index > 0) runs.push({ type: 'break' });
    for (const piece of cutText(text)) runs.push({ type: 'text', text: piece });
  });
  return { type: 'paragraph', runs };
}

/** Text in pieces of a length that a run may have, cut between graphemes; none for no text. */
export function cutText(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const most = Math.min(at + longestRun, text.length);
    const border = graphemeStart(text, most);
    const end = border > at ? border : most;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}
