import { expect, test } from 'vitest';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { markdownBlocks } from './markdown-paste.ts';

test.each([
  ['# Title\n\nText', ['heading', 'paragraph']],
  ['- a\n- b', ['list']],
  ['> [!tip] So\n> it is', ['callout']],
  ['Ada: **yes**', ['paragraph']],
  ['| a | b |\n|---|---|\n| c | d |', ['table']],
  ['```js\nlet a;\n```', ['code']],
  ['A note[^1].\n\n[^1]: Here.', ['paragraph']],
])('%j is Markdown', (text, types) => {
  const blocks = markdownBlocks(text) ?? [];
  expect(blocks.map(({ type }) => type)).toEqual(types);
  expect(JSON.stringify(blocks)).not.toContain('"turn"');
});

test.each(['Plain text.\nA second line.', '5 * 3 * 2', 'a_b_c', 'Ada: no', '', 'x - y'])(
  '%j is none',
  (text) => {
    expect(markdownBlocks(text)).toBeNull();
  },
);

test('what is written as text in Markdown comes as that text', () => {
  expect(plainTextOfBlocks(markdownBlocks('**a** \\*b\\* <i>c</i>') ?? [])).toBe('a *b* c');
});
