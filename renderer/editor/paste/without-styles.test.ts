import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingTime } from '../../../tests/fixtures/working-time.ts';
import { withoutStyles } from './without-styles.ts';

test.each([
  ['<p style="color:red">a</p>', '<p data-look="color:red">a</p>'],
  ["<p class='x' STYLE='a>b' id=y>a</p>", "<p class='x' data-look='a>b' id=y>a</p>"],
  ['<p style=color:red>a</p>', '<p data-look=color:red>a</p>'],
  ['<p style = "x" hidden>a', '<p data-look = "x" hidden>a'],
  ['<p style>a</p>', '<p>a</p>'],
  ['<p/style="x">a</p>', '<p/data-look="x">a</p>'],
  ['<p data-style="x">a</p>', '<p data-style="x">a</p>'],
  ['<a title="style=x" href="y">style="z"</a>', '<a title="style=x" href="y">style="z"</a>'],
  ['a < b style="x" > c', 'a < b style="x" > c'],
  ['x<style>p > a { color: red }</style>y', 'xy'],
  ['x<STYLE type="text/css"><!-- p{} --></STYLE\n>y', 'xy'],
  ['x<style>never closed <p>', 'x'],
  ['x<!-- <p style="a"> -->y', 'xy'],
  ['<br><img src="a>b" style="x"/>', '<br><img src="a>b" data-look="x"/>'],
  ['<p style="never closed', '<p>'],
  ['</p style="x">', '</p style="x">'],
  ['plain', 'plain'],
  ['', ''],
])('%s', (html, expected) => {
  expect(withoutStyles(html)).toBe(expected);
});

test('HTML without styles and comments stays as it is', () => {
  const word = fc.constantFrom('a', 'b', 'href', 'x1');
  const attribute = fc
    .tuple(word, fc.constantFrom('', '="v w"', "='v>'", '=v'))
    .map((parts) => ` ${parts.join('')}`);
  const tag = fc
    .tuple(word, fc.array(attribute, { maxLength: 3 }))
    .map(([name, list]) => `<${name}${list.join('')}>`);
  const text = fc.constantFrom('text', ' ', 'a & b', '</a>', '< ', '"', "'");
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, text)), (parts) => {
      expect(withoutStyles(parts.join(''))).toBe(parts.join(''));
    }),
    { seed: 3, numRuns: 300 },
  );
});

test.each(['<a', '<a ', '<a "', "<a style='", '<style>', '<!--', '<a style=', '</style'])(
  'a long run of %j takes no longer than its length',
  (piece) => {
    const html = piece.repeat(200_000 / piece.length);
    const started = workingTime();
    withoutStyles(html);
    expect(workingTime() - started).toBeLessThan(3000);
  },
);
