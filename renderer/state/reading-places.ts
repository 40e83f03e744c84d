// Where each document was left and how far it has been read, kept over restarts in the page's own
// storage, which belongs to this library on this machine. Losing it costs nothing but the place.

import { create } from 'zustand';
import type { ReadingPlace } from './reading-place.ts';
import { readPlaces, writePlaces } from './reading-place.ts';

const storageKey = 'reading-places';
/** How long after a move it is written down, in milliseconds. */
const idle = 1000;

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

/** Remembers where one stands in a document; what was read once stays read. */
export function notePlace(document: string, place: Omit<ReadingPlace, 'furthest'>): void {
  const places = new Map(useReadingPlaces.getState().places);
  const furthest = Math.max(place.read, places.get(document)?.furthest ?? 0);
  places.delete(document);
  places.set(document, { ...place, furthest });
  useReadingPlaces.setState({ places });
  timer ??= setTimeout(write, idle);
}

/** As `notePlace`, when the document is left: written down at once. */
export function leaveAt(document: string, place: Omit<ReadingPlace, 'furthest'>): void {
  notePlace(document, place);
  write();
}
