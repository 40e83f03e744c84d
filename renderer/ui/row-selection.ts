// Choosing several rows of a list: what a click or a key with Shift or Ctrl makes of what is chosen.

/** Those that are chosen; `change` gets what is chosen from then on. */
export interface RowSelection {
  ids: ReadonlySet<string>;
  change: (ids: ReadonlySet<string>) => void;
}

/** The rows from one to another, whichever stands first; only the other when the one is gone. */
export function rowsBetween(
  order: readonly string[],
  from: string | null,
  to: string,
): Set<string> {
  const start = from === null ? -1 : order.indexOf(from);
  const end = order.indexOf(to);
  if (start < 0 || end < 0) return new Set([to]);
  return new Set(order.slice(Math.min(start, end), Math.max(start, end) + 1));
}

/** What is chosen with this row added or, if it was, taken away. */
export function toggled(ids: ReadonlySet<string>, id: string): Set<string> {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return after;
}
