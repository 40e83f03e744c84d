// Which kept versions of a note are worth their room: the older they are, the fewer.

import type { VersionRecord } from '../records/version.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** So many of the newest stay, whatever their age. */
const alwaysKept = 10;
/** So many stay at most, those the user asked to keep not counted. */
export const mostVersions = 60;

/** The stretch of time of which one version stays: an hour, a day, a week, a month, with its age. */
function stretchOf(at: number, age: number): string {
  const [length, name] =
    age < day
      ? [hour, 'hour']
      : age < 30 * day
        ? [day, 'day']
        : age < 365 * day
          ? [7 * day, 'week']
          : [30 * day, 'month'];
  return `${name} ${Math.floor(at / length)}`;
}

/**
 * The versions of one note to be given up at `now` (ISO UTC): of each hour of the last day, each day of the
 * last month, each week of the last year and each month before, the newest stays; so do the ten newest and
 * those the user asked to keep.
 */
export function versionsToDrop(versions: readonly VersionRecord[], now: string): VersionRecord[] {
  const newestFirst = versions
    .filter((version) => version.kept !== true)
    .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const moment = Date.parse(now);
  const taken = new Set<string>();
  let stay = 0;
  return newestFirst.filter((version, index) => {
    const at = Date.parse(version.at);
    const stretch = stretchOf(at, moment - at);
    const isOnly = !taken.has(stretch);
    taken.add(stretch);
    const stays = index < alwaysKept || (isOnly && stay < mostVersions);
    if (stays) stay += 1;
    return !stays;
  });
}
