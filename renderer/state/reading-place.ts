// Where a document was left and what has been read of it, and how that is written down.

import { isObject } from '#core/check.ts';

/** Where one document was left. */
export interface ReadingPlace {
  /** Where the block at the top of the view began, UTF-16 in the plain text. */
  readonly start: number;
  /** How that block began, by which it is found again after an edit. */
  readonly text: string;
  /** How far above the view's edge it began, in CSS pixels. */
  readonly above: number;
  /** The share of the text above the view's lower edge, from 0 to 1. */
  readonly at: number;
  /** The length of the text then, in UTF-16 units; 0 when it is not known. */
  readonly length: number;
  /** For each hundredth of the text a `1` if it has stood in the view for a moment, else a `0`. */
  readonly seen: string;
}

/** How much of a block's beginning is kept, in UTF-16 units. */
export const keptText = 60;

/** How many documents are remembered; the ones left longest ago are forgotten first. */
const most = 1000;
const parts = 100;
/** Of a document of which nothing was read. */
export const nothingSeen = '0'.repeat(parts);

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function readOne(told: unknown): [document: string, place: ReadingPlace] | null {
  if (!isObject(told)) return null;
  const { document, start, text, above, at, seen, length } = told;
  if (typeof document !== 'string' || typeof text !== 'string' || typeof seen !== 'string')
    return null;
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 0) return null;
  if (typeof above !== 'number' || !isShare(at) || !/^[01]{100}$/.test(seen)) return null;
  const known = typeof length === 'number' && Number.isInteger(length) && length > 0 ? length : 0;
  return [document, { start, text: text.slice(0, keptText), above, at, seen, length: known }];
}

/** Reads places back, the one left last at the end; anything that is none is left out. */
export function readPlaces(written: string | null): Map<string, ReadingPlace> {
  let told: unknown = null;
  try {
    told = JSON.parse(written ?? 'null');
  } catch {
    // Damaged: as if there were none.
  }
  if (!Array.isArray(told)) return new Map();
  return new Map(told.map(readOne).filter((one) => one !== null));
}

/** The text that `readPlaces` reads back. */
export function writePlaces(places: ReadonlyMap<string, ReadingPlace>): string {
  const newest = [...places].slice(-most);
  return JSON.stringify(newest.map(([document, place]) => ({ document, ...place })));
}

/**
 * What has been seen of a text that has this length now. Of one that grew or shrank by more than a tenth,
 * hundredths of the old one say nothing.
 */
export function seenOf(place: ReadingPlace | undefined, length: number): string {
  if (place === undefined) return nothingSeen;
  const isSame =
    place.length === 0 || Math.abs(place.length - length) * 10 <= Math.max(place.length, length);
  return isSame ? place.seen : nothingSeen;
}

/** What has been seen when the stretch between two shares of the text was seen, too. */
export function withSeen(seen: string, from: number, to: number): string {
  const first = Math.min(parts - 1, Math.floor(from * parts));
  const end = Math.max(first + 1, Math.min(parts, Math.ceil(to * parts)));
  return seen.slice(0, first) + '1'.repeat(end - first) + seen.slice(end);
}

/** How many hundredths of a document have been read. */
export function percentRead({ seen }: Pick<ReadingPlace, 'seen'>): number {
  return seen.replaceAll('0', '').length;
}

/** A share of a text as a whole number of per cent: 0 and 100 only for none and all of it. */
export function inPercent(part: number): number {
  if (part <= 0) return 0;
  if (part >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(part * 100)));
}

/** A text of which this much has been read counts as read, in per cent. */
const isRead = 98;
/** A page or two away, in characters, is no reason to offer the way back. */
const pages = 5000;

/**
 * Where reading goes on, as a share of a text of this length: the end of the longest stretch that was
 * read. Null when one is there, or all has been read.
 */
export function placeToGoOn(place: ReadingPlace, length: number): number | null {
  if (percentRead(place) >= isRead) return null;
  let longest = 0;
  let end = 0;
  for (const run of place.seen.matchAll(/1+/g)) {
    if (run[0].length <= longest) continue;
    longest = run[0].length;
    end = run.index + longest;
  }
  const share = end / parts;
  return end < parts && Math.abs(share - place.at) * length > pages ? share : null;
}

/** How much of a document has been read, for lists: `42% read`; null when it was not opened. */
export function readInWords(place: ReadingPlace | undefined): string | null {
  if (place === undefined) return null;
  const read = percentRead(place);
  if (read === 0) return null;
  return read >= isRead ? 'read' : `${read}% read`;
}
