import { beforeEach, describe, expect, it } from 'vitest';
import { anchorText } from '../anchoring/make-anchor.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { Block } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { fields, mayor, original } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

const sentence = (n: number): string =>
  `In paragraph ${n} the delegate of Ost ${n * 37} says that the harbour of ${n * 11} stays ours.`;
/** Fifty paragraphs, large enough to be stored in several sections. */
const paragraphs = Array.from(
  { length: 50 },
  (_, n) => `${sentence(n)} ${`Nothing else of year ${1900 + n} was said. `.repeat(30)}`,
);
const blocks: Block[] = paragraphs.map(paragraph);
const plain = plainTextOfBlocks(blocks);

let library: MemoryLibrary;
let document: string;
let ids: string[];
beforeEach(async () => {
  library = new MemoryLibrary();
  const imported = { fields, blocks, original: original('a') };
  document = (await library.run('import-document', imported)).id;
  const passages = paragraphs.map((_, n) => {
    const start = plain.indexOf(sentence(n));
    return { document, start, end: start + sentence(n).length, colour: 2 as const };
  });
  ({ ids } = await library.run('create-passages', { passages }));
});

const replace = async (next: readonly Block[], file = original('b')) =>
  await library.run('replace-text', { document, blocks: [...next], original: file });

const passage = (number: number): PassageRecord => {
  const found = library.records.passages.get(ids[number] ?? '');
  if (found === undefined) throw new RangeError(`There is no passage ${number}.`);
  return found;
};

/** The document's text, and what a passage covers of it. */
function standing(one: PassageRecord): { text: string; covered: string } {
  const { sections } = library.records.documents.get(document) ?? { sections: [] };
  const text = anchorText(
    sections,
    sections.map((ref) => plainTextOfBlocks(library.records.sections.get(ref.id)?.blocks ?? [])),
  );
  const start = text.map.offsetOf(one.anchor.start) ?? -1;
  const end = text.map.offsetOf(one.anchor.end) ?? -1;
  return { text: text.text, covered: text.text.slice(start, end) };
}

const snapshot = (): string =>
  JSON.stringify(
    Object.entries(library.records).map(([table, records]) => [table, [...records.values()]]),
    null,
    1,
  );

describe('replace-text', () => {
  it('gives the document its new text and keeps what is unchanged', async () => {
    const next = blocks.with(3, paragraph('Something wholly different stands here now.'));
    const result = await replace(next);
    expect(result).toEqual({ kept: 49, moved: 0, uncertain: 0, orphaned: 1 });
    expect(standing(passage(4)).text).toBe(plainTextOfBlocks(next));
    expect(standing(passage(4)).covered).toBe(sentence(4));
    expect(library.records.documents.get(document)?.original).toEqual(original('b'));
    expect(library.changes.at(-1)?.label).toBe('Replaced the text of “The harbour vote”');
  });

  it('leaves sections without a change, and the passages in them, as they are', async () => {
    const before = library.records.documents.get(document)?.sections ?? [];
    expect(before.length).toBeGreaterThan(3);
    await replace(blocks.toSpliced(1, 0, paragraph('One paragraph more.')));
    const after = library.records.documents.get(document)?.sections ?? [];
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id));
    const touched = library.changes.at(-1)?.ops.map((op) => (op.op === 'put' ? op.key : op.op));
    expect(touched).toContain(before[0]?.id);
    for (const { id } of before.slice(1)) expect(touched).not.toContain(id);
    expect(touched).not.toContain(passage(49).id);
  });

  it('puts what moved on the review list with what it quoted, and keeps all else of it', async () => {
    const actor = await library.run('create-actor', mayor);
    const [id = ''] = ids.slice(7);
    await library.run('link-passages', { passages: [id], actor: actor.id, role: 'speaker' });
    await library.run('edit-passages', { ids: [id], comment: 'mine', addTags: ['x'] });
    const before = passage(7);
    const text = (paragraphs[7] ?? '').replace('says that', 'declared that');
    expect(await replace(blocks.with(7, paragraph(text)))).toEqual({
      kept: 49,
      moved: 1,
      uncertain: 0,
      orphaned: 0,
    });
    const { at } = library.changes.at(-1) ?? {};
    const after = passage(7);
    expect(after).toMatchObject({ colour: 2, comment: 'mine', tags: ['x'], state: 'anchored' });
    expect(after.review).toMatchObject({ outcome: 'moved', quote: sentence(7) });
    expect(Date.parse(after.review?.at ?? '')).toBeLessThanOrEqual(Date.parse(at ?? ''));
    expect(after.quote).toBe(sentence(7).replace('says that', 'declared that'));
    expect(standing(after).covered).toBe(after.quote);
    expect(after.changedAt).toBe(before.changedAt);
    expect([...library.records.links.values()]).toMatchObject([{ passage: id, role: 'speaker' }]);
  });

  it('takes the place of what is gone, and keeps its quote, about where it stood', async () => {
    const context = passage(9);
    await replace(blocks.toSpliced(9, 1));
    const orphan = passage(9);
    expect(orphan).toMatchObject({ state: 'orphaned', quote: sentence(9), prefix: context.prefix });
    expect(orphan.review).toMatchObject({ outcome: 'orphaned', quote: sentence(9) });
    expect(orphan.anchor.start).toEqual(orphan.anchor.end);
    const { text } = standing(orphan);
    const { sections } = library.records.documents.get(document) ?? { sections: [] };
    const at = anchorText(
      sections,
      sections.map((ref) => plainTextOfBlocks(library.records.sections.get(ref.id)?.blocks ?? [])),
    ).map.offsetOf(orphan.anchor.start);
    expect(Math.abs((at ?? 0) - text.indexOf(sentence(10)))).toBeLessThan(5);
  });

  it('tries again those without a place, and leaves those that find none', async () => {
    await replace(blocks.toSpliced(9, 1).toSpliced(20, 1));
    const [waiting, other] = [passage(9), passage(21)];
    await library.run('review-passages', { ids: [other.id], decision: 'orphan' });
    const result = await replace(blocks.toSpliced(21, 1), original('c'));
    expect(result).toEqual({ kept: 48, moved: 1, uncertain: 0, orphaned: 1 });
    expect(waiting.state).toBe('orphaned');
    expect(passage(9)).toMatchObject({ state: 'anchored', quote: sentence(9) });
    expect(passage(9).review).toMatchObject({ outcome: 'moved', quote: sentence(9) });
    expect(standing(passage(9)).covered).toBe(sentence(9));
    expect(passage(21)).toMatchObject({ state: 'orphaned', quote: sentence(21) });
    expect(passage(21).review).toBeUndefined();
  });

  it('keeps the words last agreed to through several versions', async () => {
    const text = (paragraphs[7] ?? '').replace('says that', 'declared that');
    await replace(blocks.with(7, paragraph(text)));
    await replace(blocks.with(7, paragraph(`First. ${text}`)), original('c'));
    expect(passage(7).review).toMatchObject({ outcome: 'moved', quote: sentence(7) });
    const again = text.replace('stays ours', 'stays with us');
    await replace(blocks.with(7, paragraph(`First. ${again}`)), original('d'));
    expect(passage(7).review).toMatchObject({ outcome: 'moved', quote: sentence(7) });
    await replace(blocks.toSpliced(7, 1), original('e'));
    expect(passage(7)).toMatchObject({ state: 'orphaned', quote: sentence(7) });
  });

  it('writes nothing but the original for the same text', async () => {
    const result = await replace(blocks);
    expect(result).toEqual({ kept: 50, moved: 0, uncertain: 0, orphaned: 0 });
    expect(library.changes.at(-1)?.ops).toMatchObject([
      { op: 'put', table: 'documents', after: { original: { sha256: 'b'.repeat(64) } } },
    ]);
    const count = library.changes.length;
    await replace(blocks);
    expect(library.changes).toHaveLength(count);
  });

  it('keeps passages when only the form of the text changes', async () => {
    const runs = (text: string): Block => ({ type: 'quote', runs: [{ type: 'text', text }] });
    const result = await replace(paragraphs.map(runs));
    expect(result).toEqual({ kept: 50, moved: 0, uncertain: 0, orphaned: 0 });
    expect(standing(passage(30)).covered).toBe(sentence(30));
  });

  it('keeps passages in a text whose lines break elsewhere', async () => {
    const wrapped = paragraphs.map((text): Block => {
      const lines = text.trim().split(/(?<=.{60}) /);
      return {
        type: 'paragraph',
        runs: lines.flatMap((line, index) => [
          ...(index > 0 ? [{ type: 'break' as const }] : []),
          { type: 'text' as const, text: line },
        ]),
      };
    });
    expect(await replace(wrapped)).toEqual({ kept: 50, moved: 0, uncertain: 0, orphaned: 0 });
    expect(standing(passage(30)).covered.replaceAll('\n', ' ')).toBe(sentence(30));
    expect(passage(30).quote).toBe(standing(passage(30)).covered);
  });

  it('takes bookmarks along', async () => {
    const offset = plain.indexOf(sentence(40));
    const { id } = await library.run('add-bookmark', { document, offset, name: 'here' });
    await replace([paragraph('New at the top.'), ...blocks.toSpliced(39, 1)]);
    const { bookmarks = [], sections = [] } = library.records.documents.get(document) ?? {};
    const [bookmark] = bookmarks;
    expect(bookmark?.id).toBe(id);
    expect(sections.map((one) => one.id)).toContain(bookmark?.section);
    const section = library.records.sections.get(bookmark?.section ?? '');
    const text = plainTextOfBlocks(section?.blocks ?? []);
    expect(text.slice(bookmark?.offset).startsWith(sentence(40))).toBe(true);
  });

  it('is undone and done again to the letter, in one step', async () => {
    await replace(blocks.toSpliced(5, 1));
    const before = snapshot();
    const steps = library.history.undo.length;
    await replace(
      [paragraph('A new beginning.'), ...paragraphs.slice(3, 44).toReversed().map(paragraph)],
      original('c'),
    );
    expect(library.history.undo).toHaveLength(steps + 1);
    const after = snapshot();
    expect(after).not.toBe(before);
    await library.undo();
    expect(JSON.parse(snapshot())).toEqual(JSON.parse(before));
    await library.redo();
    expect(JSON.parse(snapshot())).toEqual(JSON.parse(after));
  });

  it.each([
    ['no blocks', []],
    ['blank blocks', [paragraph(''), paragraph('  ')]],
  ])('refuses a text of %s and changes nothing', async (_what, next) => {
    const before = snapshot();
    await expect(replace(next)).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: 'The new version of “The harbour vote” has no text; nothing was changed.',
    });
    expect(snapshot()).toBe(before);
  });

  it('refuses what is no document, no block or no original', async () => {
    const run = async (args: object): Promise<unknown> =>
      // Arguments of other types are the point here.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      await library.run('replace-text', { document, blocks, original: null, ...args } as never);
    await expect(run({ document: 'nobody' })).rejects.toMatchObject({ name: 'NotFoundError' });
    for (const bad of [
      { blocks: [{ type: 'video' }] },
      { blocks: 'text' },
      { original: { sha256: 'x' } },
      { more: 1 },
    ])
      await expect(run(bad)).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it('keeps the order of sections however a text is cut up', async () => {
    const cut = [
      ...blocks.slice(20, 30),
      paragraph('x'),
      ...blocks.slice(0, 10),
      ...blocks.slice(40),
    ];
    await replace(cut);
    const { sections } = library.records.documents.get(document) ?? { sections: [] };
    const stored = sections.flatMap((one) => library.records.sections.get(one.id)?.blocks ?? []);
    expect(stored).toEqual(cut);
    expect(library.records.sections.size).toBe(sections.length);
    for (const one of library.records.passages.values())
      if (one.state === 'anchored') expect(standing(one).covered).toBe(one.quote);
  });
});
