// The open documents, notes and actors: loaded when first used, shared by all that show them, kept live
// from Changes, and let go a while after nobody uses them.

import { useEffect, useSyncExternalStore } from 'react';
import type { ChangeEvent, Op } from '#core/change.ts';
import type { DictumError } from '#core/errors.ts';
import { describeError, notFound, reviveError } from '#core/errors.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { ask, onChange, onReturn } from '../services/library.ts';
import { nextTask } from '../services/next-task.ts';
import type { ActorBody, ConceptBody, DocumentBody, Folded, NoteBody } from './fold-bodies.ts';
import { foldActor, foldConcept } from './fold-actor.ts';
import { foldDocument, foldNote } from './fold-bodies.ts';
import { PassageMap } from './passage-map.ts';

export type { ActorBody, ConceptBody, DocumentBody, NoteBody } from './fold-bodies.ts';

/** A body on its way, here, or not to be had; `failed` with a `NotFoundError` when it was deleted. */
export type Loadable<T> =
  | { status: 'loading' }
  | { status: 'failed'; error: DictumError }
  | ({ status: 'ready' } & T);

interface Kind<T> {
  load(id: string): Promise<{ seq: number; body: T }>;
  fold(body: T, ops: readonly Op[]): Folded<T>;
  gone: string;
}

interface Entry<T> {
  shown: Loadable<T>;
  body: T | null;
  seq: number;
  /** Changes that came while a load was under way; null when none is. */
  early: ChangeEvent[] | null;
  users: number;
  listeners: Set<() => void>;
  letGo: ReturnType<typeof setTimeout> | undefined;
}

/** How long an unused body is kept, in milliseconds: going back to a tab is then at once. */
const keptFor = 60_000;

/** From how many passages on a body is put together in tasks of its own. */
const manyPassages = 2000;

class Bodies<T extends object> {
  private readonly entries = new Map<string, Entry<T>>();
  private readonly kind: Kind<T>;

  constructor(kind: Kind<T>) {
    this.kind = kind;
    onChange((event) => {
      for (const [id, entry] of this.entries) this.follow(id, entry, event);
    });
    onReturn(() => {
      for (const [id, entry] of this.entries) void this.load(id, entry);
    });
  }

  entry(id: string): Entry<T> {
    const known = this.entries.get(id);
    if (known !== undefined) return known;
    const made: Entry<T> = {
      shown: { status: 'loading' },
      body: null,
      seq: -1,
      early: null,
      users: 0,
      listeners: new Set(),
      letGo: undefined,
    };
    this.entries.set(id, made);
    void this.load(id, made);
    return made;
  }

  /** A body as it stands after the Change of this number; null when it is not open or not so far. */
  at(id: string, seq: number): T | null {
    const entry = this.entries.get(id);
    return entry !== undefined && entry.seq === seq ? entry.body : null;
  }

  /** Counts a user of a body until the returned function is called. */
  hold(id: string, listener: () => void): () => void {
    const entry = this.entry(id);
    clearTimeout(entry.letGo);
    entry.users += 1;
    entry.listeners.add(listener);
    return () => {
      entry.listeners.delete(listener);
      entry.users -= 1;
      if (entry.users > 0) return;
      entry.letGo = setTimeout(() => {
        if (entry.users === 0) this.entries.delete(id);
      }, keptFor);
    };
  }

  private show(entry: Entry<T>, shown: Loadable<T>): void {
    entry.shown = shown;
    for (const listener of entry.listeners) listener();
  }

  private async load(id: string, entry: Entry<T>): Promise<void> {
    if (entry.early !== null) return;
    entry.early = [];
    try {
      const { seq, body } = await this.kind.load(id);
      const missed: ChangeEvent[] = entry.early;
      entry.early = null;
      entry.seq = seq;
      entry.body = body;
      this.show(entry, { status: 'ready', ...body });
      for (const event of missed) this.follow(id, entry, event);
    } catch (error) {
      entry.early = null;
      entry.body = null;
      this.show(entry, { status: 'failed', error: reviveError(describeError(error)) });
    }
  }

  private follow(id: string, entry: Entry<T>, event: ChangeEvent): void {
    if (entry.early !== null) {
      entry.early.push(event);
      return;
    }
    if (entry.body === null) {
      // A body that was deleted may have come back by undo.
      if (event.ops.some((op) => op.op === 'put' && op.key === id && op.after !== null))
        void this.load(id, entry);
      return;
    }
    if (event.seq <= entry.seq) return;
    const folded = event.seq === entry.seq + 1 ? this.kind.fold(entry.body, event.ops) : 'reload';
    if (folded === 'reload') {
      void this.load(id, entry);
      return;
    }
    entry.seq = event.seq;
    if (folded === 'gone') {
      entry.body = null;
      this.show(entry, { status: 'failed', error: notFound(this.kind.gone) });
    } else if (folded !== entry.body) {
      entry.body = folded;
      this.show(entry, { status: 'ready', ...folded });
    }
  }
}

/** A few passages at once; many between two tasks, so that reading, sorting and drawing them is not one. */
async function mapOf(passages: readonly PassageRecord[]): Promise<PassageMap> {
  if (passages.length < manyPassages) return PassageMap.of(passages);
  await nextTask();
  const map = PassageMap.of(passages);
  await nextTask();
  return map;
}

const documents = new Bodies<DocumentBody>({
  async load(id) {
    const { seq, passages, ...rest } = await ask('document', { id });
    return { seq, body: { ...rest, passages: await mapOf(passages) } };
  },
  fold: foldDocument,
  gone: 'This document was deleted.',
});

const notes = new Bodies<NoteBody>({
  async load(id) {
    const { seq, note, section } = await ask('note', { id });
    return { seq, body: { note, section } };
  },
  fold: foldNote,
  gone: 'This note was deleted.',
});

const actors = new Bodies<ActorBody>({
  async load(id) {
    const { seq, passages, ...rest } = await ask('actor', { id });
    return { seq, body: { ...rest, passages: await mapOf(passages) } };
  },
  fold: foldActor,
  gone: 'This actor was deleted.',
});

const concepts = new Bodies<ConceptBody>({
  async load(id) {
    const { seq, passages, ...rest } = await ask('concept', { id });
    return { seq, body: { ...rest, passages: await mapOf(passages) } };
  },
  fold: foldConcept,
  gone: 'This concept was deleted.',
});

const nothing = (): void => {};

function useBody<T extends object>(bodies: Bodies<T>, id: string): Loadable<T> {
  // A body in use is held apart from being listened to, so that a change of listener never drops it.
  useEffect(() => bodies.hold(id, nothing), [bodies, id]);
  return useSyncExternalStore(
    (listener) => bodies.hold(id, listener),
    () => bodies.entry(id).shown,
  );
}

/**
 * How many different actors an open document is linked to after the Change of this number; null when
 * that is not known here.
 */
export function linkedActors(document: string, seq: number): number | null {
  const body = documents.at(document, seq);
  return body === null ? null : new Set(body.links.map((link) => link.actor)).size;
}

/** An open document with its sections, passages and links, live. */
export function useDocument(id: string): Loadable<DocumentBody> {
  return useBody(documents, id);
}

/** An open note with its section, live. */
export function useNote(id: string): Loadable<NoteBody> {
  return useBody(notes, id);
}

/** An open actor with its links, statements and their passages, live. */
export function useActor(id: string): Loadable<ActorBody> {
  return useBody(actors, id);
}

/** An open concept with its statements and their passages, live. */
export function useConcept(id: string): Loadable<ConceptBody> {
  return useBody(concepts, id);
}
