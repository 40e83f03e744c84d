import { detect } from 'jschardet';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode.ts';

const guess = (bytes: Uint8Array): string | null => detect(bytes).encoding;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: (readonly number[] | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (one) => one.charCodeAt(0)) : [...part],
    ),
  );

function utf16(text: string, little: boolean): number[] {
  return Array.from({ length: text.length }, (_none, index) => text.charCodeAt(index)).flatMap(
    (unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]),
  );
}

/** The bytes of a text in an encoding of one byte a character, by asking the decoder what each means. */
function oneByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_none, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  // Node 20 takes Windows-1252 for Latin-1.
  if (encoding === 'windows-1252') byteOf.set('„', 0x84).set('“', 0x93);
  return Uint8Array.from(Array.from(text, (letter) => byteOf.get(letter) ?? 63));
}

const german =
  'Die Fähre über die Amaur fährt nicht. „Das Wasser ist zu niedrig“, erklärte die Pegelwärterin am Dienstag. Für die Gäste hieß es: zurück über die Brücke.';
const russian =
  'Паром через реку сегодня не ходит. Вода стоит слишком низко, сказала смотрительница во вторник. Пассажирам пришлось вернуться по мосту.';
const polish =
  'Prom przez rzekę dziś nie kursuje. Woda jest za niska, powiedziała strażniczka. Goście musieli wrócić przez most, choć bardzo się śpieszyli.';

describe('decodeBytes', () => {
  const cases: [string, Uint8Array, string, string][] = [
    ['ASCII', utf8('plain'), 'plain', 'utf-8'],
    ['UTF-8', utf8(german), german, 'utf-8'],
    ['UTF-8 with a mark', bytesOf([0xef, 0xbb, 0xbf], [...utf8('Fähre 😀')]), 'Fähre 😀', 'utf-8'],
    [
      'UTF-16LE with a mark',
      bytesOf([0xff, 0xfe], utf16('Fähre 中😀', true)),
      'Fähre 中😀',
      'utf-16le',
    ],
    [
      'UTF-16BE with a mark',
      bytesOf([0xfe, 0xff], utf16('Fähre 中😀', false)),
      'Fähre 中😀',
      'utf-16be',
    ],
    ['UTF-16LE without one', bytesOf(utf16(german, true)), german, 'utf-16le'],
    ['UTF-16BE without one', bytesOf(utf16(german, false)), german, 'utf-16be'],
    ['Windows-1252', oneByte(german, 'windows-1252'), german, 'windows-1252'],
    [
      'one accent',
      bytesOf('The caf', [0xe9], ' at the landing was closed for the whole of that day.'),
      'The café at the landing was closed for the whole of that day.',
      'windows-1252',
    ],
    [
      'curly quotes',
      bytesOf([0x93], 'We read the gauge,', [0x94], ' she said', [0x97], 'and that was that.'),
      '“We read the gauge,” she said—and that was that.',
      'windows-1252',
    ],
    [
      'an apostrophe',
      bytesOf('it', [0x92], 's late, isn', [0x92], 't it'),
      'it’s late, isn’t it',
      'windows-1252',
    ],
    [
      'a sum of money',
      bytesOf('It was 5 ', [0x80], ' ', [0x96], ' no more.'),
      'It was 5 € – no more.',
      'windows-1252',
    ],
    ['Windows-1251', oneByte(russian, 'windows-1251'), russian, 'windows-1251'],
    ['KOI8-R', oneByte(russian, 'koi8-r'), russian, 'koi8-r'],
    ['Windows-1250', oneByte(polish, 'windows-1250'), polish, 'windows-1250'],
    ['MacRoman', oneByte(german, 'macintosh'), german, 'macintosh'],
    [
      'Shift_JIS',
      bytesOf([
        0x90, 0xec, 0x82, 0xcc, 0x90, 0x85, 0x82, 0xaa, 0x92, 0xe1, 0x82, 0xa2, 0x81, 0x42, 0x93,
        0x6e, 0x82, 0xb5, 0x91, 0x44, 0x82, 0xcd, 0x8f, 0x6f, 0x82, 0xc8, 0x82, 0xa2, 0x81, 0x42,
      ]),
      '川の水が低い。渡し船は出ない。',
      'shift_jis',
    ],
    [
      'a stray NUL in a long text',
      utf8(`${german.repeat(10)}\0`),
      `${german.repeat(10)}\0`,
      'utf-8',
    ],
    ['escape sequences and form feeds', utf8('page one\fpage two'), 'page one\fpage two', 'utf-8'],
  ];
  it.each(cases)('%s', (_what, bytes, text, encoding) => {
    const decoded = decodeBytes(bytes, 'a.txt', guess);
    expect(decoded.encoding).toBe(encoding);
    // The decoder takes the mark off.
    expect(decoded.text).toBe(text);
  });

  it('reads UTF-8 that was cut in the middle of a character, and says so', () => {
    const bytes = utf8(`${german}ä`);
    const decoded = decodeBytes(bytes.subarray(0, bytes.length - 1), 'a.txt', guess);
    expect(decoded).toEqual({
      text: `${german}\uFFFD`,
      encoding: 'utf-8',
      report: ['One character is damaged in the file and stands as �.'],
    });
  });

  it('says that an encoding was guessed', () => {
    expect(decodeBytes(oneByte(german, 'windows-1252'), 'a.txt', guess).report).toEqual([
      'The encoding was guessed: windows-1252.',
    ]);
    expect(decodeBytes(utf8(german), 'a.txt', guess).report).toEqual([]);
  });

  it('falls back to Windows-1252 for Latin letters when nobody can tell', () => {
    expect(decodeBytes(bytesOf('na', [0xef], 've words'), 'a.txt', () => null)).toMatchObject({
      text: 'naïve words',
      encoding: 'windows-1252',
    });
  });

  it('does not fail on a label that is no encoding', () => {
    expect(decodeBytes(bytesOf('na', [0xef], 've words'), 'a.txt', () => 'cp437').encoding).toBe(
      'windows-1252',
    );
  });

  const random = Uint8Array.from(
    { length: 4000 },
    (_none, index) => (index * 7919 + (index >> 3) * 104_729) % 256,
  );
  it.each([
    ['empty.txt', bytesOf(), '“empty.txt” is empty.'],
    ['a.pdf', bytesOf('%PDF-1.7\n'), '“a.pdf” is a PDF document, not a text file.'],
    ['a.txt', bytesOf('%PDF-1.7\n'), '“a.txt” is a PDF document, not a text file.'],
    ['a.rtf', bytesOf('{\\rtf1 text}'), '“a.rtf” is an RTF document, not a text file.'],
    ['a.zip', bytesOf('PK', [3, 4, 20, 0]), '“a.zip” is a ZIP archive, not a text file.'],
    ['a.docx', bytesOf('PK', [3, 4, 20, 0]), '“a.docx” is a Word document, not a text file.'],
    [
      'a.doc',
      bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      '“a.doc” is an old Office document, not a text file.',
    ],
    [
      'a.png',
      bytesOf([0x89], 'PNG\r\n', [0x1a], '\n'),
      '“a.png” is a PNG picture, not a text file.',
    ],
    ['a.txt', bytesOf([0xff, 0xd8, 0xff, 0xe0]), '“a.txt” is a JPEG picture, not a text file.'],
    [
      'a.mp4',
      bytesOf([0, 0, 0, 24], 'ftypisom'),
      '“a.mp4” is a video or sound recording, not a text file.',
    ],
    ['a.txt', bytesOf('abc', [0], 'def'), '“a.txt” is a binary file, not a text file.'],
    ['a.txt', random, '“a.txt” is a binary file, not a text file.'],
    ['a.txt', bytesOf([0xff, 0xfe], [...random]), '“a.txt” is a binary file, not a text file.'],
    [
      'a.txt',
      bytesOf([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      '“a.txt” is written in UTF-32, which cannot be read.',
    ],
    [
      'a.txt',
      Uint8Array.from({ length: 300 }, (_none, index) => 0x80 + ((index * 37) % 0x1f)),
      'The encoding of “a.txt” cannot be told, so its text cannot be read.',
    ],
  ])('refuses %s: %#', (name, bytes, sentence) => {
    const thrown = (() => {
      try {
        return decodeBytes(bytes, name, () => null);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toMatchObject({ name: 'RefusedFileError', message: sentence });
  });
});
