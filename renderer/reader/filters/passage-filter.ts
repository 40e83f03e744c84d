// Which of a document's passages are listed.

import type { Speaker } from '#core/actors/speaker.ts';
import type { LinkRecord, Role } from '#core/records/link.ts';
import type { Colour, PassageRecord } from '#core/records/passage.ts';
import type { Stance, StatementRecord } from '#core/records/statement.ts';
import { foldText } from '../../ui/fold-text.ts';

/**
 * How a passage stands. `anchored`: in the text, nothing to look at. `review`: waits to be looked at, for
 * any reason; the others: for this one. A passage kept without a place is orphaned, too.
 */
export const filterStates = ['anchored', 'review', 'moved', 'uncertain', 'orphaned'] as const;
/** One of `filterStates`. */
export type FilterState = (typeof filterStates)[number];

/** What is asked of a passage; null, or nothing chosen, asks nothing. */
export interface PassageFilter {
  /** One of these. */
  readonly colours: readonly Colour[];
  /** Linked to this actor; with a role, in that role. */
  readonly actor: string | null;
  readonly role: Role | null;
  /** Spoken by this actor (its id) or, where nobody is known, under this label: by a link or by its turn. */
  readonly speaker: string | null;
  /** With a statement about this concept or one below it; with a stance, with that stance. */
  readonly concept: string | null;
  readonly stance: Stance | null;
  /** Whether it has a comment. */
  readonly commented: boolean | null;
  readonly state: FilterState | null;
  /** Words that stand in its quote, comment, tags or the names of its actors; case and accents do not count. */
  readonly text: string;
}

/** Lists all. */
export const noFilter: PassageFilter = {
  colours: [],
  actor: null,
  role: null,
  speaker: null,
  concept: null,
  stance: null,
  commented: null,
  state: null,
  text: '',
};

/** Whether a filter asks anything. */
export function isFiltering(filter: PassageFilter): boolean {
  return (
    filter.colours.length > 0 ||
    filter.actor !== null ||
    filter.role !== null ||
    filter.speaker !== null ||
    filter.concept !== null ||
    filter.stance !== null ||
    filter.commented !== null ||
    filter.state !== null ||
    filter.text.trim() !== ''
  );
}

/** Quotes, comments and tags as searches compare them; a record never changes, so each is folded once. */
const folded = new WeakMap<PassageRecord, string>();

function textOf(passage: PassageRecord): string {
  const known = folded.get(passage);
  if (known !== undefined) return known;
  const made = foldText([passage.quote, passage.comment, ...passage.tags].join(' \n '));
  folded.set(passage, made);
  return made;
}

function isInState(passage: PassageRecord, wanted: FilterState): boolean {
  const outcome = passage.review?.outcome;
  switch (wanted) {
    case 'anchored':
      return passage.state === 'anchored' && outcome === undefined;
    case 'review':
      return outcome !== undefined;
    case 'moved':
      return outcome === 'moved';
    case 'uncertain':
    case 'orphaned':
      return outcome === wanted || passage.state === wanted;
  }
}

function isSpokenBy(says: Speaker | null, speaker: string): boolean {
  return says !== null && (says.actors.includes(speaker) || says.labels.includes(speaker));
}

const none: readonly LinkRecord[] = [];
const unsaid: readonly StatementRecord[] = [];

/** What a filter by concept and stance needs to know. */
export interface Coded {
  /** The statements of each passage. */
  readonly statementsOf: ReadonlyMap<string, readonly StatementRecord[]>;
  /** The concept that is asked for and all below it. */
  readonly concepts: ReadonlySet<string>;
}

const uncoded: Coded = { statementsOf: new Map(), concepts: new Set() };

/**
 * The passages that fit, in their order; the very same list when nothing is asked. `linksOf` holds each
 * passage's links, `nameOf` an actor's name and aliases, in any form that can be searched; `speakerOf`
 * answers who says a passage.
 */
export function filterPassages(
  passages: readonly PassageRecord[],
  filter: PassageFilter,
  linksOf: ReadonlyMap<string, readonly LinkRecord[]>,
  nameOf: (actor: string) => string,
  speakerOf: (passage: string) => Speaker | null = () => null,
  coded: Coded = uncoded,
): readonly PassageRecord[] {
  if (!isFiltering(filter)) return passages;
  const { colours, actor, role, speaker, concept, stance, commented, state } = filter;
  const isSaid = (one: StatementRecord): boolean =>
    (concept === null || coded.concepts.has(one.concept ?? '')) &&
    (stance === null || one.stance === stance);
  const words = foldText(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  const names = new Map<string, string>();
  function namesOf(id: string): string {
    const known = names.get(id);
    if (known !== undefined) return known;
    const made = foldText(nameOf(id));
    names.set(id, made);
    return made;
  }
  const spokenNames = ({ name, actors }: Speaker): string =>
    [foldText(name), ...actors.map(namesOf)].join(' ');
  return passages.filter((passage) => {
    if (colours.length > 0 && !colours.includes(passage.colour)) return false;
    if (commented !== null && (passage.comment.trim() !== '') !== commented) return false;
    if (state !== null && !isInState(passage, state)) return false;
    const links = linksOf.get(passage.id) ?? none;
    const isLinked = (link: LinkRecord): boolean =>
      (actor === null || link.actor === actor) && (role === null || link.role === role);
    if ((actor !== null || role !== null) && !links.some(isLinked)) return false;
    const says = speaker !== null || words.length > 0 ? speakerOf(passage.id) : null;
    if (speaker !== null && !isSpokenBy(says, speaker)) return false;
    const spoken = says === null ? '' : spokenNames(says);
    const said = coded.statementsOf.get(passage.id) ?? unsaid;
    if ((concept !== null || stance !== null) && !said.some(isSaid)) return false;
    return words.every(
      (word) =>
        textOf(passage).includes(word) ||
        spoken.includes(word) ||
        links.some((link) => namesOf(link.actor).includes(word)),
    );
  });
}
