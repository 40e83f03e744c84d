// The front matter of a vault's file: the user may add to it and change it; Dictum brings up to date only
// what the user left as it was written.

import type { Document } from 'yaml';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { isObject } from '../../check.ts';

/** What Dictum writes above a file; a field that is null or empty is left out. */
export type FrontFields = Readonly<Record<string, FrontValue | null>>;
/** A property's value: one line, or several. */
export type FrontValue = string | readonly string[];

/** What was written there the last time. */
export type FrontBase = Readonly<Record<string, FrontValue>>;

/** Properties after a merge. */
export interface MergedFront {
  /** With its fences and a line break at the end. */
  text: string;
  report: FrontTrouble[];
}

/** What could not be merged as meant. */
export type FrontTrouble =
  /** It is not YAML any more and was left as it is. */
  | { kind: 'unreadable' }
  /** Changed by hand and in Dictum, too: what was written by hand stays. */
  | { kind: 'both-changed'; key: string };

/** The fields that have a value. */
export function filledFields(fields: FrontFields): FrontBase {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, FrontValue] => entry[1] !== null && entry[1].length > 0,
    ),
  );
}

/**
 * Merges what Dictum has to say into the front matter that stands there (null: none yet); `base` is what
 * it said the last time (null: unknown). Keys, comments and order of the user's stay.
 */
export function mergeFront(
  existing: string | null,
  fields: FrontFields,
  base: FrontBase | null,
): MergedFront {
  const ours = filledFields(fields);
  const document: Document = parseDocument(existing ?? '', { uniqueKeys: true });
  const standing: unknown = document.errors.length > 0 ? null : document.toJS();
  if (document.errors.length > 0 || !(isObject(standing) || standing === null))
    return { text: fenced(existing ?? ''), report: [{ kind: 'unreadable' }] };
  const report: FrontTrouble[] = [];
  let changed = existing === null;
  if (standing === null) document.contents = document.createNode({});
  for (const key of new Set([...Object.keys(ours), ...Object.keys(base ?? {})])) {
    const theirs = readValue(isObject(standing) ? standing[key] : undefined);
    const merged =
      key === 'id'
        ? { value: ours[key] }
        : mergeValue(theirs, ours[key], base === null ? null : base[key]);
    if (merged.conflict === true) report.push({ kind: 'both-changed', key });
    if (isSame(merged.value, theirs)) continue;
    changed = true;
    if (merged.value === undefined) document.delete(key);
    else setValue(document, key, merged.value);
  }
  if (!changed) return { text: fenced(existing ?? ''), report };
  return { text: fenced(document.toString({ lineWidth: 0 })), report };
}

function fenced(yaml: string): string {
  return `---\n${yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\n`;
}

/** A value as text or a list of texts; undefined for what is absent, null for what is something else. */
function readValue(value: unknown): FrontValue | null | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((one: unknown) => String(one));
  return null;
}

interface Merged {
  value: FrontValue | null | undefined;
  conflict?: boolean;
}

function mergeValue(
  theirs: FrontValue | null | undefined,
  ours: FrontValue | undefined,
  /** Null: what was written last time is not known. */
  base: FrontValue | null | undefined,
): Merged {
  if (isList(ours) || isList(base)) return { value: mergeList(theirs, ours, base) };
  if (isSame(theirs, ours)) return { value: theirs };
  if (theirs === undefined)
    return { value: base === undefined || base === null ? ours : undefined };
  // The user left the key empty on purpose, or made something else of it.
  if (theirs === null) return { value: theirs };
  if (base === null) return { value: theirs, conflict: true };
  if (isSame(theirs, base)) return { value: ours };
  return isSame(ours, base) ? { value: theirs } : { value: theirs, conflict: true };
}

/** What the user added stays, what the user took out stays out; what is new with us is added. */
function mergeList(
  theirs: FrontValue | null | undefined,
  ours: FrontValue | undefined,
  base: FrontValue | null | undefined,
): readonly string[] | undefined {
  const [mine, before, current] = [listOf(ours), listOf(base), listOf(theirs)];
  const stale = new Set(before.filter((one) => !mine.includes(one)));
  const merged = current.filter((one) => !stale.has(one));
  for (const one of mine) if (!before.includes(one) && !merged.includes(one)) merged.push(one);
  return merged.length === 0 && (theirs === undefined || before.length > 0) ? undefined : merged;
}

function isList(value: FrontValue | null | undefined): value is readonly string[] {
  return Array.isArray(value);
}

function listOf(value: FrontValue | null | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

function isSame(a: FrontValue | null | undefined, b: FrontValue | null | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
    return a.length === b.length && a.every((one, index) => one === b[index]);
  return a === b;
}

function setValue(document: Document, key: string, value: FrontValue | null): void {
  const old = document.get(key, true);
  if (isScalar(old) && typeof value === 'string') {
    old.value = value;
    old.type = styleOf(value);
    return;
  }
  const node = document.createNode(value);
  if (isSeq(node)) {
    for (const item of node.items) if (isScalar(item)) item.type = styleOf(String(item.value));
  } else if (isScalar(node) && typeof value === 'string') node.type = styleOf(value);
  document.set(key, node);
}

/** Dates stand plain, as programs expect them; all else in quotes, so that nothing is read as something else. */
function styleOf(value: string): 'PLAIN' | 'QUOTE_DOUBLE' {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? 'PLAIN' : 'QUOTE_DOUBLE';
}
