// What goes into finding passages again, and what comes out.

/** A passage as it stood in the old text: UTF-16, end exclusive. */
export interface StandingPassage {
  start: number;
  end: number;
  quote: string;
  prefix: string;
  suffix: string;
  /** It had no place in the old text either; `start` is about where it once stood. */
  isLost?: boolean;
}

/**
 * What became of a passage. `kept`: its words stand, unchanged, where they stood before, whatever came or
 * went around them. `moved`: found elsewhere or with other words. `at`: about where it would stand.
 */
export type Reanchored =
  | { outcome: 'kept'; start: number; end: number }
  | { outcome: 'moved'; start: number; end: number; similarity: number }
  | { outcome: 'uncertain'; at: number }
  | { outcome: 'orphaned'; at: number };
