import { describe, expect, it } from 'vitest';
import { hunksBetween } from './testing/text-model.ts';
import { TextWorld } from './testing/text-world.ts';

interface Case {
  what: string;
  text: string;
  passage: [start: number, end: number];
  edit: [from: number, cut: number, text: string];
  /** The passage's quote afterwards; null for an orphan. */
  quote: string | null;
  at?: number;
}

const cases: Case[] = [
  {
    what: 'typing at the start edge stays outside',
    text: 'one two three',
    passage: [4, 7],
    edit: [4, 0, 'X'],
    quote: 'two',
    at: 5,
  },
  {
    what: 'typing at the end edge stays outside',
    text: 'one two three',
    passage: [4, 7],
    edit: [7, 0, 'X'],
    quote: 'two',
    at: 4,
  },
  {
    what: 'typing inside belongs to it',
    text: 'one two three',
    passage: [4, 7],
    edit: [5, 0, 'X'],
    quote: 'tXwo',
    at: 4,
  },
  {
    what: 'replacing its beginning belongs to it',
    text: 'one two three',
    passage: [4, 7],
    edit: [4, 1, 'XY'],
    quote: 'XYwo',
    at: 4,
  },
  {
    what: 'replacing its end belongs to it',
    text: 'one two three',
    passage: [4, 7],
    edit: [6, 1, 'XY'],
    quote: 'twXY',
    at: 4,
  },
  {
    what: 'replacing all of it orphans it',
    text: 'one two three',
    passage: [4, 7],
    edit: [4, 3, 'XY'],
    quote: null,
  },
  {
    what: 'deleting all of it orphans it',
    text: 'one two three',
    passage: [4, 7],
    edit: [4, 3, ''],
    quote: null,
  },
  {
    what: 'deleting more than it orphans it',
    text: 'one two three',
    passage: [4, 7],
    edit: [2, 8, ''],
    quote: null,
  },
  {
    what: 'deleting over its start leaves the rest',
    text: 'one two three',
    passage: [4, 7],
    edit: [2, 3, ''],
    quote: 'wo',
    at: 2,
  },
  {
    what: 'deleting over its end leaves the rest',
    text: 'one two three',
    passage: [4, 7],
    edit: [6, 3, ''],
    quote: 'tw',
    at: 4,
  },
  {
    what: 'replacing over its start stays outside',
    text: 'one two three',
    passage: [4, 7],
    edit: [2, 3, 'XY'],
    quote: 'wo',
    at: 4,
  },
  {
    what: 'replacing over its end stays outside',
    text: 'one two three',
    passage: [4, 7],
    edit: [6, 3, 'XY'],
    quote: 'tw',
    at: 4,
  },
  {
    what: 'a combining mark typed at its end belongs to its last letter',
    text: 'cafe noir',
    passage: [0, 4],
    edit: [4, 0, '\u0301'],
    quote: 'cafe\u0301',
    at: 0,
  },
  {
    what: 'a combining mark typed at its start belongs to the letter before',
    text: 'ab cd',
    passage: [1, 2],
    edit: [1, 0, '\u0301'],
    quote: 'b',
    at: 2,
  },
  {
    what: 'a mark that loses its letter goes to the letter before',
    text: 'axe\u0301b',
    passage: [1, 5],
    edit: [1, 2, ''],
    quote: 'b',
    at: 2,
  },
  {
    what: 'half an emoji cannot be cut off',
    text: 'a👍🏽b',
    passage: [1, 5],
    edit: [3, 2, ''],
    quote: '👍',
    at: 1,
  },
  {
    what: 'an emoji that joins the one before is no longer its own',
    text: '👩👧!',
    passage: [2, 4],
    edit: [2, 0, '\u200d'],
    quote: null,
  },
  {
    what: 'a block is split inside it',
    text: 'one two three',
    passage: [4, 13],
    edit: [7, 1, '\n'],
    quote: 'two\nthree',
    at: 4,
  },
  {
    what: 'two blocks are joined inside it',
    text: 'one\ntwo',
    passage: [1, 6],
    edit: [3, 1, ''],
    quote: 'netw',
    at: 1,
  },
  {
    what: 'a whole block before it goes',
    text: 'one\ntwo',
    passage: [4, 7],
    edit: [0, 4, ''],
    quote: 'two',
    at: 0,
  },
  { what: 'everything goes', text: 'one\ntwo', passage: [4, 7], edit: [0, 7, ''], quote: null },
];

describe.each([1, 2, 100])('edit-text, %i blocks a section', (perSection) => {
  it.each(cases)('$what', async ({ text, passage: [start, end], edit, quote, at }) => {
    const world = new TextWorld(text, perSection);
    const [id = ''] = await world.highlight([start, end]);
    const before = world.written;
    const [from, cut, typed] = edit;
    const lines = world.model.lines;
    world.model.edit(from, cut, typed);
    const hunks = hunksBetween(lines, world.model.lines);
    const edits = [{ from, cut, grown: typed.length }];
    const { document } = world;
    await world.library.run('edit-text', { document, session: 's', hunks, edits });
    expect(world.text).toBe(text.slice(0, from) + typed + text.slice(from + cut));
    const after = world.passage(id);
    if (quote === null) {
      expect(after.passage).toMatchObject({
        state: 'orphaned',
        quote: text.slice(start, end),
        review: { outcome: 'orphaned', quote: text.slice(start, end) },
      });
      expect(after.start).toBe(after.end);
    } else {
      expect(after.passage).toMatchObject({ state: 'anchored', quote });
      expect(after).toMatchObject({ start: at, end: (at ?? 0) + quote.length });
    }
    await world.library.undo();
    expect(world.written).toBe(before);
  });
});
