// Where in a text names may begin: at the words whose first letters some name has. How long a word is nothing
// foretells, and a branch that is taken the wrong way costs as much as several letters; so a place is written
// down first, and then counted or not. Every text is taken as bytes, four at a time.

import type { KeyFilter } from './first-letters.ts';
import { keyAt, letterBytes, mixer } from './first-letters.ts';

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
  starts: Int32Array;
}

function makeRoom(length: number): Room {
  const bytes = new Uint8Array(length + beyond);
  return {
    length,
    bytes,
    view: new DataView(bytes.buffer),
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

/** The same in any text: its units are made letters of keys first. */
function anyWords(text: string, { bytes, view, starts }: Room, filter: KeyFilter): number {
  const { length } = text;
  const { bits, shift } = filter;
  const letters = letterBytes();
  for (let at = 0; at < length; at += 1) bytes[at] = letters[text.charCodeAt(at)] ?? 0;
  bytes.fill(0, length, length + beyond);
  let count = 0;
  let before = 0;
  for (let from = 0; from < length; from += stretch) {
    // Here there may be too many behind what is unusual.
    let begun = 0;
    for (let at = 0; at < stretch; at += 4) {
      const four = view.getInt32(from + at, true);
      const ofWord = ((four & 0x7f7f_7f7f) + 0x7f7f_7f7f) | four;
      const usual = ofWord & ~four & highs;
      const places = ofWord & ~((usual << 8) | before) & highs;
      before = usual >>> 24;
      begun |= (Math.imul(places >>> 7, 0x1020_4080) >>> 28) << at;
    }
    while (begun !== 0) {
      const lowest = begun & -begun;
      begun ^= lowest;
      const start = from + 31 - Math.clz32(lowest);
      const four = view.getInt32(start, true);
      const ended = ~(((four & 0x7f7f_7f7f) + 0x7f7f_7f7f) | four) & highs;
      let key: number | null = four & (((ended & -ended) >>> 7) - 1);
      if ((key & highs) !== 0) key = keyAt(text, start);
      if (key === null) continue;
      const bit = Math.imul(key, mixer) >>> shift;
      starts[count] = start;
      count += ((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
    }
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
  const count = isAscii ? asciiWords(room, length, filter) : anyWords(text, room, filter);
  return { at: room.starts, count, isAscii };
}
