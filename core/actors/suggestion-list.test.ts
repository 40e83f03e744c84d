import { expect, test } from 'vitest';
import { shownAt } from './suggestion-list.ts';

const words = 'one two three four five six seven eight nine ten '.repeat(8);
const text = `${words}NAME ${words}`;

test.each<[string, string, string, string]>([
  ['in a short line', 'before NAME after', 'before ', ' after'],
  ['alone in a line', 'up\nNAME\ndown', '', ''],
])('%s nothing is cut', (_name, given, before, after) => {
  const start = given.indexOf('NAME');
  expect(shownAt(given, start, start + 4)).toMatchObject({ before, words: 'NAME', after });
});

test('a long line is cut between words, and shows that it is', () => {
  const start = text.indexOf('NAME');
  const { before, after } = shownAt(text, start, start + 4);
  expect(before).toMatch(/^… (?:one|two|three|four|five|six|seven|eight|nine|ten) /);
  expect(after).toMatch(/ (?:one|two|three|four|five|six|seven|eight|nine|ten) …$/);
});
