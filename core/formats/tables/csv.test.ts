import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { csvText, isGuarded, parseCsv } from './csv.ts';

test.each<[string, string]>([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say “hi”', 'say “hi”'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [' edge', '" edge"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2', '-2'],
  ['-2+3', "'-2+3"],
  ['+49 30', "'+49 30"],
  ['＝1', "'＝1"],
])('a cell %j is written as %j', (text, written) => {
  expect(csvText(['x'], [[text]])).toBe(`x\r\n${written}\r\n`);
});

it('null is empty, numbers are numbers', () => {
  expect(csvText(['a', 'b'], [[null, 3]])).toBe('a,b\r\n,3\r\n');
});

it('any cells come back as they were, but for the guard against formulas', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })),
      (rows) => {
        const text = csvText(['one', 'two'], rows);
        const expected = rows.map((row) => row.map((one) => (isGuarded(one) ? `'${one}` : one)));
        expect(parseCsv(text)).toEqual([['one', 'two'], ...expected]);
      },
    ),
    { seed: 4180, numRuns: 500 },
  );
});

test.each<[string, string[][]]>([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['\uFEFFa\r\n"x\r\ny"\r\n', [['a'], ['x\r\ny']]],
  ['a\r1\r', [['a'], ['1']]],
  ['', []],
])('%j is read as %j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});
