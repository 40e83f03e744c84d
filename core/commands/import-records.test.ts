import { describe, expect, it } from 'vitest';
import { tableNames } from '../records/tables.ts';
import { importArgs, mayor, text } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

async function filled() {
  const library = new MemoryLibrary();
  const { id } = await library.run('import-document', importArgs('a'));
  const { ids } = await library.run('create-passages', {
    passages: [{ document: id, start: 0, end: 9, colour: 1 }],
  });
  await library.run('link-passages', { passages: ids, actor: mayor, role: 'about' });
  await library.run('create-note', { title: 'Note', blocks: text });
  return library;
}

const recordsOf = (library: MemoryLibrary) =>
  tableNames.flatMap((table) =>
    [...library.records[table].values()].map((record) => ({ table, record })),
  );

describe('import-records', () => {
  it('brings all records of one library into another, once', async () => {
    const from = await filled();
    const to = new MemoryLibrary();
    const records = recordsOf(from);
    expect(await to.run('import-records', { records })).toEqual({
      imported: records.length,
      existing: 0,
    });
    expect(to.records).toEqual(from.records);
    expect(await to.run('import-records', { records })).toEqual({
      imported: 0,
      existing: records.length,
    });
    expect(to.changes).toHaveLength(1);
  });

  it.each(['documents', 'passages', 'actors', 'sections'] as const)(
    'refuses records that need %s which are missing',
    async (left) => {
      const records = recordsOf(await filled()).filter(({ table }) => table !== left);
      const to = new MemoryLibrary();
      await expect(to.run('import-records', { records })).rejects.toMatchObject({
        name: 'InvalidInputError',
      });
      expect(to.changes).toHaveLength(0);
    },
  );

  it('refuses a text that has not the length it says', async () => {
    const records = recordsOf(await filled()).map(({ table, record }) =>
      'blocks' in record ? { table, record: { ...record, blocks: [] } } : { table, record },
    );
    await expect(new MemoryLibrary().run('import-records', { records })).rejects.toThrow('length');
  });

  it('refuses an id that stands twice', async () => {
    const records = recordsOf(await filled());
    await expect(
      new MemoryLibrary().run('import-records', { records: [...records, ...records.slice(0, 1)] }),
    ).rejects.toThrow('twice');
  });
});
