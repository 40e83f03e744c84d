import type { Check } from '../check.ts';
import { day, id, list, moment, object, oneOf, optional, text } from '../check.ts';
import type { Block } from '../text/blocks.ts';
import { plainTextOfBlock } from '../text/plain.ts';
import { graphemeStart } from '../text/graphemes.ts';
import type { SectionRef } from './document.ts';
import { always, sectionRef } from './document.ts';
import { noteTag } from './note-tags.ts';

/** What a template makes notes of: a document, an actor, a day, or anything. */
export const templateUses = ['any', 'document', 'actor', 'day'] as const;
/** One of `templateUses`. */
export type TemplateUse = (typeof templateUses)[number];

/** The user's own rich text; its blocks stand in its one section. A template is a note, too. */
export interface NoteRecord {
  id: string;
  title: string;
  section: SectionRef;
  /** Each a path of names, `sources/interviews`; absent when it has none. */
  tags?: string[];
  /** Whether it stands before the others. */
  pinned?: true;
  /** On a daily note: which day's it is, `YYYY-MM-DD`. */
  day?: string;
  /** On a template: what it is for. Templates are in no list of notes. */
  template?: TemplateUse;
  /** Since when it has been in the trash: ISO UTC with milliseconds. */
  trashedAt?: string;
  /** The first words of its text, for lists; absent when it has none. */
  excerpt?: string;
  createdAt: string;
  changedAt: string;
}

/** Reads a title; it may be empty. */
export const noteTitle = text(2000);

/** How many tags a note can have. */
export const mostTags = 200;
/** Reads the tags of one note. */
export const noteTagList = list(noteTag, mostTags);

/** Reads what a template is for. */
export const templateUse: Check<TemplateUse> = oneOf(templateUses);

/** Reads a record of the table `notes`. */
export const noteRecord: Check<NoteRecord> = object({
  id,
  title: noteTitle,
  section: sectionRef,
  tags: optional(noteTagList),
  pinned: optional(always),
  day: optional(day),
  template: optional(templateUse),
  trashedAt: optional(moment),
  excerpt: optional(text(200)),
  createdAt: moment,
  changedAt: moment,
});

/** Whether a note stands in the lists of notes, the search and exports: it is no template and not in the trash. */
export function isListed(note: NoteRecord): boolean {
  return note.trashedAt === undefined && note.template === undefined;
}

/** How long an excerpt is at most, in UTF-16 units. */
const excerptLength = 140;

/** The first words of a text on one line, at most 140 UTF-16 units; empty when there are none. */
export function excerptOf(blocks: readonly Block[]): string {
  let words = '';
  for (const block of blocks) {
    const line = plainTextOfBlock(block).slice(0, 4 * excerptLength);
    words = `${words} ${line.replace(/[\s\uFFFC]+/g, ' ').trim()}`.trim();
    if (words.length > excerptLength) return words.slice(0, graphemeStart(words, excerptLength));
  }
  return words;
}

/** A note with another text in its section, of `length` UTF-16 units. */
export function withText(note: NoteRecord, blocks: readonly Block[], length: number): NoteRecord {
  const { excerpt: _before, ...rest } = note;
  const excerpt = excerptOf(blocks);
  return {
    ...rest,
    section: { id: note.section.id, length },
    ...(excerpt === '' ? {} : { excerpt }),
  };
}
