import { $getRoot, $setSelection } from 'lexical';
import { expect, test } from 'vitest';
import { paragraph } from '#core/text/blocks.ts';
import { headlessEditor } from '../../editor/testing/headless-editor.ts';
import { $placeToBegin } from './note-text.ts';

const editor = headlessEditor([
  paragraph('The dam holds.'),
  paragraph(''),
  paragraph('So they say.'),
]);

/** Where finding begins with this selected in the last paragraph: anchor, then focus. */
function placeOf(anchor: number, focus: number): number {
  editor.update(() => $getRoot().getAllTextNodes().at(-1)?.select(anchor, focus), {
    discrete: true,
  });
  return editor.read($placeToBegin);
}

test('finding begins where the selection does, whichever way it was made', () => {
  const start = 'The dam holds.\n\n'.length;
  expect(placeOf(3, 3)).toBe(start + 3);
  expect(placeOf(3, 7)).toBe(start + 3);
  expect(placeOf(7, 3)).toBe(start + 3);
});

test('without a selection it begins at the top', () => {
  editor.update(() => $setSelection(null), { discrete: true });
  expect(editor.read($placeToBegin)).toBe(0);
});
