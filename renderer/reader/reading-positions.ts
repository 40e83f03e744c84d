// Where each document was left, kept over restarts in the page's own storage, which belongs to this
// library on this machine. Losing it costs nothing but the place.

import { isObject } from '#core/check.ts';
import type { ReadingPosition } from './reader-session.ts';

const storageKey = 'reading-positions';
/** How many documents are remembered; the ones left longest ago are forgotten first. */
const most = 300;

/** Reads positions back, the one left last at the end; anything that is none is left out. */
export function readPositions(text: string | null): Map<string, ReadingPosition> {
  let told: unknown = null;
  try {
    told = JSON.parse(text ?? 'null');
  } catch {
    // Damaged: as if there were none.
  }
  const positions = new Map<string, ReadingPosition>();
  if (!Array.isArray(told)) return positions;
  for (const one of told) {
    if (!isObject(one)) continue;
    const { document, block, above } = one;
    if (typeof document !== 'string' || !Number.isInteger(block)) continue;
    if (typeof block !== 'number' || typeof above !== 'number' || block < 0) continue;
    positions.set(document, { block, above });
  }
  return positions;
}

/** The text that `readPositions` reads back. */
export function writePositions(positions: ReadonlyMap<string, ReadingPosition>): string {
  const newest = [...positions].slice(-most);
  return JSON.stringify(newest.map(([document, position]) => ({ document, ...position })));
}

let known: Map<string, ReadingPosition> | null = null;

function all(): Map<string, ReadingPosition> {
  known ??= readPositions(localStorage.getItem(storageKey));
  return known;
}

/** Where a document was left; undefined when it has not been read yet. */
export function positionOf(document: string): ReadingPosition | undefined {
  return all().get(document);
}

/** Remembers where a document is left. */
export function leaveAt(document: string, position: ReadingPosition): void {
  all().delete(document);
  all().set(document, position);
  localStorage.setItem(storageKey, writePositions(all()));
}
