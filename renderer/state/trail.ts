// The way through tabs and places in them, for going back and forward.

import type { TabKind } from './groups.ts';

/** Where one was: a tab, and where in it as far as that is known. */
export interface Place {
  kind: TabKind;
  id: string;
  /** The group of tabs it was shown in. */
  group?: number;
  /** Offset in the plain text, UTF-16, of the block at the top of the view. */
  start?: number;
  /** How far above the view's edge that block began, in CSS pixels. */
  above?: number;
  /** The passage that was jumped to. */
  passage?: string;
  /** Come to by going from one match, passage or bookmark to the next: all such steps are one way. */
  isStep?: true;
}

/** Where in a tab one goes. */
export type Point = Pick<Place, 'start' | 'passage' | 'isStep'>;

/** `places` oldest first; `at` is the index of the current one, -1 when there is none. */
export interface Trail {
  places: readonly Place[];
  at: number;
}

/** Of a window that has just opened. */
export const emptyTrail: Trail = { places: [], at: -1 };

const longest = 100;

/** Whether two places are of the same tab. */
export function isSameTab(one: Place, other: Place): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** The current place. */
export function currentPlace(trail: Trail): Place | undefined {
  return trail.places[trail.at];
}

/** The trail after going to a place anew: what was ahead is forgotten. */
export function visit(trail: Trail, place: Place): Trail {
  const current = currentPlace(trail);
  const isPoint = place.start !== undefined || place.passage !== undefined;
  const isHere = current !== undefined && isSameTab(current, place);
  if (isHere && !isPoint && current.group === place.group) return trail;
  const places = [...trail.places.slice(0, trail.at + 1), place].slice(-longest);
  return { places, at: places.length - 1 };
}

/** The trail before leaving for elsewhere: the place one stands at is noted as it is now. */
export function leave(trail: Trail, standing: Place): Trail {
  const current = currentPlace(trail);
  if (current === undefined || !isSameTab(current, standing) || current.group !== standing.group)
    return visit(trail, standing);
  return { ...trail, places: trail.places.with(trail.at, standing) };
}

/** The trail after a step from one to the next, where the last step led: back leads to before the first. */
export function stepOn(trail: Trail, place: Place): Trail | null {
  const current = currentPlace(trail);
  const isNext =
    place.isStep === true &&
    current?.isStep === true &&
    isSameTab(current, place) &&
    current.group === place.group;
  return isNext ? { at: trail.at, places: [...trail.places.slice(0, trail.at), place] } : null;
}

function step(trail: Trail, by: 1 | -1): { trail: Trail; to: Place } | null {
  const at = trail.at + by;
  const to = trail.places[at];
  return to === undefined ? null : { trail: { ...trail, at }, to };
}

/** One step back, or null at the start. */
export function goBack(trail: Trail): { trail: Trail; to: Place } | null {
  return trail.at <= 0 ? null : step(trail, -1);
}

/** One step forward, or null at the end. */
export function goForward(trail: Trail): { trail: Trail; to: Place } | null {
  return step(trail, 1);
}

/** The id of the tab of one kind that was visited last; null when there was none. */
export function lastVisited(trail: Trail, kind: TabKind): string | null {
  return trail.places.slice(0, trail.at + 1).findLast((one) => one.kind === kind)?.id ?? null;
}
