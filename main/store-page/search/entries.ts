// What of each record is searchable.

import type { ActorRecord } from '#core/records/actor.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { searchTextOf } from '#core/text/inside-blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import type { Entry } from './index-api.ts';

/** What is known of a document: title, author and publisher. */
export function documentHead(document: DocumentRecord): string {
  return [document.title, document.author, document.publisher]
    .filter((one) => one !== null)
    .join(' · ');
}

/** Comment and tags of a passage. */
export function commentText(passage: PassageRecord): string {
  return [passage.comment, ...passage.tags].filter((one) => one !== '').join(' · ');
}

/** What an actor is, besides its name. */
export function actorText(actor: ActorRecord): string {
  return [...actor.aliases, actor.description].filter((one) => one !== '').join(' · ');
}

/** Of a document what is known of it; its text has entries of its own. */
export function documentEntry(document: DocumentRecord): Entry {
  return { kind: 'document', id: document.id, part: '', head: documentHead(document), body: '' };
}

/** One section of a document's text. */
export function sectionEntry(section: SectionRecord): Entry {
  const body = plainTextOfBlocks(section.blocks);
  return { kind: 'document', id: section.owner, part: section.id, head: '', body };
}

/** Of a note its title and text; without the section, the title alone. */
export function noteEntry(note: NoteRecord, section: SectionRecord | undefined): Entry {
  const body = section === undefined ? '' : searchTextOf(section.blocks);
  return { kind: 'note', id: note.id, part: '', head: note.title, body };
}

/** A passage gives two rows: its quote and what the user wrote on it. */
export function passageEntries(passage: PassageRecord): Entry[] {
  const { id, quote } = passage;
  return [
    { kind: 'passage', id, part: '', head: '', body: quote },
    { kind: 'comment', id, part: '', head: '', body: commentText(passage) },
  ];
}

/** Of an actor its name, aliases and description. */
export function actorEntry(actor: ActorRecord): Entry {
  const body = actorText(actor);
  return { kind: 'actor', id: actor.id, part: '', head: actor.name, body };
}

/** Of a concept its name and definition. */
export function conceptEntry({ id, name, definition }: ConceptRecord): Entry {
  return { kind: 'concept', id, part: '', head: name, body: definition };
}

/** Of a statement its note; whom and what it names is found by the names. */
export function statementEntry({ id, note }: StatementRecord): Entry {
  return { kind: 'statement', id, part: '', head: '', body: note };
}
