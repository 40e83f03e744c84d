import { expect, test } from 'vitest';
import { MemoryLibrary } from '#core/commands/testing/memory-library.ts';
import { codebookInWords, isCodebook, takeCodebook } from './codebook.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = '{"format":"dictum-codebook","version":1,"concepts":[{"name":"Sell"}]}';

test.each<[string, string, boolean]>([
  ['book.json', json, true],
  ['book.JSON', '{ "version": 1, "concepts": [], "format": "dictum-codebook" }', true],
  ['torn.json', '{"format":"dictum-codebook","concepts":[', true],
  ['library.json', '{"format":"dictum-library","text":"dictum-codebook"}', false],
  ['about.json', '{"note":"it mentions \\"dictum-codebook\\""}', false],
  ['book.txt', json, false],
  ['book.csv', 'Name,Parent\nA,B\n', true],
  ['table.csv', 'year,value\n2025,3\n', false],
  ['table.csv', '', false],
])('%s with %s', (name, text, expected) => {
  expect(isCodebook(bytes(text), name)).toBe(expected);
});

test('what was taken and what was not is told in words', async () => {
  const library = new MemoryLibrary();
  const take = (name: string, text: string) =>
    takeCodebook(bytes(text), name, async (args) => ({
      result: await library.run('import-codebook', args),
    }));
  const first = await take('book.json', json);
  expect(codebookInWords(first)).toBe('1 concept added.');
  const second = await take(
    'more.csv',
    'name,parent,definition\nsell,Harbour,Any sale.\nLease,,\n',
  );
  expect(codebookInWords(second)).toBe(
    '2 concepts added, 1 definition filled in. “Sell” stays where it is, not below “Harbour”.',
  );
  await expect(take('torn.json', '{')).rejects.toThrow('This file is not JSON.');
});
