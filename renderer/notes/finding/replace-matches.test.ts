import { expect, test } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { findAll, foldDocument } from '../../editor/finding/find-in-text.ts';
import { $blocks } from '../../editor/from-lexical.ts';
import { headlessEditor } from '../../editor/testing/headless-editor.ts';
import { $noteText } from './note-text.ts';
import { replaceMatches } from './replace-matches.ts';

async function replaced(blocks: Block[], query: string, text: string) {
  const editor = headlessEditor(blocks);
  const read = editor.read($noteText);
  const steps = foldDocument(read, false);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const found = findAll(step.value, query, { matchCase: false, wholeWords: false });
  const count = await replaceMatches(editor, read, found, text);
  return { count, found: found.length, blocks: editor.read($blocks) };
}

test('matches over marks, in lists, cells and callouts are replaced; a mention stays', async () => {
  const blocks: Block[] = [
    {
      type: 'paragraph',
      runs: [
        { type: 'text', text: 'The da' },
        { type: 'text', text: 'm, a dam', marks: ['bold'] },
        { type: 'mention', kind: 'actor', id: 'a', text: 'Dam Office' },
      ],
    },
    {
      type: 'list',
      style: 'bullet',
      items: [
        {
          runs: [{ type: 'text', text: 'dam' }],
          list: {
            type: 'list',
            style: 'bullet',
            items: [{ runs: [{ type: 'text', text: 'Dam' }] }],
          },
        },
      ],
    },
    { type: 'table', rows: [[{ runs: [{ type: 'text', text: 'a dam' }] }, { runs: [] }]] },
    { type: 'callout', kind: 'tip', runs: [{ type: 'text', text: 'dams' }] },
  ];
  const made = await replaced(blocks, 'dam', 'weir');
  expect([made.found, made.count]).toEqual([7, 6]);
  expect(plainTextOfBlocks(made.blocks)).toBe(
    'The weir, a weirDam Office\nweir\nweir\na weir\t\nweirs',
  );
  expect(made.blocks[0]).toMatchObject({
    runs: [{ text: 'The weir' }, { text: ', a weir', marks: ['bold'] }, { type: 'mention' }],
  });
});

test('many matches are replaced in several goes', async () => {
  const lines = Array.from({ length: 900 }, () => paragraph('x y x'));
  const made = await replaced(lines, 'x', 'long');
  expect(made.count).toBe(1800);
  expect(made.blocks[899]).toEqual(paragraph('long y long'));
});
