// From blocks that changed to the edits of the document's plain text.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { EditHint } from './text-diff.ts';
import { diffText } from './text-diff.ts';

/** Blocks that gave way to others: where the first stood in the text as it was, and what they said. */
export interface ChangedTexts {
  readonly from: number;
  readonly removed: readonly { readonly text: string }[];
  readonly inserted: readonly { readonly text: string }[];
}

/** A stretch of the text as characters: where it stood, and what it was and is. */
interface Stretch {
  from: number;
  old: string;
  now: string;
}

function textOf(blocks: ChangedTexts['removed']): string {
  return blocks.map((block) => block.text).join('\n');
}

/** Blocks that come or go take a line break with them: the one after them, or at the very end the one before. */
function stretchOf({ from, removed, inserted }: ChangedTexts, length: number): Stretch {
  const old = textOf(removed);
  const now = textOf(inserted);
  if (removed.length > 0 && inserted.length > 0) return { from, old, now };
  const isAtEnd = removed.length > 0 ? from + old.length >= length : from > length;
  const withBreak = (text: string): string => (isAtEnd ? `\n${text}` : `${text}\n`);
  return {
    from: isAtEnd ? Math.max(0, from - 1) : from,
    old: removed.length > 0 ? withBreak(old) : '',
    now: inserted.length > 0 ? withBreak(now) : '',
  };
}

/**
 * The edits that lead to the text as it is, each in the text the one before left; the last stretch comes
 * first. `length` is the text's length before, `hint` in offsets of the document.
 */
export function changeEdits(
  changed: readonly ChangedTexts[],
  length: number,
  hint: EditHint,
): TextEdit[] {
  const stretches = changed.map((one) => stretchOf(one, length));
  let shift = stretches.reduce((sum, { old, now }) => sum + now.length - old.length, 0);
  const edits: TextEdit[] = [];
  for (const { from, old, now } of stretches.toReversed()) {
    shift -= now.length - old.length;
    const { selected, caret } = hint;
    const own: EditHint = {
      selected:
        selected === null ? null : { start: selected.start - from, end: selected.end - from },
      caret: caret === null ? null : caret - from - shift,
    };
    for (const edit of diffText(old, now, own)) edits.push({ ...edit, from: from + edit.from });
  }
  return edits;
}
