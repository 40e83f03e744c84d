// How a rejected proposal is told again: by its words rather than by its place, which edits move.

import type { Dismissed } from '../records/document.ts';
import type { Shown } from './suggestion-list.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Of long words the beginning and the length are enough. */
const longest = 60;

const shortened = (text: string): string => {
  const words = squeezed(text);
  return words.length <= longest ? words : `${words.slice(0, longest)}…${words.length}`;
};

/** An actor proposed under a name. */
export function actorDismissal(name: string): Dismissed {
  return { kind: 'actor', key: shortened(name) };
}

/** A further name of an actor. */
export function aliasDismissal(alias: string, actor: string): Dismissed {
  return { kind: 'alias', key: `${shortened(alias)} = ${shortened(actor)}` };
}

/** A quote by its words and a little of what stands before them, since `No.` is said more than once. */
export function quoteDismissal({ words, before }: Pick<Shown, 'words' | 'before'>): Dismissed {
  return { kind: 'quote', key: `${squeezed(before.slice(-24))}|${shortened(words)}` };
}

/** The date of a document as it stands in the text. */
export function dateDismissal(surface: string): Dismissed {
  return { kind: 'date', key: shortened(surface) };
}

/** Tells of each proposal whether it was rejected. */
export function dismissedIn(
  dismissed: readonly Dismissed[] | undefined,
): (proposal: Dismissed) => boolean {
  const keys = new Set((dismissed ?? []).map(({ kind, key }) => `${kind} ${key}`));
  return ({ kind, key }) => keys.has(`${kind} ${key}`);
}
