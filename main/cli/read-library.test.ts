import { describe, expect, it } from 'vitest';
import { memoryLibrary } from '../../tests/fixtures/formats/memory-library.ts';
import { sampleLibrary } from '../../tests/fixtures/formats/sample-records.ts';
import { chosen } from './read-library.ts';

describe('chosen', () => {
  const sample = sampleLibrary();
  const { library } = memoryLibrary(sample.records);

  it('sorts ids by what they name, each once', async () => {
    const ids = [sample.note, sample.actor, sample.interview, sample.note];
    expect(await chosen(library, ids)).toEqual({
      kind: 'selection',
      id: null,
      documents: [sample.interview],
      actors: [sample.actor],
      notes: [sample.note],
    });
  });

  it('names the first id that is none', async () => {
    await expect(chosen(library, [sample.note, '../x', 'y'])).rejects.toThrow(
      'There is no document, note or actor with the id “../x” in this library.',
    );
  });
});
