// The radar as the store page asks it: it reads the library in slices, follows Changes, and answers from
// what it has, looking first through what is asked for.

import type { MentionEvent } from '#core/mentions-api.ts';
import { notFound } from '#core/errors.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { Queue } from '../queue.ts';
import { countsFor, mentionsOfActor, viewsOf } from './answers.ts';
import type { RadarApi, RadarChange } from './radar-api.ts';
import { Radar } from './radar.ts';
import { StoredRecords } from './stored-records.ts';

/** How many records are read at once, and for how long texts are looked through in one go. */
const recordsAtOnce = 1000;
const sectionsAtOnce = 40;
const sliceTime = 12;
/** The least time between two words to the windows on what changed, and how much is named. */
const tellEvery = 250;
const mostNamed = 500;

/** What the radar needs of the thread it runs in. */
export interface RadarSurroundings {
  /** Told what changed, not more often than a few times a second. */
  changed(event: MentionEvent): void;
  /** Milliseconds, only to count from. */
  clock(): number;
  /** Lets others have their turn. */
  pause(): Promise<void>;
}

/** Makes a radar; it does nothing until it is opened. */
export function radarService(around: RadarSurroundings): RadarApi {
  const radar = new Radar();
  const queue = new Queue();
  let stored: StoredRecords | null = null;
  let reading: Promise<void> = Promise.resolve();
  let isComplete = false;
  const told: {
    documents: Set<string>;
    timer: ReturnType<typeof setTimeout> | null;
    last: number;
  } = {
    documents: new Set(),
    timer: null,
    last: -tellEvery,
  };

  function tell(): void {
    told.timer = null;
    told.last = around.clock();
    const actors = radar.tallies.takeChanged();
    const documents = [...told.documents];
    told.documents = new Set();
    around.changed({
      documents: documents.length > mostNamed ? null : documents,
      actors: actors.length > mostNamed ? null : actors,
      complete: isComplete,
    });
  }

  /** Counts what changed, and tells it soon. */
  function changed(): void {
    for (const id of radar.recount()) told.documents.add(id);
    if (told.documents.size === 0 || told.timer !== null) return;
    const wait = Math.max(0, told.last + tellEvery - around.clock());
    told.timer = setTimeout(tell, wait);
  }

  async function readSections(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (radar.ownerOf(id) === undefined) continue;
      const section = await stored?.get('sections', id);
      if (section !== undefined) radar.putText(id, plainTextOfBlocks(section.blocks));
    }
  }

  async function takeNames(): Promise<void> {
    let begun = around.clock();
    const steps = radar.takeNames();
    while (steps.next().done !== true) {
      if (around.clock() - begun < sliceTime) continue;
      await around.pause();
      begun = around.clock();
    }
  }

  async function readRecords(from: StoredRecords): Promise<void> {
    for (let after = ''; ;) {
      const page = await from.page('actors', after, recordsAtOnce);
      for (const actor of page) radar.putActor(actor.id, actor);
      if (page.length < recordsAtOnce) break;
      after = page.at(-1)?.id ?? '';
    }
    await takeNames();
    for (let after = ''; ;) {
      const page = await from.page('documents', after, recordsAtOnce);
      for (const document of page) radar.putDocument(document);
      if (page.length < recordsAtOnce) break;
      after = page.at(-1)?.id ?? '';
    }
    for (let after = ''; ;) {
      const page = await from.page('decisions', after, recordsAtOnce);
      for (const one of page) radar.putDecision(one.id, one.document, one);
      if (page.length < recordsAtOnce) break;
      after = page.at(-1)?.id ?? '';
    }
  }

  /** Reads all texts, a slice at a time, each in turn with the Changes. */
  async function readTexts(from: StoredRecords): Promise<void> {
    for (let after: string | null = ''; after !== null;) {
      const behind: string = after;
      after = await queue.add(async () => {
        const page = await from.page('sections', behind, sectionsAtOnce);
        let begun = around.clock();
        for (const section of page) {
          if (radar.ownerOf(section.id) === undefined) continue;
          radar.putText(section.id, plainTextOfBlocks(section.blocks));
          if (around.clock() - begun < sliceTime) continue;
          await around.pause();
          begun = around.clock();
        }
        changed();
        return page.length < sectionsAtOnce ? null : (page.at(-1)?.id ?? null);
      });
      await around.pause();
    }
    isComplete = true;
    tell();
  }

  async function follow({ documents, sections, actors, decisions }: RadarChange): Promise<void> {
    for (const { id, now } of documents)
      if (now === null) radar.removeDocument(id);
      else radar.putDocument(now);
    const missing = documents.flatMap(({ id, now }) => (now === null ? [] : radar.missing(id)));
    await readSections([...new Set([...sections, ...missing])]);
    for (const { id, document, now } of decisions) radar.putDecision(id, document, now);
    for (const { id, now } of actors) radar.putActor(id, now);
    if (actors.length > 0) await takeNames();
    changed();
  }

  return {
    open({ database }) {
      if (stored !== null) return Promise.resolve(null);
      const from = new StoredRecords(database);
      stored = from;
      const records = queue.add(() => readRecords(from));
      reading = records.then(() => readTexts(from));
      // Whoever settles is told; the calls answer from what there is.
      reading.catch(() => undefined);
      return Promise.resolve(null);
    },
    follow: (change) =>
      queue.add(async () => {
        await follow(change);
        return null;
      }),
    async settle() {
      await reading;
      await queue.add(() => Promise.resolve());
      return null;
    },
    mentions: ({ document }) =>
      queue.add(async () => {
        if (!radar.has(document)) throw notFound('This document is no longer in the library.');
        await readSections(radar.missing(document));
        changed();
        return { mentions: viewsOf(radar.mentions(document) ?? []) };
      }),
    mentionCounts: (args) =>
      queue.add(() => Promise.resolve({ ...countsFor(radar.tallies, args), complete: isComplete })),
    mentionsOf: (args) =>
      queue.add(() => Promise.resolve({ ...mentionsOfActor(radar, args), complete: isComplete })),
  };
}
