// Bytes → text. Order: byte-order mark, UTF-16 without one, UTF-8 if it is valid, then a statistical
// guess, at last Windows-1252 for text in Latin letters. What is no text is refused with the reason.

import { refusedFile } from '../errors.ts';
import { largestFile } from '../import-api.ts';
import { foreignType } from './file-types.ts';

/** Names an encoding for bytes, or null; passed in because its statistics are large. */
export type GuessEncoding = (bytes: Uint8Array) => string | null;

/** What bytes say as text. */
export interface DecodedText {
  text: string;
  /** A label of the Encoding standard: `utf-8`, `utf-16le`, `windows-1252` … */
  encoding: string;
  /** What was guessed or could not be read, one sentence each. */
  report: string[];
}

/** What detectors call encodings that the Encoding standard calls otherwise. */
const aliases: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  johab: 'euc-kr',
  cp932: 'shift_jis',
  shift_jis_2004: 'shift_jis',
  'shift-jis': 'shift_jis',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
  cp874: 'windows-874',
  'tis-620': 'windows-874',
  cp866: 'ibm866',
  cp936: 'gbk',
  gb2312: 'gb18030',
  big5hkscs: 'big5',
  'euc-jis-2004': 'euc-jp',
  'iso-8859-1': 'windows-1252',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  cp1258: 'windows-1258',
};

/** Decodes a file's bytes. Throws `RefusedFileError` with a sentence that names the file and the reason. */
export function decodeBytes(bytes: Uint8Array, name: string, guess: GuessEncoding): DecodedText {
  if (bytes.length === 0) throw refusedFile(`“${name}” is empty.`);
  if (bytes.length > largestFile) throw refusedFile(`“${name}” is larger than 50 MB.`);
  const foreign = foreignType(bytes, name);
  if (foreign !== null) throw refusedFile(`“${name}” is ${foreign}, not a text file.`);
  const marked = byMark(bytes, name);
  if (marked !== null) return checked(marked, name);

  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== null) {
    const text = strictly(bytes, utf16);
    if (text !== null) return checked({ text, encoding: utf16, report: [] }, name);
  }
  if (isBinary(bytes)) throw refusedFile(`“${name}” is a binary file, not a text file.`);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', report: [] };
  return nearlyUtf8(bytes) ?? guessed(bytes, name, guess);
}

/** Decodes by the byte-order mark; null without one. */
function byMark(bytes: Uint8Array, name: string): DecodedText | null {
  const [a, b, c, d] = bytes;
  const utf32 =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) ||
    (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  if (utf32) throw refusedFile(`“${name}” is written in UTF-32, which cannot be read.`);
  if (a === 0xef && b === 0xbb && c === 0xbf) return leniently(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return leniently(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return leniently(bytes, 'utf-16be');
  return null;
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return western(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters. */
const western80To9f = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252; Node 20 takes it for Latin-1, so those characters are put right here. */
function western(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => western80To9f.charAt(control.charCodeAt(0) - 0x80));
}

/** Decodes what has been established, reporting what is damaged. */
function leniently(bytes: Uint8Array, encoding: string): DecodedText {
  const strict = strictly(bytes, encoding);
  if (strict !== null) return { text: strict, encoding, report: [] };
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, report: [damage(text)] };
}

function damage(text: string): string {
  const lost = text.split('\uFFFD').length - 1;
  return lost === 1
    ? 'One character is damaged in the file and stands as �.'
    : `${lost} characters are damaged in the file and stand as �.`;
}

/** UTF-16 told by the NULs of its Latin letters, which fall on every other byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const pairs = Math.min(bytes.length, 65_536) >> 1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.3 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** More than a stray NUL, or control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  let nuls = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls += 1;
    // Tab, line feed, vertical tab, form feed, return and escape (of ISO-2022) do occur.
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  }
  return nuls * 1000 > bytes.length || controls * 50 > bytes.length;
}

/** UTF-8 with a few damaged places, as after a cut download: hardly any other encoding looks like it. */
function nearlyUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\uFFFD').length - 1;
  const beyondAscii = text.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0;
  return beyondAscii >= 3 && lost * 4 <= beyondAscii
    ? { text, encoding: 'utf-8', report: [damage(text)] }
    : null;
}

/** Asks the detector about the part in which bytes beyond ASCII stand. */
function guessed(bytes: Uint8Array, name: string, guess: GuessEncoding): DecodedText {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - 1000);
  const part = bytes.subarray(from, from + 65_536);
  const latin = western(bytes);
  // A handful of accents and quotation marks is too little for statistics.
  const thin = part.reduce((sum, byte) => sum + Number(byte >= 0x80), 0) < 8;
  const label =
    thin && isText(latin) && isMostlyLatin(latin) ? undefined : guess(part)?.toLowerCase();
  const encoding = label === undefined ? null : (aliases[label] ?? label);
  const text = encoding === null ? null : strictly(bytes, encoding);
  if (text !== null && encoding !== null && isText(text))
    return { text, encoding, report: [told(encoding)] };

  if (!isText(latin) || !isMostlyLatin(latin))
    throw refusedFile(`The encoding of “${name}” cannot be told, so its text cannot be read.`);
  return { text: latin, encoding: 'windows-1252', report: [told('windows-1252')] };
}

const told = (encoding: string): string => `The encoding was guessed: ${encoding}.`;

/** Whether hardly any character is a control or stands for something unreadable. */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const odd = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  return odd * 100 <= text.length;
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const plain = text.match(/[A-Za-z]/g)?.length ?? 0;
  return letters > 0 && plain >= letters * 0.7;
}

function checked(decoded: DecodedText, name: string): DecodedText {
  if (isText(decoded.text)) return decoded;
  throw refusedFile(`“${name}” is a binary file, not a text file.`);
}
