// Long lists of an answer or event travel in messages of their own before it: reading one message of
// several megabytes would keep a window from drawing.

import { isObject } from './check.ts';

/** How many items of a list go into one message. */
const sliceLength = 500;

/** Some items of the list under a field of the answer to call number `re`, or of the event so named. */
export interface Slice {
  re: number | string;
  field: string;
  items: unknown[];
}

/** Takes the long lists out of an answer or event; what is left of it has them empty. */
export function slice(re: number | string, value: unknown): { slices: Slice[]; rest: unknown } {
  if (!isObject(value)) return { slices: [], rest: value };
  const slices: Slice[] = [];
  const rest = Object.entries(value).map(([field, items]): [string, unknown] => {
    if (!Array.isArray(items) || items.length <= sliceLength) return [field, items];
    for (let from = 0; from < items.length; from += sliceLength)
      slices.push({ re, field, items: items.slice(from, from + sliceLength) });
    return [field, []];
  });
  return slices.length === 0 ? { slices, rest: value } : { slices, rest: Object.fromEntries(rest) };
}

/** The slice that a message is, if it is one. */
export function sliceOf({ re, field, items }: Record<string, unknown>): Slice | null {
  if (typeof re !== 'number' && typeof re !== 'string') return null;
  return typeof field === 'string' && Array.isArray(items) ? { re, field, items } : null;
}

/** Puts the lists back that came before an answer or event. */
export function joinSlices(value: unknown, slices: readonly Slice[]): unknown {
  if (slices.length === 0 || !isObject(value)) return value;
  const lists = new Map<string, unknown[]>();
  for (const { field, items } of slices) {
    const list = lists.get(field) ?? [];
    for (const item of items) list.push(item);
    lists.set(field, list);
  }
  return { ...value, ...Object.fromEntries(lists) };
}
