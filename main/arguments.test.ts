import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { readOptions } from './cli/options.ts';

test.each([
  [[], { library: null, command: null, rest: [], files: [] }],
  [['--library', '/l'], { library: '/l', command: null, rest: [], files: [] }],
  [['a.txt', '--library=/l'], { library: '/l', command: null, rest: [], files: ['a.txt'] }],
  [
    ['--no-sandbox', 'list', 'actors', '--json', '--library', '/l'],
    { library: '/l', command: 'list', rest: ['actors', '--json'], files: [] },
  ],
  [
    ['--library', '/l', 'import', 'list', 'check'],
    { library: '/l', command: 'import', rest: ['list', 'check'], files: [] },
  ],
  [
    ['--json', '--library', '/l', 'search', '--', '--library', 'x'],
    { library: '/l', command: 'search', rest: ['--json', '--', '--library', 'x'], files: [] },
  ],
  [['-h'], { library: null, command: null, rest: ['-h'], files: [] }],
])('%j', (args, expected) => {
  expect(readArguments(args)).toEqual(expected);
});

test('options, flags and words are told apart', () => {
  const { words, values, flags } = readOptions(
    ['a', '--out', 'x', '--all', '--format=pdf', '--', '--b'],
    ['out', 'format'],
    ['all'],
  );
  expect(words).toEqual(['a', '--b']);
  expect([...values]).toEqual([
    ['out', 'x'],
    ['format', 'pdf'],
  ]);
  expect([...flags]).toEqual(['all']);
});

test.each([
  [['--nope'], 'There is no option --nope here.'],
  [['--out'], '--out needs a value.'],
  [['--all=1'], 'There is no option --all=1 here.'],
])('%j is a usage error', (rest, message) => {
  expect(() => readOptions(rest, ['out'], ['all'])).toThrow(message);
});
