// Where a document was left and how far it has been read, and how that is written down.

import { isObject } from '#core/check.ts';

export interface ReadingPlace {
  /** Where the block at the top of the view began, UTF-16 in the plain text. */
  readonly start: number;
  /** How that block began, by which it is found again after an edit. */
  readonly text: string;
  /** How far above the view's edge it began, in CSS pixels. */
  readonly above: number;
  /** How much of the text had passed the view's lower edge, and the most that ever has: from 0 to 1. */
  readonly read: number;
  readonly furthest: number;
}

/** How many documents are remembered; the ones left longest ago are forgotten first. */
const most = 1000;
/** How much of a block's beginning is kept, in UTF-16 units. */
export const keptText = 60;
function share(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
}

function readOne(told: unknown): [document: string, place: ReadingPlace] | null {
  if (!isObject(told)) return null;
  const { document, start, text, above } = told;
  const read = share(told['read']);
  const furthest = share(told['furthest']);
  if (typeof document !== 'string' || typeof text !== 'string' || typeof above !== 'number')
    return null;
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 0) return null;
  if (read === null || furthest === null || !Number.isFinite(above)) return null;
  return [document, { start, text: text.slice(0, keptText), above, read, furthest }];
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

/** A share of a text as a whole number of per cent: 0 and 100 only for none and all of it. */
export function inPercent(part: number): number {
  if (part <= 0) return 0;
  if (part >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(part * 100)));
}

/** A text whose end has been seen has been read. */
const isRead = 0.98;
/** A page or two back, in characters, is no reason to offer the way on. */
const pages = 5000;

/** Whether one stands well before the furthest place one has read to, in a text of this length. */
export function isBehind(
  { read, furthest }: Pick<ReadingPlace, 'read' | 'furthest'>,
  length: number,
): boolean {
  return furthest < isRead && (furthest - read) * length > pages;
}

/** How far a document has been read, for lists: `42% read`; null when it was not opened. */
export function readInWords(place: ReadingPlace | undefined): string | null {
  if (place === undefined) return null;
  return place.furthest >= isRead ? 'read' : `${inPercent(place.furthest)}% read`;
}
