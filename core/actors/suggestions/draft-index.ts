// The actors in the making by the words of their names, so that a short name is looked up and not sought.

import { addTo } from '../../group-by.ts';
import type { Draft } from './drafts.ts';
import { firstInitials } from './expansions.ts';
import type { Name } from './names.ts';

/** The first word of a name in small letters. */
const first = (name: Name): string => name.parts[0]?.toLowerCase() ?? '';
/** The last word of a name in small letters. */
const last = (name: Name): string => name.parts.at(-1)?.toLowerCase() ?? '';

/** Where one finds the drafts that a name may stand for. Each answer is in the order of `add`. */
export interface DraftIndex {
  /** To be called for each draft once; its type and its main name stay as they are. */
  add(draft: Draft): void;
  /** To be called for each name that is joined to a draft. */
  join(draft: Draft, name: Name): void;
  /** Those whose name begins with a word. */
  beginning(word: string): readonly Draft[];
  /** Those whose name ends with a word. */
  ending(word: string): readonly Draft[];
  /** Persons of several words of whose names one ends with a word. */
  surnamed(word: string): readonly Draft[];
  /** Persons with three words to their name, by the second. */
  firstOfTwoSurnames(word: string): readonly Draft[];
  /** Persons whose key ends with these words, and has others before them. */
  withTail(key: string): readonly Draft[];
  /** All of several words whose first letters may spell an acronym, and some more: ask `spells`. */
  maybeSpelling(acronym: string): readonly Draft[];
  /** The one person with a full name's given name, or initial, and surname; undefined for several, too. */
  twinOf(name: Name): Draft | undefined;
}

/** An index without drafts. Adding and asking take time by the length of a name and of the answer. */
export function draftIndex(): DraftIndex {
  const byFirst = new Map<string, Draft[]>();
  const byLast = new Map<string, Draft[]>();
  const bySurname = new Map<string, Draft[]>();
  const bySecond = new Map<string, Draft[]>();
  const byTail = new Map<string, Draft[]>();
  const byInitials = new Map<string, Draft[]>();
  const byFullName = new Map<string, Draft[]>();
  const order = new Map<Draft, number>();
  const inOrder = (drafts: Iterable<Draft>): Draft[] =>
    [...new Set(drafts)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

  function addPerson(draft: Draft): void {
    const { main } = draft;
    for (let at = main.key.indexOf(' '); at !== -1; at = main.key.indexOf(' ', at + 1))
      addTo(byTail, main.key.slice(at + 1), draft);
    if (main.parts.length > 1) addTo(bySurname, last(main), draft);
    if (main.parts.length === 3) addTo(bySecond, main.parts[1]?.toLowerCase() ?? '', draft);
    addTo(byFullName, fullName(main), draft);
    addTo(byFullName, withLetter(main), draft);
    if (isInitial(first(main))) addTo(byFullName, withInitial(main), draft);
  }

  return {
    add: (draft) => {
      const { main, type } = draft;
      order.set(draft, order.size);
      addTo(byFirst, first(main), draft);
      addTo(byLast, last(main), draft);
      if (main.parts.length > 1) addTo(byInitials, firstInitials(lowered(main)), draft);
      if (type === 'person') addPerson(draft);
    },
    join: (draft, name) => {
      if (draft.type === 'person' && draft.main.parts.length > 1)
        addTo(bySurname, last(name), draft);
    },
    beginning: (word) => byFirst.get(word) ?? [],
    ending: (word) => byLast.get(word) ?? [],
    surnamed: (word) => inOrder(bySurname.get(word) ?? []),
    firstOfTwoSurnames: (word) => bySecond.get(word) ?? [],
    withTail: (key) => byTail.get(key) ?? [],
    maybeSpelling: (acronym) => {
      const [head = '', ...more] = acronym.toLowerCase().split('');
      return inOrder(
        ['', ...new Set(more)].flatMap((letter) => byInitials.get(head + letter) ?? []),
      );
    },
    twinOf: (name) => {
      const near = isInitial(first(name))
        ? [withLetter(name)]
        : [fullName(name), withInitial(name)];
      let only: Draft | undefined;
      for (const key of near)
        for (const draft of byFullName.get(key) ?? []) {
          if (!isSamePerson(draft.main, name)) continue;
          if (only !== undefined) return undefined;
          only = draft;
        }
      return only;
    },
  };
}

/** The words of a name in small letters. */
export const lowered = ({ parts }: Name): { lower: string }[] =>
  parts.map((part) => ({ lower: part.toLowerCase() }));

// Three keys that cannot be mistaken for one another: no word of a name has a blank in it.
const fullName = (name: Name): string => `${first(name)} ${last(name)}`;
const withLetter = (name: Name): string => `${first(name)[0] ?? ''}  ${last(name)}`;
const withInitial = (name: Name): string => `${first(name)[0] ?? ''}   ${last(name)}`;

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

/** Whether two full names share given name and surname and differ in what stands between only. */
function isSamePerson(a: Name, b: Name): boolean {
  const [long, short] = a.parts.length >= b.parts.length ? [a, b] : [b, a];
  if (last(long) !== last(short) || first(long)[0] !== first(short)[0]) return false;
  const initial = isInitial(first(short)) || isInitial(first(long));
  return (first(long) === first(short) || initial) && short.parts.length > 1;
}
