// The labels of a document's turns, and whom each may stand for.

import type { ActorRecord, ActorType } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { TurnSpan } from '../text/turn-spans.ts';
import { byInitials } from './initials.ts';
import { readLabel } from './suggestions/labels.ts';

/** How much is said under a label. */
export interface LabelFacts {
  label: string;
  turns: number;
  /** UTF-16 units of the spoken text. */
  characters: number;
  /** Where its first turn begins. */
  start: number;
}

/** The labels of a document's turns, each once, in the order in which they come. */
export function labelFacts(turns: readonly TurnSpan[]): LabelFacts[] {
  const facts = new Map<string, LabelFacts>();
  for (const { label, start, end, textStart } of turns) {
    const characters = Math.max(0, end - textStart);
    const known = facts.get(label);
    if (known === undefined) facts.set(label, { label, turns: 1, characters, start });
    else {
      known.turns += 1;
      known.characters += characters;
    }
  }
  return [...facts.values()];
}

/** An actor that a document names, as far as it matters here. */
export interface NamedActor {
  name: string;
  type: ActorType;
  /** The library's actor of that name; null when it is not in the library. */
  known: string | null;
}

/** Whom a label may stand for. Nothing is stored until the user accepts it. */
export interface SpeakerProposal {
  label: string;
  /** Id of the library's actor; null for one to be made, or for nobody. */
  actor: string | null;
  /** What the actor is called; null when the label is nobody's in particular. */
  name: string | null;
  type: ActorType;
  /** Whether it is the label of one who asks. */
  asks: boolean;
  /** A sentence for the user. */
  reason: string;
}

/** What is known when it is guessed which actors a document's labels stand for. */
export interface LabelSource {
  labels: readonly string[];
  /** The document these labels are of. */
  document: string;
  /** The library's documents, for what their labels were said to stand for. */
  documents: Iterable<Pick<DocumentRecord, 'id' | 'title' | 'speakers'>>;
  /** The library's actors. */
  actors: ReadonlyMap<string, ActorRecord>;
  /** The actors that the document names. */
  named: readonly NamedActor[];
  /** For a label the number of the named actor its name is; absent when it is none's. */
  labelled: ReadonlyMap<string, number>;
}

interface Earlier {
  actor: string | null;
  asks: boolean;
  title: string;
}

/** What was said of each label in other documents; of several answers the one given most often. */
function earlierAnswers({ document, documents }: LabelSource): Map<string, Earlier> {
  const votes = new Map<string, Map<string, Earlier & { count: number }>>();
  for (const { id, title, speakers } of documents) {
    if (id === document) continue;
    for (const { label, actor, asks } of speakers ?? []) {
      const own = votes.get(label) ?? new Map<string, Earlier & { count: number }>();
      votes.set(label, own);
      const key = actor ?? '';
      const count = (own.get(key)?.count ?? 0) + 1;
      own.set(key, { actor, asks: asks === true, title, count });
    }
  }
  const best = new Map<string, Earlier>();
  for (const [label, own] of votes) {
    const [first] = [...own.values()].sort((a, b) => b.count - a.count);
    if (first !== undefined) best.set(label, first);
  }
  return best;
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase().trim();

/** The actors by name and alias; where several go by one, none does. */
function byName(actors: ReadonlyMap<string, ActorRecord>): Map<string, ActorRecord | null> {
  const found = new Map<string, ActorRecord | null>();
  for (const actor of actors.values())
    for (const name of new Set([actor.name, ...actor.aliases].map(folded)))
      found.set(name, found.has(name) ? null : actor);
  return found;
}

/**
 * Whom each label may stand for, in the order of the labels; a label about which nothing can be said has no
 * proposal. What was said of the same label elsewhere comes first, then a name of the library, then the names
 * in the document, initials, and at last the label as a name.
 */
export function proposeSpeakers(source: LabelSource): SpeakerProposal[] {
  const earlier = earlierAnswers(source);
  const names = byName(source.actors);
  return source.labels.flatMap((label) => {
    const read = readLabel(label);
    const proposal =
      fromElsewhere(label, earlier, source) ??
      fromLibrary(label, read.name, names) ??
      fromDocument(label, source);
    if (proposal !== null) return [proposal];
    const base = { label, actor: null, name: null, type: 'person' as const };
    if (read.asks) return [{ ...base, asks: true, reason: `“${label}” is who asks.` }];
    const initialled = byInitials(label, source.named);
    if (initialled !== null)
      return [
        {
          ...base,
          actor: initialled.known,
          name: initialled.name,
          asks: false,
          reason: `“${label}” are the initials of ${initialled.name}.`,
        },
      ];
    if (!/\p{L}/u.test(read.name)) return [];
    return [{ ...base, name: read.name, asks: false, reason: 'It reads like a name.' }];
  });
}

function fromElsewhere(
  label: string,
  earlier: ReadonlyMap<string, Earlier>,
  { actors }: LabelSource,
): SpeakerProposal | null {
  const found = earlier.get(label);
  if (found === undefined) return null;
  const actor = actors.get(found.actor ?? '');
  if (actor === undefined && !found.asks) return null;
  return {
    label,
    actor: actor?.id ?? null,
    name: actor?.name ?? null,
    type: actor?.type ?? 'person',
    asks: found.asks,
    reason: `So it is in “${found.title}”.`,
  };
}

function fromLibrary(
  label: string,
  bare: string,
  names: ReadonlyMap<string, ActorRecord | null>,
): SpeakerProposal | null {
  const actor = names.get(folded(label)) ?? (bare === '' ? undefined : names.get(folded(bare)));
  if (actor === undefined || actor === null) return null;
  const { id, name, type } = actor;
  const reason = `${name} goes by this name in your library.`;
  return { label, actor: id, name, type, asks: false, reason };
}

function fromDocument(label: string, { named, labelled }: LabelSource): SpeakerProposal | null {
  const actor = named[labelled.get(label) ?? -1];
  if (actor === undefined) return null;
  const isSame = folded(actor.name) === folded(label);
  return {
    label,
    actor: actor.known,
    name: actor.name,
    type: actor.type,
    asks: false,
    reason: isSame ? 'It reads like a name.' : `The text calls “${label}” ${actor.name}.`,
  };
}
