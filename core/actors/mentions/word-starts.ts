// Where in a text names may begin: at the words whose first letters some name has. How long a word is nothing
// foretells, and a branch that is taken the wrong way costs as much as several letters; so a place is written
// down first, and then counted or not. Texts in ASCII are taken as bytes, four at a time.

import { wordUnitTable } from './characters.ts';
import type { KeyFilter } from './first-letters.ts';
import { keyAt, letterBytes, mixer } from './first-letters.ts';
import { allExpansions, baseTable, nothing } from './fold.ts';

/** Offsets in UTF-16 units, in their order; those from `count` on mean nothing. Valid until the next call. */
export interface Starts {
  at: Int32Array;
  count: number;
  /** Whether the text is ASCII. */
  isAscii: boolean;
}

const encoder = new TextEncoder();
/** Room for longer texts, in UTF-16 units, is not kept. */
const longestKept = 1_000_000;
/** What is read beyond the end of a text. */
const beyond = 40;
/** The high bits of four bytes. */
const highs = 0x8080_8080;

/** What one text after another is taken apart in. */
interface Room {
  length: number;
  bytes: Uint8Array;
  view: DataView;
  units: Uint16Array;
  starts: Int32Array;
}

function makeRoom(length: number): Room {
  const bytes = new Uint8Array(length + beyond);
  return {
    length,
    bytes,
    view: new DataView(bytes.buffer),
    units: new Uint16Array(length + beyond),
    starts: new Int32Array(length + beyond),
  };
}

let kept: Room | undefined;

function roomFor(length: number): Room {
  if (kept !== undefined && length <= kept.length) return kept;
  const room = makeRoom(Math.max(0x1_0000, Math.min(length * 2, longestKept), length));
  if (room.length <= longestKept) kept = room;
  return room;
}

/** How many bytes are taken at a time: as many as a number has bits. */
const stretch = 32;

/** The words of a text in ASCII that the filter lets through; answers how many there are. */
function asciiWords({ view, starts }: Room, length: number, { bits, shift }: KeyFilter): number {
  let count = 0;
  let before = 0;
  for (let from = 0; from < length; from += stretch) {
    // One bit for each byte that a word may begin at: it is no sign, and there is no letter before it. There
    // may be too many, behind digits; the first letters tell.
    let begun = 0;
    for (let at = 0; at < stretch; at += 4) {
      const four = view.getInt32(from + at, true);
      const lower = four | 0x2020_2020;
      const letters = (lower + 0x1f1f_1f1f) & ~(lower + 0x0505_0505) & highs;
      const places = (four + 0x5050_5050) & ~((letters << 8) | before) & highs;
      before = letters >>> 24;
      // The four high bits side by side.
      begun |= (Math.imul(places >>> 7, 0x1020_4080) >>> 28) << at;
    }
    while (begun !== 0) {
      const lowest = begun & -begun;
      begun ^= lowest;
      const start = from + 31 - Math.clz32(lowest);
      const four = view.getInt32(start, true);
      const lower = four | 0x2020_2020;
      const word =
        ((lower + 0x1f1f_1f1f) & ~(lower + 0x0505_0505)) |
        ((four + 0x5050_5050) & ~(four + 0x4646_4646));
      const ended = ~word & highs;
      const key = lower & (((ended & -ended) >>> 7) - 1);
      const bit = Math.imul(key, mixer) >>> shift;
      starts[count] = start;
      count += ((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
    }
  }
  return count;
}

const begins = 1;
const goesOn = 2;
const counts = 4;

let made: Uint8Array | undefined;

/** By UTF-16 unit: whether a word may begin with it, whether one does not begin behind it, and whether it counts. */
function sortTable(): Uint8Array {
  if (made !== undefined) return made;
  const bases = baseTable();
  const wordUnits = wordUnitTable();
  made = new Uint8Array(0x10000);
  for (let unit = 0; unit < made.length; unit += 1) {
    const base = bases[unit] ?? 0;
    made[unit] =
      (wordUnits[base] === 1 ? begins : 0) |
      (wordUnits[unit] === 1 && base !== nothing ? goesOn : 0) |
      (base === nothing ? 0 : counts);
  }
  for (const [unit] of allExpansions()) made[unit] = (made[unit] ?? 0) | begins;
  return made;
}

/** The words of any text, all of them; answers how many there are. */
function unitWords({ units, starts }: Room, text: string): number {
  const sorts = sortTable();
  const { length } = text;
  let count = 0;
  let isInside = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const sort = sorts[unit] ?? 0;
    units[at] = unit;
    starts[count] = at;
    count += sort & ~isInside & 1;
    const isCounted = sort >>> 2;
    isInside = ((sort >>> 1) & 1) | (isInside & ~isCounted);
  }
  units.fill(0, length, length + beyond);
  return count;
}

/** Keeps those of the words that the filter lets through; answers how many there are. */
function passUnits(room: Room, words: number, filter: KeyFilter, text: string): number {
  const { units, starts } = room;
  const { bits, shift } = filter;
  const letters = letterBytes();
  let count = 0;
  for (let index = 0; index < words; index += 1) {
    const start = starts[index] ?? 0;
    const four =
      (letters[units[start] ?? 0] ?? 0) |
      ((letters[units[start + 1] ?? 0] ?? 0) << 8) |
      ((letters[units[start + 2] ?? 0] ?? 0) << 16) |
      ((letters[units[start + 3] ?? 0] ?? 0) << 24);
    // The high bit of the first byte that is zero, and more behind.
    const ended = (four - 0x0101_0101) & ~four & highs;
    const key = (four & highs) === 0 ? four & (((ended & -ended) >>> 7) - 1) : keyAt(text, start);
    const bit = Math.imul(key, mixer) >>> shift;
    starts[count] = start;
    count += ((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
  }
  return count;
}

/** The words of a text that names may begin with. */
export function wordStarts(text: string, filter: KeyFilter): Starts {
  const { length } = text;
  const room = roomFor(length);
  // What is not ASCII takes more bytes than it has units.
  const { read, written } = encoder.encodeInto(text, room.bytes);
  const isAscii = read === length && written === length;
  if (isAscii) room.bytes.fill(0, length, length + beyond);
  const count = isAscii
    ? asciiWords(room, length, filter)
    : passUnits(room, unitWords(room, text), filter, text);
  return { at: room.starts, count, isAscii };
}
