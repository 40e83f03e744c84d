// What opens a list while one writes: `/` forms and insertions, `@` actors, `[[` documents and notes.

/** Which list opens. */
export type TriggerKind = 'slash' | 'actor' | 'page';

/** What stands before the caret and opens a list. */
export interface Trigger {
  kind: TriggerKind;
  /** What was typed after the sign. */
  query: string;
  /** How many UTF-16 units before the caret belong to it, the sign included. */
  length: number;
}

/** Words of a name that may be typed; more is a sentence that goes on. */
const mostWords = 5;

const page = /\[\[([^[\]\n]{0,100})$/u;
const actor = /(?:^|[\s(“‘"'—–-])@((?:[^\s@,;!?][^@\n,;!?]{0,60})?)$/u;
const slash = /(?:^|\s)\/([\p{L}\p{N}][\p{L}\p{N} -]{0,24})?$/u;

/** The sign that stands before the caret with what was typed after it; null when there is none. */
export function triggerIn(before: string): Trigger | null {
  const found = page.exec(before);
  if (found !== null) {
    const query = found[1] ?? '';
    return { kind: 'page', query, length: query.length + 2 };
  }
  const name = actor.exec(before)?.[1];
  if (name !== undefined && name.trim().split(/\s+/u).length <= mostWords && !/\s\s$/u.test(name))
    return { kind: 'actor', query: name, length: name.length + 1 };
  const form = slash.exec(before);
  if (form === null) return null;
  const query = form[1] ?? '';
  return { kind: 'slash', query, length: query.length + 1 };
}
