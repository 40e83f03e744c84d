// Which copies of the library are kept, and when tidying up must stop because something looks wrong.

/** What the choice needs to know of a snapshot or backup. */
export interface DatedCopy {
  /** ISO UTC with milliseconds. */
  at: string;
  /** Why it was made; see `copyReasons`. */
  reason: string;
}

/** Why a copy was made. `restore`: what stood there before a restore; `restored`: what was brought back. */
export const copyReasons = [
  'regular',
  'quit',
  'import',
  'asked',
  'migration',
  'restore',
  'restored',
] as const;
/** One of `copyReasons`. */
export type CopyReason = (typeof copyReasons)[number];

/** How many periods of each length keep their newest copy. */
const periods = [
  { of: (at: string) => at.slice(0, 13), keep: 6 },
  { of: (at: string) => at.slice(0, 10), keep: 7 },
  { of: weekOf, keep: 4 },
  { of: (at: string) => at.slice(0, 7), keep: 12 },
] as const;

const day = 86_400_000;
/** How long what stood there before a restore can be brought back, in milliseconds. */
export const restoreKept = 30 * day;

/** The number of the week since 1970, beginning on Mondays. */
function weekOf(at: string): string {
  return String(Math.floor((Date.parse(at) / day + 3) / 7));
}

/**
 * The copies to keep: the newest of each of the last 6 hours, 7 days, 4 weeks and 12 months in which there
 * is one, the newest two, those made before a migration, and for 30 days those made before a restore.
 */
export function copiesToKeep<C extends DatedCopy>(copies: readonly C[], now: number): Set<C> {
  const newest = copies.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set(newest.slice(0, 2));
  for (const { of, keep } of periods) {
    const seen = new Set<string>();
    for (const copy of newest) {
      const period = of(copy.at);
      if (seen.has(period)) continue;
      if (seen.size === keep) break;
      seen.add(period);
      kept.add(copy);
    }
  }
  for (const copy of newest) {
    if (copy.reason === 'migration') kept.add(copy);
    if (copy.reason === 'restore' && now - Date.parse(copy.at) < restoreKept) kept.add(copy);
  }
  return kept;
}

/** A loss of more than this part of the records between two copies is not taken for granted. */
const suspiciousLoss = 0.2;
/** Fewer records than this come and go in an hour's work. */
const fewRecords = 50;

/** Whether a copy has so many records fewer than the one before that nothing should be tidied up. */
export function looksLost(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): boolean {
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const [had, has] = [sum(before), sum(after)];
  return had > fewRecords && had - has > had * suspiciousLoss;
}
