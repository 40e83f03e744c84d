import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { $blocks } from './from-lexical.ts';
import { headlessEditor } from './testing/headless-editor.ts';

/** What a turn is after words were typed where its label ends. */
function typed(label: string, words: string): Block | undefined {
  const turn = { label: 'BO', length: label.length };
  const text = `${label}We shall see.`;
  const runs = [{ type: 'text' as const, text }];
  const editor = headlessEditor([{ type: 'paragraph', runs, turn }]);
  editor.update(
    () => {
      const node = $getRoot().getFirstDescendant();
      // Letter by letter, as a person does.
      for (const letter of words) node?.getLatest().selectEnd().insertText(letter);
    },
    { discrete: true },
  );
  return editor.getEditorState().read($blocks)[0];
}

test.each([
  ['behind its space words are said', 'BO: ', 'N', 'BO: NWe shall see.', 4],
  ['a label without its end is written on', 'B', 'O: ', 'BO: We shall see.', 4],
])('%s', (_name, label, words, text, length) => {
  expect(typed(label, words)).toEqual({
    type: 'paragraph',
    runs: [{ type: 'text', text }],
    turn: { label: 'BO', length },
  });
});
