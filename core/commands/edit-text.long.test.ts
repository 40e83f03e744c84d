import { describe, expect, it } from 'vitest';
import { applyOps } from '../apply.ts';
import type { Change } from '../change.ts';
import { inverseOps } from '../change.ts';
import { groupBy } from '../group-by.ts';
import { sectionStarts } from '../anchoring/offsets.ts';
import type { Block } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { sectionSize } from '../text/sections.ts';
import { planCommand } from './all.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Reader } from './command.ts';
import { fields } from './testing/fixtures.ts';
import { MemoryLibrary, momentOf } from './testing/memory-library.ts';

const line = 'The council of Ost will not sell the harbour, said the mayor of the town. '
  .repeat(6)
  .slice(0, 399);

/** Ids as long as those of a real library. */
const uuid = (number: number): string =>
  `0f8fad5b-d9cb-469f-a165-${String(number).padStart(12, '0')}`;

/** A document of so many paragraphs of 399 characters, with a passage in each stretch of 100. */
async function longDocument(paragraphs: number, passages: number) {
  const library = new MemoryLibrary();
  const blocks: Block[] = Array.from({ length: paragraphs }, () => paragraph(line));
  const { id } = await library.run('import-document', { fields, blocks, original: null });
  const made = Array.from({ length: passages }, (_, index) => {
    return { document: id, start: index * 100 + 60, end: index * 100 + 80, colour: 1 as const };
  });
  await library.run('create-passages', { passages: made });
  return { library, id, blocks };
}

/** Reads passages by section, as the database does, and counts what a command reads. */
function countingReader({ records, read }: MemoryLibrary) {
  const bySection = groupBy(records.passages.values(), (one) => one.anchor.start.section);
  const seen = { sections: 0, passages: 0 };
  const counting: Reader = {
    ...read,
    many: (table, keys) => {
      if (table === 'sections') seen.sections += keys.length;
      return read.many(table, keys);
    },
    passagesIn: (_document, sections) => {
      const found = sections.flatMap((one) => bySection.get(one) ?? []);
      seen.passages += found.length;
      return Promise.resolve(found);
    },
  };
  return { counting, seen };
}

const textOf = (block: Block | undefined): string => plainTextOfBlocks(block ? [block] : []);

/** A letter typed at the start of one block. */
const typedAt = (document: string, blocks: readonly Block[], at: number) => ({
  document,
  session: uuid(7),
  hunks: [
    { at, removed: blocks.slice(at, at + 1), inserted: [paragraph(`x${textOf(blocks[at])}`)] },
  ],
  edits: [{ from: at * (line.length + 1), cut: 0, grown: 1 }],
});

const context = { now: momentOf(5), newId: () => uuid(1) };

async function timed(args: CommandArgs<'edit-text'>, read: Reader): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now();
    await planCommand('edit-text', args, read, context);
    times.push(performance.now() - start);
  }
  return `${times.sort((a, b) => a - b)[4]?.toFixed(1)} ms`;
}

describe('a document of 1,000,000 characters with 10,000 passages', () => {
  it('is read in two sections, and less than a thousand bytes are written, for a letter at its top', async () => {
    const { library, id, blocks } = await longDocument(2500, 10_000);
    const { counting, seen } = countingReader(library);
    const args = typedAt(id, blocks, 0);
    const { label, group, ops } = await planCommand('edit-text', args, counting, context);
    expect(seen.sections).toBe(2);
    expect(seen.passages).toBeLessThan((2 * sectionSize) / 100);
    const change: Change = {
      seq: 12_345,
      id: uuid(2),
      at: momentOf(5),
      label,
      kind: 'do',
      group: group ?? '',
      ops: ops.map((op) =>
        op.op === 'edit' ? { ...op, document: uuid(3), section: uuid(4) } : op,
      ),
      result: null,
    };
    const bytes = JSON.stringify(change).length;
    expect(bytes).toBeLessThan(1000);
    const atTop = await timed(args, counting);
    const atEnd = await timed(typedAt(id, blocks, 2400), counting);
    console.log(`A letter: ${atTop} at the top, ${atEnd} near the end, ${bytes} bytes`);

    const before = JSON.stringify([...library.records.passages]);
    applyOps(library.records, ops);
    expect(JSON.stringify([...library.records.passages])).not.toBe(before);
    applyOps(library.records, inverseOps(ops));
    expect(JSON.stringify([...library.records.passages])).toBe(before);
  });

  it('takes thousands of replacements at once, and gives them back', async () => {
    const { library, id, blocks } = await longDocument(2500, 10_000);
    const before = JSON.stringify([...library.records.passages]);
    const hunks = blocks.flatMap((block, at) =>
      at % 2 === 1
        ? []
        : [{ at, removed: [block], inserted: [paragraph(line.replaceAll('Ost', 'Ostia'))] }],
    );
    const places = line.split('Ost').slice(0, -1);
    const edits = hunks.flatMap(({ at }, count) =>
      places.map((_part, index) => {
        const inLine = places.slice(0, index + 1).join('Ost').length;
        const grown = (count * places.length + index) * 2;
        return { from: at * (line.length + 1) + inLine + grown, cut: 3, grown: 5 };
      }),
    );
    const start = performance.now();
    await library.run('edit-text', { document: id, session: uuid(7), hunks, edits });
    console.log(`${edits.length} replacements: ${(performance.now() - start).toFixed(0)} ms`);
    let at = 0;
    const texts = new Map<string, string>();
    const { documents, sections, passages } = library.records;
    for (const one of sections.values()) texts.set(one.id, plainTextOfBlocks(one.blocks));
    for (const { anchor, quote, state } of passages.values()) {
      const { start: from, end } = anchor;
      const stands = texts.get(from.section)?.slice(from.offset, end.offset);
      if (state === 'anchored' && from.section === end.section && stands === quote) at += 1;
    }
    expect(at).toBe(10_000);
    const document = documents.get(id);
    expect(sectionStarts(document?.sections ?? []).length).toBe(document?.sections.length);
    await library.undo();
    expect(JSON.stringify([...library.records.passages])).toBe(before);
  }, 60_000);
});
