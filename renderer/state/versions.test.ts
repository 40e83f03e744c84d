import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '#core/records/document.ts';
import { olderVersions, reportWords } from './versions.ts';

function document(id: string, change: Partial<DocumentRecord> & { file?: string }): DocumentRecord {
  const { file, ...rest } = change;
  const original =
    file === undefined
      ? null
      : { sha256: id, name: file, size: 1, mediaType: 'text/plain', encoding: 'utf-8' };
  return {
    id,
    title: id,
    author: null,
    publisher: null,
    date: null,
    url: null,
    language: null,
    kind: 'article',
    sections: [],
    original,
    createdAt: '2026-01-02T00:00:00.000Z',
    changedAt: '2026-01-02T00:00:00.000Z',
    ...rest,
  };
}

const before = '2026-01-01T00:00:00.000Z';

describe('olderVersions', () => {
  it.each([
    ['a file of the same name', [document('a', { file: 'Speech.txt', createdAt: before })], 'a'],
    ['nothing of another name', [document('a', { file: 'Talk.txt', createdAt: before })], null],
    ['nothing that came later', [document('a', { file: 'speech.txt', createdAt: '2027' })], null],
    ['the same address', [document('a', { url: 'https://x.test/1', createdAt: before })], 'a'],
    [
      'the newest of several',
      [
        document('a', { file: 'speech.txt', createdAt: '2025' }),
        document('b', { file: 'speech.txt', createdAt: before }),
      ],
      'b',
    ],
    [
      'nothing where neither has a file or an address',
      [document('a', { createdAt: before })],
      null,
    ],
  ])('finds %s', (_what, others, expected) => {
    const hasFile = others.some((one) => one.original !== null);
    const own = document('new', {
      ...(hasFile ? { file: 'speech.txt' } : {}),
      url: others.some((one) => one.url !== null) ? 'https://x.test/1' : null,
    });
    const documents = new Map([...others, own].map((one) => [one.id, one]));
    expect(olderVersions(['new'], documents).get('new')?.id ?? null).toBe(expected);
  });
});

describe('reportWords', () => {
  it.each([
    [{ kept: 0, moved: 0, uncertain: 0, orphaned: 0 }, 'The text was replaced.'],
    [{ kept: 1, moved: 0, uncertain: 0, orphaned: 0 }, 'The text was replaced: 1 passage kept.'],
    [
      { kept: 4, moved: 1, uncertain: 2, orphaned: 3 },
      'The text was replaced: 4 passages kept, 1 moved, 2 uncertain, 3 orphaned.',
    ],
  ])('says %j', (report, words) => {
    expect(reportWords(report)).toBe(words);
  });
});
