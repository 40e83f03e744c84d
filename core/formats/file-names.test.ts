import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonMarkExamples,
  naughtyStrings,
} from '../../tests/fixtures/formats/naughty-strings.ts';
import { fileName, fileNamer } from './file-names.ts';

const devices = ['CON', 'prn', 'Aux.txt', 'NUL', 'com1', 'LPT9.md', 'COM¹', 'CONIN$', 'nul .a'];

describe('fileName', () => {
  it.each([
    ['Grain talks', 'Grain talks.md'],
    ['  a / b: "c"?  ', 'a b c.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['...', 'Untitled.md'],
    ['', 'Untitled.md'],
    ['ends in a dot.', 'ends in a dot.md'],
    ['line\nbreak\ttab', 'line break tab.md'],
    ['\u202egnp.exe', 'gnp.exe.md'],
    ['e\u0301', 'é.md'],
    ['C# [[x]] ^y 50%', 'C x y 50.md'],
    ['漢字', '漢字.md'],
  ])('makes of %j the name %j', (title, name) => {
    expect(fileName(title, '.md')).toBe(name);
  });

  it.each(devices)('never is the device %s', (title) => {
    expect(fileName(title, '.md').startsWith('_')).toBe(true);
  });

  it('cuts between graphemes', () => {
    const family = '👩‍👩‍👧‍👦';
    const name = fileName(family.repeat(300), '.md');
    expect(name.slice(0, -3).replaceAll(family.normalize('NFC').replaceAll('\u200d', ''), '')).toBe(
      '',
    );
    expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(255);
  });
});

describe('fileNamer', () => {
  it('gives no two names that a system takes for the same', () => {
    const namer = fileNamer(['README.md']);
    const titles = [
      'Talks',
      'talks',
      'TALKS',
      'Talks 2',
      'é',
      'e\u0301',
      'É',
      'ﬁn',
      'fin',
      'straße',
      'STRASSE',
      'readme',
    ];
    const names = titles.map((title) => namer.name(title, '.md'));
    expect(names.slice(0, 4)).toEqual(['Talks.md', 'talks 2.md', 'TALKS 3.md', 'Talks 2 2.md']);
    expectDistinct(names);
    expect(names.at(-1)).toBe('readme 2.md');
  });

  it('holds its promises for any titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        ...naughtyStrings(),
        ...devices,
        '.',
        '..',
        '/',
        '\\',
        'a/../b',
        'x'.repeat(300),
        '😀'.repeat(200),
      ),
    );
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), (titles) => {
        const namer = fileNamer();
        const names = titles.flatMap((one) => [namer.name(one, '.md'), namer.name(one, '.md')]);
        expectDistinct(names);
        for (const name of names) expectLegal(name);
      }),
      { seed: 20252, numRuns: 300 },
    );
  });
});

describe('the names of every text that makes trouble, all in one folder', () => {
  const more = [
    '.',
    '..',
    '/',
    'C:',
    '\\\\host\\share',
    'a/../b',
    '~',
    'x'.repeat(300),
    '한'.repeat(300),
  ];
  const pairs = [
    '\u212b',
    'Å',
    'A\u030a',
    'ſ',
    'S',
    'İ',
    'i\u0307',
    'K',
    '\u212a',
    'Σ',
    'ς',
    'ß',
    'SS',
  ];
  const titles = [...naughtyStrings(), ...commonMarkExamples(), ...devices, ...more, ...pairs];

  it('are distinct, legal, and lead nowhere else', () => {
    const namer = fileNamer(['README.md']);
    const names = titles.map((one) => namer.name(one, '.md'));
    expect(names.length).toBeGreaterThan(100);
    expectDistinct([...names, 'README.md']);
    for (const name of names) {
      expectLegal(name);
      expect(name.length).toBeLessThanOrEqual(255);
      expect(posix.join('/exports', name)).toBe(`/exports/${name}`);
      expect(win32.resolve('C:\\exports', name)).toBe(`C:\\exports\\${name}`);
      expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
    }
  });
});

function expectDistinct(names: string[]): void {
  for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
    expect(new Set(names.map((name) => name.normalize(form).toLowerCase())).size).toBe(
      names.length,
    );
    expect(new Set(names.map((name) => name.normalize(form).toUpperCase())).size).toBe(
      names.length,
    );
  }
}

const segmenter = new Intl.Segmenter('en');

function expectLegal(name: string): void {
  // oxlint-disable-next-line no-control-regex
  expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|^[. ]|[. ]$/);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  expect(name.endsWith('.md')).toBe(true);
  expect(Array.from(segmenter.segment(name)).length).toBeLessThanOrEqual(100);
  expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(255);
  expect(name).not.toMatch(/\p{Cs}/u);
}
