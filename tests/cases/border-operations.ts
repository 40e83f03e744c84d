// What is done to a document around a border of its display sections. Each operation is done with real keys
// (or the mouse) to a document with sections of three blocks and to the same one without, and must come out
// the same.

import type { Block, ListBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';

/** A place: the number of a block, and its start, its end or an offset in its text. */
export type Place = readonly [block: number, at: 'start' | 'end' | number];

export interface BorderOperation {
  readonly name: string;
  readonly blocks: Block[];
  readonly from: Place;
  /** Where the selection ends; a caret without it. */
  readonly to?: Place;
  /** Keys in Playwright's words; `=text` types text; `drag:N` drags the selection to block N's middle. */
  readonly keys: readonly string[];
}

/** How many blocks a section has in the document that has sections. */
export const group = 3;

const heading = (text: string): Block => ({
  type: 'heading',
  level: 2,
  runs: [{ type: 'text', text }],
});
const quote = (text: string): Block => ({ type: 'quote', runs: [{ type: 'text', text }] });
const list = (...items: string[]): ListBlock => ({
  type: 'list',
  style: 'bullet',
  items: items.map((text) => ({ runs: text === '' ? [] : [{ type: 'text', text }] })),
});
const numbered = (...items: string[]): ListBlock => ({ ...list(...items), style: 'number' });
const code = (text: string): Block => ({ type: 'code', text });
const table: Block = {
  type: 'table',
  rows: [
    [{ runs: [{ type: 'text', text: 'State' }] }, { runs: [{ type: 'text', text: 'Ships' }] }],
    [{ runs: [{ type: 'text', text: 'Veldra' }] }, { runs: [{ type: 'text', text: '112' }] }],
  ],
};
const rule: Block = { type: 'rule' };
const marked: Block = {
  type: 'paragraph',
  runs: [
    { type: 'text', text: 'Some ' },
    { type: 'text', text: 'bold words', marks: ['bold'] },
    { type: 'break' },
    { type: 'text', text: 'and a second line' },
  ],
};

const words = [
  'Alpha one two',
  'Bravo three four',
  'Charlie five six',
  'Delta seven eight',
  'Echo nine ten',
  'Foxtrot eleven twelve',
  'Golf thirteen',
  'Hotel fourteen',
];

/** Eight paragraphs, with others in place of some; the first border stands between blocks 2 and 3. */
function document(changed: Readonly<Record<number, Block>> = {}): Block[] {
  return words.map((text, index) => changed[index] ?? paragraph(text));
}

const documents: Readonly<Record<string, Block[]>> = {
  paragraphs: document(),
  'an empty paragraph before': document({ 2: paragraph('') }),
  'an empty paragraph after': document({ 3: paragraph('') }),
  'a heading after': document({ 3: heading('Heading') }),
  'a heading before': document({ 2: heading('Heading') }),
  'a heading after an empty paragraph': document({ 2: paragraph(''), 3: heading('Heading') }),
  'a list after': document({ 3: list('item one', 'item two') }),
  'a list before': document({ 2: list('item one', 'item two') }),
  'lists on both sides': document({ 2: list('left one', 'left two'), 3: list('right one') }),
  'a list and a numbered one': document({ 2: list('dot'), 3: numbered('first', 'second') }),
  'a quote after': document({ 3: quote('Quoted') }),
  'code after': document({ 3: code('let a = 1;\nlet b = 2;') }),
  'code before': document({ 2: code('let a = 1;') }),
  'a table after': document({ 3: table }),
  'a rule after': document({ 3: rule }),
  'a rule before': document({ 2: rule }),
  'marked words before': document({ 2: marked }),
};

/** The block nearest to a border, before it or after it, that a caret can go into. */
function textBlock(blocks: readonly Block[], at: number, step: 1 | -1): number {
  return blocks[at]?.type === 'rule' ? textBlock(blocks, at + step, step) : at;
}

/** Keys pressed with the caret before the border, and after it. */
const keysBefore: readonly (readonly string[])[] = [
  ['Delete', '=x'],
  ['Delete', 'Delete', '=x'],
  ['Control+Delete', '=x'],
  ['ArrowRight', '=x'],
  ['ArrowDown', '=x'],
  ['Shift+ArrowRight', 'Shift+ArrowRight', '=x'],
  ['Enter', '=x'],
];
const keysAfter: readonly (readonly string[])[] = [
  ['Backspace', '=x'],
  ['Backspace', 'Backspace', '=x'],
  ['Control+Backspace', '=x'],
  ['ArrowLeft', '=x'],
  ['ArrowUp', '=x'],
  ['Shift+ArrowLeft', 'Shift+ArrowLeft', '=x'],
  ['Enter', '=x'],
];

function atBorder(): BorderOperation[] {
  return Object.entries(documents).flatMap(([what, blocks]) => [
    ...keysBefore.map((keys) => ({
      name: `${what}: at its end, ${keys.join(' ')}`,
      blocks,
      from: [textBlock(blocks, 2, -1), 'end'] as const,
      keys,
    })),
    ...keysAfter.map((keys) => ({
      name: `${what}: at its start, ${keys.join(' ')}`,
      blocks,
      from: [textBlock(blocks, 3, 1), 'start'] as const,
      keys,
    })),
  ]);
}

const overBorder: readonly (readonly string[])[] = [
  ['Backspace', '=x'],
  ['Delete', 'Control+z'],
  ['=xyz'],
  ['Enter', '=x'],
  ['Control+x', 'Control+End', 'Control+v'],
  ['Control+c', 'Control+End', 'Enter', 'Control+v', '=x'],
  ['Control+b'],
];

function overIt(): BorderOperation[] {
  return Object.entries(documents).flatMap(([what, blocks]) =>
    overBorder.map((keys) => ({
      name: `${what}: over the border, ${keys.join(' ')}`,
      blocks,
      from: [1, 6] as const,
      to: [4, 4] as const,
      keys,
    })),
  );
}

const elsewhere: readonly Omit<BorderOperation, 'blocks'>[] = [
  { name: 'Home and End', from: [2, 4], keys: ['Home', '=a', 'End', '=b'] },
  { name: 'Shift with Home', from: [3, 4], keys: ['Shift+Home', '=x'] },
  { name: 'to the very start', from: [4, 4], keys: ['Control+Home', '=x'] },
  { name: 'to the very end', from: [4, 4], keys: ['Control+End', '=x'] },
  { name: 'all before', from: [4, 4], keys: ['Control+Shift+Home', '=x'] },
  { name: 'all after', from: [4, 4], keys: ['Control+Shift+End', 'Delete', '=x'] },
  { name: 'all of it', from: [4, 4], keys: ['Control+a', '=x'] },
  { name: 'all of it deleted', from: [4, 4], keys: ['Control+a', 'Backspace', '=x'] },
  { name: 'all of it deleted and undone', from: [1, 4], keys: ['Control+a', 'Delete', 'Control+z'] },
  { name: 'all of it cut and pasted', from: [1, 4], keys: ['Control+a', 'Control+x', 'Control+v'] },
  { name: 'all of it copied behind', from: [1, 4], keys: ['Control+a', 'Control+c', 'Control+End', 'Control+v'] },
  { name: 'words to the left', from: [3, 9], keys: Array.from({ length: 5 }, () => 'Control+ArrowLeft').concat('=x') },
  { name: 'words to the right', from: [2, 3], keys: Array.from({ length: 5 }, () => 'Control+ArrowRight').concat('=x') },
  { name: 'words selected', from: [2, 3], keys: Array.from({ length: 5 }, () => 'Control+Shift+ArrowRight').concat('=x') },
  { name: 'lines down', from: [0, 2], keys: Array.from({ length: 6 }, () => 'ArrowDown').concat('=x') },
  { name: 'lines up', from: [7, 2], keys: Array.from({ length: 6 }, () => 'ArrowUp').concat('=x') },
  { name: 'lines selected down', from: [1, 2], keys: Array.from({ length: 3 }, () => 'Shift+ArrowDown').concat('Delete') },
  { name: 'lines selected up', from: [4, 2], keys: Array.from({ length: 3 }, () => 'Shift+ArrowUp').concat('=x') },
  { name: 'many paragraphs typed', from: [2, 'end'], keys: Array.from({ length: 9 }, (_one, index) => ['Enter', `=new ${index}`]).flat() },
  { name: 'typed, undone, done again', from: [2, 'end'], keys: ['=ab', 'Enter', '=cd', 'Control+z', 'Control+z', 'Control+Shift+z'] },
  { name: 'joined and undone', from: [3, 'start'], keys: ['Backspace', 'Control+z', '=x'] },
  { name: 'a line break', from: [3, 'start'], keys: ['Shift+Enter', '=x'] },
  { name: 'a line break before', from: [2, 'end'], keys: ['Shift+Enter', '=x', 'Delete'] },
  { name: 'words dragged over', from: [1, 0], to: [1, 6], keys: ['drag:4'] },
  { name: 'words dragged back', from: [4, 0], to: [4, 5], keys: ['drag:1'] },
  { name: 'paragraphs dragged over', from: [1, 6], to: [2, 'end'], keys: ['drag:5'] },
  { name: 'a span over both borders', from: [1, 3], to: [6, 2], keys: ['Backspace', '=x'] },
  { name: 'a whole section', from: [3, 'start'], to: [5, 'end'], keys: ['Delete', '=x'] },
  { name: 'a whole section and its break', from: [3, 'start'], to: [6, 'start'], keys: ['Delete', '=x'] },
  { name: 'a whole section cut', from: [3, 'start'], to: [6, 'start'], keys: ['Control+x', 'Control+Home', 'Control+v'] },
  { name: 'backwards over the border', from: [4, 4], to: [1, 6], keys: ['=x'] },
  { name: 'deleted to nothing', from: [3, 'end'], keys: Array.from({ length: 20 }, () => 'Backspace').concat('=x') },
  { name: 'deleted forward to nothing', from: [2, 'start'], keys: Array.from({ length: 20 }, () => 'Delete').concat('=x') },
  { name: 'pasted over the border', from: [0, 0], to: [0, 5], keys: ['Control+c', 'Control+End', 'Control+Shift+Home', 'Control+v'] },
  { name: 'two paragraphs pasted at it', from: [0, 'start'], to: [1, 'end'], keys: ['Control+c', 'ArrowRight', 'ArrowRight', 'Control+v', '=x'] },
];

/** All operations, with names that differ. */
export const borderOperations: readonly BorderOperation[] = [
  ...atBorder(),
  ...overIt(),
  ...elsewhere.map((one) => ({ ...one, blocks: document() })),
];

/**
 * What is known to come out otherwise. Deleting forward out of an empty paragraph leaves Lexical's caret
 * between two blocks; in a section it is taken to be in the one after it, without sections before it.
 */
export const knownDifferences: readonly string[] = [
  'a heading after an empty paragraph: at its end, Delete =x',
];

/** The offset of a place in a document's plain text. */
export function offsetOfPlace(blocks: readonly Block[], [block, at]: Place): number {
  const texts = blocks.map(plainTextOfBlock);
  const start = texts.slice(0, block).reduce((sum, text) => sum + text.length + 1, 0);
  if (at === 'start') return start;
  return start + (at === 'end' ? (texts[block]?.length ?? 0) : at);
}
