// Turns whose label is a line of its own, without a colon, as parliaments print their debates on the web.

import { isPersonName } from './names.ts';

/** `Jane Doe (Barrow) (Lab)`, `The Minister for Energy (Jane Doe)`: the name in it; null for other lines. */
export function bareName(line: string): string | null {
  if (line.length > 110 || /[.!?:;,"”“]$/.test(line)) return null;
  const outside = line.replace(/\s*\([^()]{1,60}\)/g, '').trim();
  if (isPersonName(outside)) return withoutTitle(outside);
  const holder =
    /^The (?:\p{Lu}[\p{L}’'-]*|of|for|the|and|,|to)(?: (?:\p{Lu}[\p{L}’'-]*|of|for|the|and|to|,)){0,12} \(([^()]{4,60})\)$/u.exec(
      line,
    );
  const name = holder?.[1] ?? '';
  return isPersonName(name) ? withoutTitle(name) : null;
}

const withoutTitle = (name: string): string =>
  name.replace(/^(?:(?:dr|prof|mr|mrs|ms|sir|dame|lord|lady|baroness)\.? )+/i, '');

/**
 * The labels of each line; null where it is none. There are some only when several speak, most of them more
 * than once, and something follows each of their lines.
 */
export function findBareLabels(lines: readonly string[]): (string | null)[] {
  const names = lines.map((line) => bareName(line.trim()));
  const isFollowed = (at: number): boolean => at + 1 < lines.length && names[at + 1] === null;
  const counts = new Map<string, number>();
  names.forEach((name, at) => {
    if (name !== null && isFollowed(at)) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const again = [...counts.values()].filter((count) => count > 1);
  const recurring = again.reduce((sum, count) => sum + count, 0);
  if (counts.size < 2 || all < 5 || again.length < 2 || recurring < all * 0.6)
    return lines.map(() => null);
  return names.map((name, at) => {
    const line = (lines[at] ?? '').trim();
    const isSpeaker =
      name !== null && isFollowed(at) && ((counts.get(name) ?? 0) > 1 || line.endsWith(')'));
    return isSpeaker ? line : null;
  });
}
