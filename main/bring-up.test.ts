import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recovery } from './bring-up.ts';
import { canFill } from './bring-up.ts';
import { writeLine } from './journal-line.ts';
import { Journal } from './journal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-fill-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lines = (...seqs: number[]): string =>
  seqs
    .map((seq) => writeLine({ seq, id: `id-${seq}`, at: '', label: 'Did', kind: 'do', ops: [] }))
    .join('');
const recovery = (hasCopy: boolean): Recovery => ({
  newest: () => Promise.resolve(null),
  named: () => Promise.resolve(),
  has: () => Promise.resolve(hasCopy),
});

async function opened(...pages: string[]): Promise<Journal> {
  for (const [index, text] of pages.entries())
    await writeFile(join(folder, `000${index + 1}.ndjson`), text);
  return await Journal.open(folder);
}

describe('whether an empty database can be filled', () => {
  const cases: Record<string, [pages: string[], hasCopy: boolean, applied: number, can: boolean]> =
    {
      'from a whole journal': [[lines(1, 2)], false, 2, true],
      'from one that lacks what was saved last': [[lines(1, 2)], true, 3, false],
      'from none': [[], true, 0, false],
      'from one that goes on behind a copy': [[lines(3, 4)], true, 4, true],
      'from one whose copy is gone': [[lines(3, 4)], false, 4, false],
      'from one with a damaged line': [[`${lines(1)}{}\n${lines(3)}`, lines(4)], true, 4, false],
    };
  it.each(Object.entries(cases))('%s', async (_name, [pages, hasCopy, applied, can]) => {
    const journal = await opened(...pages);
    expect(await canFill(journal, recovery(hasCopy), applied)).toBe(can);
    await journal.close();
  });

  it('is not answered when the journal cannot be read for another reason than damage', async () => {
    const journal = await opened(lines(1, 2));
    await rm(folder, { recursive: true });
    await expect(canFill(journal, recovery(true), 2)).rejects.toMatchObject({ code: 'ENOENT' });
    await journal.close();
  });
});
