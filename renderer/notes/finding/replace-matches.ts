import type { LexicalEditor } from 'lexical';
import { $getNodeByKey, $isTextNode, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG } from 'lexical';
import type { Span } from '../../editor/finding/find-in-text.ts';
import type { NoteText } from './note-text.ts';
import { piecesOf } from './note-text.ts';

/** How many are replaced in one go, so that the window is never held for long. */
const batch = 200;

/** Puts a text in the place of a match, in the look of its first letters; false where a mention stands in it. */
function $replace({ pieces }: NoteText, match: Span, text: string): boolean {
  const parts = piecesOf(pieces, match);
  if (parts.length === 0 || parts.some(({ piece }) => piece.isObject)) return false;
  for (const [index, { piece, from, to }] of parts.entries()) {
    const node = $getNodeByKey(piece.key);
    if ($isTextNode(node)) node.spliceText(from, to - from, index === 0 ? text : '');
  }
  return true;
}

/**
 * Replaces matches of the text as it was read, the last one first, as one step of undo. Answers how many: a
 * match with a mention or a citation in it stays as it is.
 */
export async function replaceMatches(
  editor: LexicalEditor,
  noteText: NoteText,
  matches: readonly Span[],
  text: string,
): Promise<number> {
  const backwards = matches.toReversed();
  let count = 0;
  for (let at = 0; at < backwards.length; at += batch) {
    editor.update(
      () => {
        for (const match of backwards.slice(at, at + batch))
          if ($replace(noteText, match, text)) count += 1;
      },
      { discrete: true, tag: at === 0 ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG },
    );
    if (at + batch < backwards.length) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return count;
}
