import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Records } from '#core/apply.ts';
import { applyOps, emptyRecords, memoryReader } from '#core/apply.ts';
import { planCommand } from '#core/commands/all.ts';
import { readSource } from '#core/import/read-source.ts';
import type { LibraryApi } from '#core/library-api.ts';
import { defaultSettings } from '#core/records/settings.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { fillSample } from './fill-sample.ts';
import { readManifest } from './manifest.ts';

const folder = fileURLToPath(new URL('../../assets/sample', import.meta.url));

/** A library in memory with the real commands; only the calls that filling makes are there. */
function memoryLibrary(records: Records): { library: LibraryApi; commandsRun: string[] } {
  const read = memoryReader(records);
  const commandsRun: string[] = [];
  let clock = Date.UTC(2024, 0, 1);
  const calls: Partial<LibraryApi> = {
    async run({ command, args }) {
      const now = new Date((clock += 1)).toISOString();
      const plan = await planCommand(command, args, read, { now, newId: randomUUID });
      applyOps(records, plan.ops);
      commandsRun.push(command);
      return { seq: commandsRun.length, result: plan.result };
    },
    async document({ id }) {
      const document = await read.get('documents', id);
      if (document === undefined) throw new Error(`no document ${id}`);
      return {
        seq: 0,
        document,
        sections: document.sections.flatMap((ref) => records.sections.get(ref.id) ?? []),
        passages: await read.where('passages', 'document', [id]),
        links: await read.where('links', 'document', [id]),
        statements: await read.where('statements', 'document', [id]),
        decisions: await read.where('decisions', 'document', [id]),
      };
    },
    async overview() {
      return {
        seq: 0,
        documents: await read.all('documents'),
        counts: {},
        actors: await read.all('actors'),
        linkCounts: {},
        concepts: await read.all('concepts'),
        conceptCounts: {},
        statementCounts: {},
        notes: await read.all('notes'),
        settings: (await read.get('settings', 'settings')) ?? defaultSettings,
        history: { undo: null, redo: null },
      };
    },
  };
  return { library: calls as LibraryApi, commandsRun };
}

let records: Records;
let library: LibraryApi;
let commandsRun: string[];

async function importFile(path: string): Promise<{ id: string }> {
  const bytes = await readFile(path);
  const { fields, blocks, mediaType, encoding } = readSource({ name: basename(path), bytes });
  const original = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name: basename(path),
    size: bytes.byteLength,
    mediaType,
    encoding,
  };
  const args = { fields, blocks, original };
  const { result } = await library.run({ id: randomUUID(), command: 'import-document', args });
  return result as { id: string };
}

const fill = () => fillSample({ folder, importFile, library });

beforeEach(() => {
  records = emptyRecords();
  ({ library, commandsRun } = memoryLibrary(records));
});

describe('the sample library', () => {
  it('has its three texts recognised for what they are', async () => {
    const { documents } = await fill();
    const known = documents.map((id) => records.documents.get(id));
    expect(known.map((one) => [one?.title, one?.kind, one?.date, one?.author])).toEqual([
      [
        'Haldria denies holding back the Amaur as the boats stop at Pell Ferry',
        'article',
        '2024-08-14',
        'Tomas Ebrill',
      ],
      [
        'A gauge is a witness, and nobody has questioned it',
        'interview',
        '2024-09-02',
        'Tomas Ebrill',
      ],
      [
        'Low water at Pell: report of the fact-finding mission',
        'report',
        '2024-09-23',
        'Secretariat of the Amaur River Commission',
      ],
    ]);
  });

  it('stands on every quote of the manifest, each in its document', async () => {
    const manifest = await readManifest(folder);
    const { documents } = await fill();
    expect(records.passages.size).toBe(manifest.passages.length);
    for (const wanted of manifest.passages) {
      const at = manifest.documents.findIndex((one) => one.key === wanted.document);
      const made = [...records.passages.values()].filter(
        (one) => one.document === documents[at] && one.quote === wanted.quote,
      );
      expect(made, wanted.key).toHaveLength(1);
      expect(made[0]?.prefix.endsWith(wanted.prefix ?? ''), wanted.key).toBe(true);
      expect(made[0]?.suffix.startsWith(wanted.suffix ?? ''), wanted.key).toBe(true);
    }
  });

  it('shows an overlap, a passage over two paragraphs, and passages in turns', async () => {
    const { documents } = await fill();
    const textOf = (id: string | undefined): string =>
      joinSections(
        (records.documents.get(id ?? '')?.sections ?? []).map((ref) =>
          plainTextOfBlocks(records.sections.get(ref.id)?.blocks ?? []),
        ),
      );
    const news = textOf(documents[0]);
    const spans = [...records.passages.values()]
      .filter((one) => one.document === documents[0])
      .map((one) => ({
        start: news.indexOf(one.quote),
        end: news.indexOf(one.quote) + one.quote.length,
      }));
    const overlaps = spans.flatMap((a) =>
      spans.filter((b) => a.start < b.start && b.start < a.end),
    );
    expect(overlaps).toHaveLength(1);
    expect([...records.passages.values()].some((one) => one.quote.includes('\n'))).toBe(true);

    const interview = await library.document({ id: documents[1] ?? '' });
    const turns = interview.sections.flatMap((section) =>
      section.blocks.filter((block) => block.type === 'paragraph' && block.turn !== undefined),
    );
    expect(turns).toHaveLength(24);
    expect(interview.passages.length).toBeGreaterThan(3);
  });

  it('cites passages in its notes with speaker and source', async () => {
    await fill();
    const citations = [...records.notes.values()].flatMap((note) =>
      (records.sections.get(note.section.id)?.blocks ?? []).filter(
        (one) => one.type === 'citation',
      ),
    );
    expect(
      citations.map(({ passage, speaker, date }) => [records.passages.has(passage), speaker, date]),
    ).toEqual([
      [true, 'Idris Vahl', '2024-08-14'],
      [true, 'Idris Vahl', '2024-09-23'],
      [true, 'Nela Harrow', '2024-09-02'],
      [true, 'Nela Harrow', '2024-09-02'],
    ]);
  });

  it('links actors in all four roles, and leaves no actor without a link', async () => {
    await fill();
    const links = [...records.links.values()];
    expect(new Set(links.map((link) => link.role)).size).toBe(4);
    expect(new Set(links.map((link) => link.actor))).toEqual(new Set(records.actors.keys()));
  });

  it('adds nothing the second time and says so', async () => {
    const first = await fill();
    expect(first).toMatchObject({
      passages: 18,
      actors: 10,
      notes: 2,
      message: 'The sample was added.',
    });
    const before = structuredClone(records);
    commandsRun.length = 0;
    const second = await fill();
    expect(second).toMatchObject({ passages: 0, actors: 0, notes: 0 });
    expect(second.message).toBe('The sample is already in this library.');
    expect(records).toEqual(before);
    expect(commandsRun).toEqual(['import-document', 'import-document', 'import-document']);
  });

  it.each([1, 4, 12, 14, 16])(
    'is finished by the next fill when stopped after %i commands',
    async (stop) => {
      const whole = library;
      library = {
        ...whole,
        run: (args) =>
          commandsRun.length < stop ? whole.run(args) : Promise.reject(new Error('stopped')),
      };
      await expect(fill()).rejects.toThrow('stopped');
      library = whole;
      await fill();
      expect([
        records.documents.size,
        records.passages.size,
        records.actors.size,
        records.notes.size,
      ]).toEqual([3, 18, 10, 2]);
    },
  );

  it('keeps the names that the user gave the colours', async () => {
    const colourNames = ['Mine', 'Green', 'Blue', 'Red', 'Purple', 'Orange', 'Teal', 'Grey'];
    await library.run({ id: 'a', command: 'name-colours', args: { colourNames } });
    await fill();
    expect(records.settings.get('settings')?.colourNames).toEqual(colourNames);
  });
});
