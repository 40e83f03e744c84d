// Where the library mentions its actors, as far as this window shows it: the mentions of the documents in
// use, and the counts of all. The store page tells what changed; it is asked again then.

import { useEffect } from 'react';
import { create } from 'zustand';
import type { ActorMentionCounts, MentionEvent, MentionView } from '#core/mentions-api.ts';
import { useMentionCounts } from './mention-counts.ts';
import { ask, onMentions, onReturn } from '../services/library.ts';

/** What of this the window holds. */
export interface MentionsState {
  /** Whether the whole library was looked through; until then the counts may be too low. */
  complete: boolean;
  /** By actor; without mentions one is absent. */
  actors: ReadonlyMap<string, ActorMentionCounts>;
  /** The mentions of documents in use, as the library has their texts. */
  lists: ReadonlyMap<string, readonly MentionView[]>;
  /** Grows whenever anything changed. */
  edition: number;
}

/** The state, live; `startMentions` begins to fill it. */
export const useMentionsState = create<MentionsState>(() => ({
  complete: false,
  actors: new Map(),
  lists: new Map(),
  edition: 0,
}));

/** How long the window has been there before the library is looked through, in milliseconds. */
const startAfter = 1500;

/** How many use each document's mentions, and the number of the question asked last. */
const users = new Map<string, number>();
const asked = new Map<string, number>();
let isStarted = false;

/** Asks for a document's mentions again; settles when they are here. */
export async function loadMentions(document: string): Promise<void> {
  const turn = (asked.get(document) ?? 0) + 1;
  asked.set(document, turn);
  const found = await ask('mentions', { document }).catch(() => null);
  if (asked.get(document) !== turn) return;
  useMentionsState.setState(({ lists, edition }) => {
    const next = new Map(lists);
    if (found === null) next.delete(document);
    else next.set(document, found.mentions);
    return { lists: next, edition: edition + 1 };
  });
}

async function loadCounts(event: MentionEvent | null): Promise<void> {
  const { actors = null } = event ?? {};
  const counts = await ask('mentionCounts', actors === null ? { allActors: true } : { actors });
  useMentionsState.setState((before) => ({
    complete: counts.complete,
    actors:
      actors === null
        ? new Map(Object.entries(counts.actors))
        : patched(before.actors, actors, counts.actors),
    edition: before.edition + 1,
  }));
}

/** A map in which these ids have the values of a record, or none where it has none. */
function patched<T>(
  before: ReadonlyMap<string, T>,
  ids: readonly string[],
  now: Readonly<Record<string, T>>,
): ReadonlyMap<string, T> {
  if (ids.length === 0) return before;
  const next = new Map(before);
  for (const id of ids) {
    const value = now[id];
    if (value === undefined) next.delete(id);
    else next.set(id, value);
  }
  return next;
}

/** The list of actors shows how often each is named, rejected mentions not counted. */
useMentionsState.subscribe(({ actors }, before) => {
  if (actors === before.actors) return;
  const byActor = new Map([...actors].map(([id, one]) => [id, one.proposed + one.accepted]));
  useMentionCounts.setState({ byActor });
});

function quietly(load: Promise<void>): void {
  load.catch((error: unknown) => console.error(error));
}

function follow(event: MentionEvent): void {
  if (isStarted) quietly(loadCounts(event));
  for (const document of users.keys())
    if (event.documents?.includes(document) ?? true) quietly(loadMentions(document));
}

/** Starts to follow mentions; called once, when the window starts. The library is looked through later. */
export function startMentions(): void {
  onMentions(follow);
  onReturn(() => follow({ documents: null, actors: null, complete: false }));
  setTimeout(() => {
    isStarted = true;
    quietly(loadCounts(null));
  }, startAfter);
}

function hold(document: string): () => void {
  const count = users.get(document) ?? 0;
  users.set(document, count + 1);
  if (count === 0) quietly(loadMentions(document));
  return () => {
    const left = (users.get(document) ?? 1) - 1;
    if (left > 0) users.set(document, left);
    else users.delete(document);
  };
}

/** A document's mentions in the order of its text, live; null until they are known. */
export function useMentions(document: string): readonly MentionView[] | null {
  useEffect(() => hold(document), [document]);
  return useMentionsState((state) => state.lists.get(document) ?? null);
}

/** How often an actor is mentioned, live; undefined when it is not, or not yet known to be. */
export function useActorMentions(actor: string): ActorMentionCounts | undefined {
  return useMentionsState((state) => state.actors.get(actor));
}
