import type { SuggestionList } from '#core/actors/suggestion-list.ts';
import { notFound } from '#core/errors.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { SectionRecord } from '#core/records/section.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { turnSpans } from '#core/text/turn-spans.ts';
import { databaseReader } from '../database-reader.ts';
import type { LibraryStore } from '../store.ts';
import type { SuggestingApi } from './suggesting-api.ts';

interface Standing {
  seq: number;
  document: DocumentRecord;
  sections: SectionRecord[];
  actors: ActorRecord[];
}

/** Reads a document and the actors between two Changes. */
async function standingOf(store: LibraryStore, id: string): Promise<Standing> {
  const read = databaseReader(store.database);
  const document = await read.get('documents', id);
  if (document === undefined) throw notFound('This document is no longer in the library.');
  const ids = document.sections.map((one) => one.id);
  const stored = await read.many('sections', ids);
  const sections = stored.filter((section) => section !== undefined);
  return { seq: store.appliedSeq, document, sections, actors: await read.all('actors') };
}

/** What can be proposed for a document, and the Change after which it was read. */
export async function suggestionsFor(
  store: LibraryStore,
  id: string,
  reader: SuggestingApi,
): Promise<SuggestionList & { seq: number }> {
  const { seq, document, sections, actors } = await store.inTurn(() => standingOf(store, id));
  const { language, author, publisher, date, dateProposal } = document;
  const list = await reader.suggest({
    fields: {
      language,
      author,
      publisher,
      date,
      ...(dateProposal === undefined ? {} : { dateProposal }),
    },
    text: joinSections(sections.map(({ blocks }) => plainTextOfBlocks(blocks))),
    turns: turnSpans(sections.flatMap(({ blocks }) => blocks)),
    known: actors.map(({ id: actor, name, type, aliases, exclusions }) => ({
      id: actor,
      name,
      type,
      aliases,
      ...(exclusions === undefined ? {} : { exclusions }),
    })),
  });
  return { seq, ...list };
}
