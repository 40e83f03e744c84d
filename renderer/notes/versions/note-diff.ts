// What changed between two versions of a note, in lines and, inside them, in words.

import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Block } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';

/** A stretch of a comparison of two versions. */
export interface DiffPart {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** A line of the note: as it was, gone, new, or with other words. */
export interface DiffLine {
  kind: 'same' | 'gone' | 'new' | 'changed';
  parts: readonly DiffPart[];
}

/** Comparing must not hold the window up: what takes longer (ms) is shown as gone and new. */
const patience = { lines: 40, words: 8 };

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.map(plainTextOfBlock).join('\n').split('\n');

const whole = (kind: 'same' | 'gone' | 'new', text: string): DiffLine => ({
  kind,
  parts: [{ kind, text }],
});

/** A line whose words changed; null when hardly any stayed, so that it reads better as gone and new. */
function changedLine(before: string, after: string): DiffLine | null {
  const found = diffWordsWithSpace(before, after, { timeout: patience.words });
  if (found === undefined) return null;
  const parts = found.map(({ added, removed, value }): DiffPart => {
    return { kind: added ? 'new' : removed ? 'gone' : 'same', text: value };
  });
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return kept * 3 < Math.min(before.length, after.length) ? null : { kind: 'changed', parts };
}

/** Lines that went and lines that came in their place, pair by pair. */
function replaced(gone: readonly string[], came: readonly string[]): DiffLine[] {
  const pairs = Math.min(gone.length, came.length);
  const lines: DiffLine[] = [];
  for (let at = 0; at < pairs; at += 1) {
    const [before = '', after = ''] = [gone[at], came[at]];
    const line = changedLine(before, after);
    lines.push(...(line === null ? [whole('gone', before), whole('new', after)] : [line]));
  }
  return [
    ...lines,
    ...gone.slice(pairs).map((text) => whole('gone', text)),
    ...came.slice(pairs).map((text) => whole('new', text)),
  ];
}

/** What changed from one text of a note to another, in the order of the text. */
export function noteDiff(before: readonly Block[], after: readonly Block[]): DiffLine[] {
  const [from, to] = [linesOf(before), linesOf(after)];
  const changes = diffArrays(from, to, { timeout: patience.lines });
  if (changes === undefined)
    return [...from.map((text) => whole('gone', text)), ...to.map((text) => whole('new', text))];
  const lines: DiffLine[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const change = changes[at];
    if (change === undefined) break;
    const next = changes[at + 1];
    if (change.removed && next?.added === true) {
      lines.push(...replaced(change.value, next.value));
      at += 1;
    } else {
      const kind = change.added ? 'new' : change.removed ? 'gone' : 'same';
      lines.push(...change.value.map((text) => whole(kind, text)));
    }
  }
  return lines;
}

/** How many words came and went. */
export function diffSize(lines: readonly DiffLine[]): { added: number; removed: number } {
  const count = (kind: 'new' | 'gone'): number =>
    lines
      .flatMap((line) => line.parts)
      .filter((part) => part.kind === kind)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0), 0);
  return { added: count('new'), removed: count('gone') };
}

/** The lines with long stretches that stayed left out; `hidden` counts those between. */
export function shownLines(
  lines: readonly DiffLine[],
  around = 2,
): (DiffLine | { hidden: number })[] {
  const near = lines.map((_line, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some((one) => one.kind !== 'same'),
  );
  const shown: (DiffLine | { hidden: number })[] = [];
  for (const [index, line] of lines.entries()) {
    const last = shown.at(-1);
    if (near[index] === true) shown.push(line);
    else if (last !== undefined && 'hidden' in last) last.hidden += 1;
    else shown.push({ hidden: 1 });
  }
  return shown;
}
