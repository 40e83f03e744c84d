/** A place of a note that leads to what was asked about. */
export interface BacklinkPlace {
  /** Where it stands in the note's plain text: UTF-16, end exclusive. */
  start: number;
  end: number;
  /** The line around it, and where it stands in that. */
  text: string;
  from: number;
  to: number;
}

/** A note that leads to what was asked about. */
export interface BacklinkNote {
  note: string;
  /** How many places do; the first ones are told. */
  count: number;
  places: BacklinkPlace[];
}

/** Which notes lead to something. */
export interface Backlinks {
  /** How many notes do; the last changed ones are told. */
  total: number;
  notes: BacklinkNote[];
}
