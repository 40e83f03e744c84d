import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeLine } from './journal-line.ts';
import { Journal } from './journal.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-standing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const line = (seq: number): string =>
  writeLine({ seq, id: `id-${seq}`, at: '', label: 'Did', kind: 'do', ops: [] });
const lines = (...seqs: number[]): string => seqs.map(line).join('');
const bad = '{"sha256":"…"}\n';

/** Each journal with where it stands: its last Change, up to where it may reach, whether it is damaged. */
const standings: Record<string, [pages: string[], last: number, reaches: number, bad: boolean]> = {
  'no page': [[], 0, 0, false],
  'a whole page': [[lines(1, 2, 3)], 3, 3, false],
  'a torn last line': [[`${lines(1, 2)}${line(3).slice(0, 40)}`], 2, 2, false],
  'an empty last page': [[lines(1, 2), ''], 2, 2, false],
  'only empty pages at its end': [[lines(1, 2), '', '', ''], 2, 2, false],
  'a damaged line inside': [[`${line(1)}${bad}${line(3)}`], 3, 3, true],
  'two damaged lines at its end': [[`${line(1)}${bad}${bad}`], 1, 3, true],
  'a last page that cannot be read': [[lines(1, 2), bad], 2, 3, true],
  'a gap between its last pages': [[lines(1, 2), lines(4)], 4, 4, true],
  'a gap inside a page': [[lines(1, 3)], 3, 3, true],
  'a gap in older pages': [[lines(1), lines(3), lines(4), lines(5)], 5, 5, false],
};

async function opened(pages: readonly string[]): Promise<Journal> {
  for (const [index, text] of pages.entries())
    await writeFile(join(folder, `000${index + 1}.ndjson`), text);
  return await Journal.open(folder);
}

it.each(Object.entries(standings))('%s', async (_name, [pages, last, reaches, isBad]) => {
  const journal = await opened(pages);
  expect([journal.lastSeq, journal.reaches, journal.damage !== null]).toEqual([
    last,
    reaches,
    isBad,
  ]);
  await journal.close();
});

describe('faults are named with the page, what is missing, and where it goes on', () => {
  const faults: Record<string, [pages: string[], told: string[], resumes: number[]]> = {
    'none in a whole one': [[lines(1, 2), lines(3)], [], []],
    'none for a torn last line': [[lines(1, 2), line(3).slice(0, 9)], [], []],
    'a torn older page': [
      [`${line(1)}${line(2).slice(0, 30)}`, lines(5)],
      ['The journal is damaged in 0001.ndjson: changes 2 to 4 are missing.'],
      [5],
    ],
    'one change': [
      [lines(1), lines(3)],
      ['The journal is damaged in 0002.ndjson: change 2 is missing.'],
      [3],
    ],
    'a damaged line': [
      [`${line(1)}${bad}${line(3)}`],
      ['The journal is damaged in 0001.ndjson: change 2 is missing.'],
      [3],
    ],
    'a damaged end': [
      [`${line(1)}${bad}`],
      ['The journal is damaged in 0001.ndjson: it cannot be read behind change 1.'],
      [2],
    ],
    'two places': [
      [lines(1), lines(3), `${line(4)}${bad}`, lines(6)],
      [
        'The journal is damaged in 0002.ndjson: change 2 is missing.',
        'The journal is damaged in 0003.ndjson: change 5 is missing.',
      ],
      [3, 6],
    ],
  };
  it.each(Object.entries(faults))('%s', async (_name, [pages, told, resumes]) => {
    const journal = await opened(pages);
    const found = await journal.faults();
    expect(found.map(({ sentence }) => sentence)).toEqual(told);
    expect(found.map((one) => one.resumes)).toEqual(resumes);
    await journal.close();
  });
});

it('a page that is damaged goes like any other once nothing needs it', async () => {
  const journal = await opened([lines(1, 2), `${bad}${line(4)}`, lines(5), lines(6)]);
  expect(await journal.dropUpTo(1)).toBe(0);
  expect(await journal.dropUpTo(4)).toBe(2);
  expect(await journal.faults()).toEqual([]);
  await journal.close();
});
