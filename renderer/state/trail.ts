// The way through the tabs, for going back and forward.

/** `places` oldest first; `at` is the index of the current one, -1 when there is none. */
export interface Trail {
  places: readonly string[];
  at: number;
}

export const emptyTrail: Trail = { places: [], at: -1 };

const longest = 100;

/** The trail after going to a place anew: what was ahead is forgotten. */
export function visit(trail: Trail, place: string): Trail {
  if (trail.places[trail.at] === place) return trail;
  const places = [...trail.places.slice(0, trail.at + 1), place].slice(-longest);
  return { places, at: places.length - 1 };
}

function step(trail: Trail, by: 1 | -1): { trail: Trail; at: string } | null {
  const at = trail.at + by;
  const place = trail.places[at];
  return place === undefined ? null : { trail: { ...trail, at }, at: place };
}

/** One step back, or null at the start. */
export function goBack(trail: Trail): { trail: Trail; at: string } | null {
  return trail.at <= 0 ? null : step(trail, -1);
}

/** One step forward, or null at the end. */
export function goForward(trail: Trail): { trail: Trail; at: string } | null {
  return step(trail, 1);
}

/** The id of the tab of one kind that was visited last; null when there was none. */
export function lastVisited(trail: Trail, kind: string): string | null {
  const place = trail.places.slice(0, trail.at + 1).findLast((one) => one.startsWith(`${kind}:`));
  return place === undefined ? null : place.slice(kind.length + 1);
}
