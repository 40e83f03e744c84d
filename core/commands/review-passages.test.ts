import { beforeEach, describe, expect, it } from 'vitest';
import { anchorText } from '../anchoring/make-anchor.ts';
import type { PassageRecord } from '../records/passage.ts';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { fields, mayor } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

const first = 'The mayor said that the goverment will never sell the harbour.';
const second = 'A ferry leaves for Ost at nine, and another one at noon.';
const twin = 'We reject the sale of the harbour to any company.';
const opening = 'The session was opened at nine by the oldest member of the house.';
const lines = [opening, first, 'Nobody asked.', second, 'Then it rained for a while.', twin, twin];
const after = [
  opening,
  first.replace('goverment', 'government'),
  'Nobody asked.',
  'Then it rained for a while.',
  twin,
];
const old = plainTextOfBlocks(lines.map(paragraph));

let library: MemoryLibrary;
let document: string;
/** Moved, orphaned and uncertain, after the text was replaced. */
let moved: string;
let orphaned: string;
let uncertain: string;
beforeEach(async () => {
  library = new MemoryLibrary();
  const imported = { fields, blocks: lines.map(paragraph), original: null };
  document = (await library.run('import-document', imported)).id;
  const actor = await library.run('create-actor', mayor);
  const { ids } = await library.run('create-passages', {
    passages: [first, second, twin].map((quote) => {
      const start = old.indexOf(quote);
      return {
        document,
        start,
        end: start + quote.length,
        colour: 3 as const,
        comment: `about ${quote.slice(0, 5)}`,
        tags: ['kept'],
        links: [{ actor: actor.id, role: 'about' as const }],
      };
    }),
  });
  [moved = '', orphaned = '', uncertain = ''] = ids;
  await library.run('replace-text', { document, blocks: after.map(paragraph), original: null });
});

const get = (id: string): PassageRecord => {
  const passage = library.records.passages.get(id);
  if (passage === undefined) throw new RangeError(id);
  return passage;
};

const covered = (passage: PassageRecord): string => {
  const { sections } = library.records.documents.get(document) ?? { sections: [] };
  const text = anchorText(
    sections,
    sections.map((one) => plainTextOfBlocks(library.records.sections.get(one.id)?.blocks ?? [])),
  );
  const { start, end } = passage.anchor;
  return text.text.slice(text.map.offsetOf(start) ?? -1, text.map.offsetOf(end) ?? -1);
};

/** What no decision may touch. */
const own = ({ colour, comment, tags, createdAt }: PassageRecord): unknown => ({
  colour,
  comment,
  tags,
  createdAt,
  links: library.records.links.size,
});

it('starts from one passage of each outcome', () => {
  expect([moved, orphaned, uncertain].map((id) => get(id).review?.outcome)).toEqual([
    'moved',
    'orphaned',
    'uncertain',
  ]);
  expect(get(moved).quote).toContain('government');
});

describe('review-passages', () => {
  it('accepts what moved, where it stands', async () => {
    const before = get(moved);
    await library.run('review-passages', { ids: [moved], decision: 'accept' });
    const { review: _gone, ...rest } = before;
    expect(get(moved)).toEqual({ ...rest, changedAt: get(moved).changedAt });
    expect(get(moved).changedAt > before.changedAt).toBe(true);
    expect(library.changes.at(-1)?.label).toMatch(/^Accepted “The mayor said/);
  });

  it('gives what was moved wrongly its old quote back, without a place or a context', async () => {
    const before = get(moved);
    await library.run('review-passages', { ids: [moved], decision: 'orphan' });
    const orphan = get(moved);
    expect(orphan).toMatchObject({ state: 'orphaned', quote: first, prefix: '', suffix: '' });
    expect(orphan.review).toBeUndefined();
    expect(orphan.anchor).toEqual({ start: before.anchor.start, end: before.anchor.start });
    expect(own(orphan)).toEqual(own(before));
  });

  it.each([['orphaned' as const], ['uncertain' as const]])(
    'keeps what is %s as without a place',
    async (state) => {
      const id = state === 'orphaned' ? orphaned : uncertain;
      const before = get(id);
      await library.run('review-passages', { ids: [id], decision: 'orphan' });
      const { review: _gone, ...rest } = before;
      expect(get(id)).toEqual({ ...rest, state: 'orphaned', changedAt: get(id).changedAt });
      expect(library.changes.at(-1)?.label).toMatch(/^Kept “.* as without a place$/);
    },
  );

  it('accepts no uncertain passage, nor others with it', async () => {
    const before = JSON.stringify([...library.records.passages.values()]);
    const ids = [moved, uncertain];
    await expect(library.run('review-passages', { ids, decision: 'accept' })).rejects.toMatchObject(
      {
        name: 'InvalidInputError',
        message: 'A passage without a place cannot be accepted; attach it by selecting text.',
      },
    );
    expect(JSON.stringify([...library.records.passages.values()])).toBe(before);
  });

  it('decides on many in one step, and leaves alone what does not wait', async () => {
    const ids = [moved, orphaned, uncertain];
    await library.run('review-passages', { ids, decision: 'orphan' });
    expect(library.changes.at(-1)?.label).toBe('Kept 3 passages as without a place');
    const count = library.changes.length;
    await library.run('review-passages', { ids, decision: 'accept' });
    expect(library.changes).toHaveLength(count);
  });

  it('is undone to the letter', async () => {
    const before = JSON.stringify([...library.records.passages.values()]);
    const ids = [moved, orphaned, uncertain];
    await library.run('review-passages', { ids, decision: 'orphan' });
    await library.undo();
    expect(JSON.stringify([...library.records.passages.values()])).toBe(before);
  });
});

describe('move-passage', () => {
  it.each([['moved'], ['orphaned'], ['uncertain']])(
    'attaches what is %s to a selection, with all that belongs to it',
    async (state) => {
      const id = state === 'moved' ? moved : state === 'orphaned' ? orphaned : uncertain;
      const before = get(id);
      const text = plainTextOfBlocks(after.map(paragraph));
      const start = text.indexOf('it rained');
      await library.run('move-passage', { id, start, end: start + 9 });
      const attached = get(id);
      expect(attached).toMatchObject({ state: 'anchored', quote: 'it rained' });
      expect(text).toContain(`${attached.prefix}it rained${attached.suffix}`);
      expect(attached.review).toBeUndefined();
      expect(covered(attached)).toBe('it rained');
      expect(own(attached)).toEqual(own(before));
      await library.undo();
      expect(get(id)).toEqual(before);
    },
  );

  it('says what it did', async () => {
    await library.run('move-passage', { id: orphaned, start: 0, end: 11 });
    expect(library.changes.at(-1)?.label).toBe(
      'Attached “A ferry leaves for Ost at nine, and another one at noon.” to “The session”',
    );
    await library.run('move-passage', { id: orphaned, start: 4, end: 11 });
    expect(library.changes.at(-1)?.label).toBe('Changed the edges of “session”');
    const count = library.changes.length;
    await library.run('move-passage', { id: orphaned, start: 4, end: 11 });
    expect(library.changes).toHaveLength(count);
  });

  it('attaches to nothing but the words the caller saw', async () => {
    const before = get(orphaned);
    const seen = { id: orphaned, start: 4, end: 11, quote: 'session' };
    const stale = library.run('move-passage', { ...seen, start: 5, end: 12 });
    await expect(stale).rejects.toMatchObject({ name: 'ConflictError' });
    expect(get(orphaned)).toEqual(before);
    await library.run('move-passage', seen);
    expect(get(orphaned).quote).toBe('session');
  });

  it.each([
    ['nothing', 4, 4],
    ['what is reversed', 9, 4],
    ['beyond the text', 0, 1_000_000],
  ])('attaches to %s never', async (_what, start, end) => {
    const before = get(orphaned);
    await expect(library.run('move-passage', { id: orphaned, start, end })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
    expect(get(orphaned)).toEqual(before);
  });
});
