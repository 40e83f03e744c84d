/** Passages that share a place, listed at a point of the viewport. */
export interface PassagesHere {
  ids: readonly string[];
  /** CSS pixels. */
  x: number;
  y: number;
}
