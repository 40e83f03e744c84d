// Tags of notes: paths of names, such as `sources/interviews`.

import type { Check } from '../check.ts';
import { text } from '../check.ts';
import { invalidInput } from '../errors.ts';

const longest = 200;

/**
 * A tag as it is kept: names trimmed, white space as single spaces, no empty names, no `#` before it. Empty
 * when nothing is left.
 */
export function tidyTag(typed: string): string {
  return typed
    .replace(/^[\s,#/]+/, '')
    .split('/')
    .map((name) => name.replace(/[\s,]+/g, ' ').trim())
    .filter((name) => name !== '')
    .join('/');
}

/** A tag that is tidy already; others are refused. */
export const noteTag: Check<string> = (value, where) => {
  const tag = text(longest)(value, where);
  if (tag === '' || tidyTag(tag) !== tag) throw invalidInput(`${where} is not a tag.`);
  return tag;
};

/** A tag and all it is part of, the outermost first: `a/b` gives `a`, `a/b`. */
export function tagWithParents(tag: string): string[] {
  const names = tag.split('/');
  return names.map((_name, index) => names.slice(0, index + 1).join('/'));
}

/** Whether a tag is another one or part of it. */
export function isWithin(tag: string, outer: string): boolean {
  return tag === outer || tag.startsWith(`${outer}/`);
}

/** The tags tidied, each once, in their order; of two that differ in case only, the first. */
export function tidyTags(typed: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const one of typed) {
    const tag = tidyTag(tidyTag(one).slice(0, longest));
    const key = tag.toLowerCase();
    if (tag !== '' && !found.has(key)) found.set(key, tag);
  }
  return [...found.values()];
}

/**
 * The tags after `from` is called `to` everywhere: what is part of `from` moves along. `to` null takes it away
 * with all that is part of it. The list itself when nothing changes.
 */
export function renamedTags(
  tags: readonly string[],
  from: string,
  to: string | null,
): readonly string[] {
  if (!tags.some((tag) => isWithin(tag, from))) return tags;
  return tidyTags(
    tags.flatMap((tag) => {
      if (!isWithin(tag, from)) return [tag];
      return to === null ? [] : [`${to}${tag.slice(from.length)}`];
    }),
  );
}
