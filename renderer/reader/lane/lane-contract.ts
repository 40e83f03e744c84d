// What the bars beside a text are to those who have them drawn.

import type { Crowd } from '../marks.ts';

/** What the lane tells; x and y are CSS pixels in the window. */
export interface LaneEvents {
  picked(id: string): void;
  /** The pointer rests on a passage's bar, or on none. */
  pointed(id: string | null, x: number, y: number): void;
  /** All passages of a place are wanted, as there are more than can be drawn. */
  crowd(crowd: Crowd, x: number, y: number): void;
}

/** The bars beside one text. */
export interface Lane {
  /** Looks again, whatever was seen before. */
  renew(): void;
  setSelected(ids: readonly string[]): void;
  /** The text moved or its layout changed. */
  refresh(): void;
  dispose(): void;
}
