// Every mention in the library, in memory: texts, what is found in them, and how often. A text that changed
// is looked through again alone; when names change, only the texts in which those may stand.

import { changedNames } from '#core/actors/mentions/changed-names.ts';
import type { StandingMention } from '#core/actors/mentions/decided.ts';
import { decided } from '#core/actors/mentions/decided.ts';
import type { Mention, MentionMatcher, NamedActor } from '#core/actors/mentions/matcher.ts';
import { buildMatcher } from '#core/actors/mentions/matcher.ts';
import { mayStand } from '#core/actors/mentions/word-filter.ts';
import { isEqual } from '#core/equal.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DecisionRecord } from '#core/records/decision.ts';
import type { DocumentRecord, SectionRef } from '#core/records/document.ts';
import { joinSections } from '#core/text/plain.ts';
import type { FoundText } from './found-text.ts';
import { ActorLists, foundText, lookThrough, mentionsIn } from './found-text.ts';
import type { Tally } from './tallies.ts';
import { Tallies, tallyOf } from './tallies.ts';

interface Watched {
  readonly id: string;
  readonly createdAt: string;
  language: string | null;
  /** Ids of its sections, in order. */
  sections: readonly string[];
  readonly texts: Map<string, FoundText>;
  readonly decisions: Map<string, DecisionRecord>;
}

/** What the radar keeps of a document's record. */
export type WatchedDocument = Pick<DocumentRecord, 'id' | 'createdAt' | 'language' | 'sections'>;

const names = new WeakMap<ActorRecord, NamedActor>();

/** What of an actor its mentions depend on; the same object while its record is the same. */
function namesOf(actor: ActorRecord): NamedActor {
  const { id, name, type, aliases, exclusions } = actor;
  const before = names.get(actor);
  if (before !== undefined) return before;
  const made = { id, name, type, aliases, ...(exclusions === undefined ? {} : { exclusions }) };
  names.set(actor, made);
  return made;
}

/** Knows only what it is told; who tells it is `radarService`. */
export class Radar {
  readonly tallies = new Tallies();
  private readonly watched = new Map<string, Watched>();
  private readonly owners = new Map<string, string>();
  private readonly actors = new Map<string, ActorRecord>();
  /** The names that what was found so far is of. */
  private names: readonly NamedActor[] = [];
  private matcher: MentionMatcher = buildMatcher([]);
  private readonly lists = new ActorLists();
  /** Documents that are to be counted again. */
  private readonly uncounted = new Set<string>();

  /** How many documents are watched. */
  get size(): number {
    return this.watched.size;
  }

  /** Whether a document is watched. */
  has(document: string): boolean {
    return this.watched.has(document);
  }

  /** Whether all sections of a document have come. */
  isWhole(document: string): boolean {
    const one = this.watched.get(document);
    return one?.sections.every((section) => one.texts.has(section)) ?? false;
  }

  /** The document a section is of; undefined when it is of none that is watched. */
  ownerOf(section: string): string | undefined {
    return this.owners.get(section);
  }

  /** The sections of a document whose texts have not come yet. */
  missing(document: string): string[] {
    const one = this.watched.get(document);
    return one?.sections.filter((section) => !one.texts.has(section)) ?? [];
  }

  /** In the order in which they came into the library. */
  documents(): string[] {
    return [...this.watched.values()]
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt)))
      .map((one) => one.id);
  }

  /** A document came or changed; the texts of sections it no longer has go. */
  putDocument({ id, createdAt, language, sections }: WatchedDocument): void {
    const ids = sections.map((one) => one.id);
    const known = this.watched.get(id);
    const one: Watched = known ?? {
      id,
      createdAt,
      language,
      sections: [],
      texts: new Map(),
      decisions: new Map(),
    };
    this.watched.set(id, one);
    for (const section of one.sections)
      if (!ids.includes(section)) {
        one.texts.delete(section);
        this.owners.delete(section);
      }
    for (const section of ids) this.owners.set(section, id);
    one.sections = ids;
    if (one.language !== language) {
      one.language = language;
      for (const text of one.texts.values()) lookThrough(text, this.matcher, language, this.lists);
    }
    this.uncounted.add(id);
  }

  /** A document went, with its texts and its counts. */
  removeDocument(id: string): void {
    for (const section of this.watched.get(id)?.sections ?? []) this.owners.delete(section);
    this.watched.delete(id);
    this.uncounted.delete(id);
    this.tallies.set(id, null);
  }

  /** The text of a section as it is now; of a section of no document nothing is kept. */
  putText(section: string, text: string): void {
    const one = this.watched.get(this.owners.get(section) ?? '');
    if (one === undefined || one.texts.get(section)?.text === text) return;
    const found = foundText(text);
    lookThrough(found, this.matcher, one.language, this.lists);
    one.texts.set(section, found);
    this.uncounted.add(one.id);
  }

  /** A decision came or changed, or with null went. */
  putDecision(id: string, document: string, decision: DecisionRecord | null): void {
    const one = this.watched.get(document);
    if (one === undefined) return;
    if (decision === null) one.decisions.delete(id);
    else one.decisions.set(id, decision);
    this.uncounted.add(document);
  }

  /** An actor came or changed, or with null went; `takeNames` acts on it. */
  putActor(id: string, actor: ActorRecord | null): void {
    if (actor === null) this.actors.delete(id);
    else this.actors.set(id, actor);
  }

  /**
   * Looks for the names as they are now, and yields after each text that was looked through again, so that
   * it can be done in slices. Texts that come meanwhile are looked through with the new names.
   */
  *takeNames(): Generator<void> {
    const names = [...this.actors.values()]
      .sort((a, b) =>
        a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1,
      )
      .map(namesOf);
    const before = this.names;
    if (isEqual(names, before)) return;
    this.names = names;
    this.matcher = buildMatcher(names);
    const changed = changedNames(before, names);
    if (changed.length === 0) return;
    const may = mayStand(changed);
    const touching = buildMatcher(changed);
    for (const one of this.watched.values()) {
      for (const text of one.texts.values()) {
        if (!may(text.filter) || !touching.touches(text.text)) continue;
        if (lookThrough(text, this.matcher, one.language, this.lists)) this.uncounted.add(one.id);
        yield;
      }
    }
  }

  /** Counts again what changed; answers the documents whose counts or mentions may be others. */
  recount(): string[] {
    const changed = [...this.uncounted];
    this.uncounted.clear();
    for (const id of changed) this.tallies.set(id, this.count(id));
    return changed;
  }

  /** A document's mentions in their order, with what was decided; null when it is not watched. */
  mentions(document: string): StandingMention[] | null {
    const one = this.watched.get(document);
    if (one === undefined) return null;
    const { found, refs } = this.found(one);
    if (one.decisions.size === 0) return decided(found, '', refs, []);
    return decided(found, this.textOf(document), refs, [...one.decisions.values()]);
  }

  /** A document's plain text, as far as it has come. */
  textOf(document: string): string {
    const one = this.watched.get(document);
    return joinSections(one?.sections.map((id) => one.texts.get(id)?.text ?? '') ?? []);
  }

  private found(one: Watched): { found: Mention[]; refs: SectionRef[] } {
    const found: Mention[] = [];
    const refs: SectionRef[] = [];
    let from = 0;
    for (const id of one.sections) {
      const text = one.texts.get(id);
      const length = text?.text.length ?? 0;
      if (text !== undefined) mentionsIn(text, from, this.lists, found);
      refs.push({ id, length });
      from += length + 1;
    }
    return { found, refs };
  }

  private count(document: string): Tally | null {
    const one = this.watched.get(document);
    if (one === undefined) return null;
    return one.decisions.size === 0
      ? this.lists.tally(one.sections.map((id) => one.texts.get(id)))
      : tallyOf(this.mentions(document) ?? []);
  }
}
