// Where each document was left and how far it has been read, kept over restarts in the page's own
// storage, which belongs to this library on this machine. Losing it costs nothing but the place.

import { create } from 'zustand';
import type { ReadingPlace } from './reading-place.ts';
import { readPlaces, seenOf, withSeen, writePlaces } from './reading-place.ts';

const storageKey = 'reading-places';
/** How long after a move it is written down, in milliseconds. */
const idle = 1000;

/** The places by document, live. */
export const useReadingPlaces = create<{ places: ReadonlyMap<string, ReadingPlace> }>(() => ({
  places: readPlaces(localStorage.getItem(storageKey)),
}));

let timer: ReturnType<typeof setTimeout> | undefined;

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  localStorage.setItem(storageKey, writePlaces(useReadingPlaces.getState().places));
}

/** Where a document was left; undefined when it has not been read yet. */
export function placeOf(document: string): ReadingPlace | undefined {
  return useReadingPlaces.getState().places.get(document);
}

/** Where one stands: a place without what has been seen, and the share of the text above the view. */
export interface Standpoint extends Omit<ReadingPlace, 'seen'> {
  readonly from: number;
}

function remember(document: string, { from: _from, ...place }: Standpoint, seen: string): void {
  const places = new Map(useReadingPlaces.getState().places);
  places.delete(document);
  places.set(document, { ...place, seen });
  useReadingPlaces.setState({ places });
}

/** Remembers where one stands in a document, and that what is in the view there has been seen. */
export function notePlace(document: string, here: Standpoint): void {
  const before = seenOf(placeOf(document), here.length);
  remember(document, here, withSeen(before, here.from, here.at));
  timer ??= setTimeout(write, idle);
}

/** Remembers at once where a document is left. */
export function leaveAt(document: string, here: Standpoint): void {
  remember(document, here, seenOf(placeOf(document), here.length));
  write();
}
