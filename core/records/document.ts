import type { Check } from '../check.ts';
import { invalidInput } from '../errors.ts';
import {
  id,
  list,
  moment,
  nullable,
  object,
  oneOf,
  optional,
  partialDate,
  sha256,
  text,
  whole,
} from '../check.ts';

/** What sort of source a document is. */
export const documentKinds = [
  'article',
  'interview',
  'speech',
  'report',
  'letter',
  'book',
  'transcript',
  'other',
] as const;
/** One of `documentKinds`. */
export type DocumentKind = (typeof documentKinds)[number];

/** One stored section of a body and the length of its plain text in UTF-16 units. */
export interface SectionRef {
  id: string;
  length: number;
}

/** The file a document was made from, kept byte for byte in the library's assets. */
export interface Original {
  sha256: string;
  /** The file's own name, without folders. */
  name: string;
  /** Bytes. */
  size: number;
  /** `text/plain` or `text/markdown`. */
  mediaType: string;
  /** How the bytes were read: a label of the Encoding standard, such as `utf-8`. */
  encoding: string;
}

/** A place of a document the user wants to come back to. */
export interface Bookmark {
  id: string;
  /** What the user calls it; empty shows the text that stands there. */
  name: string;
  section: string;
  /** UTF-16 offset in the section's plain text when it was made. */
  offset: number;
  /** The text that followed, up to 60 UTF-16 units, by which it is found again after an edit. */
  text: string;
  createdAt: string;
}

/** Whom a label of the document's turns stands for. */
export interface SpeakerLabel {
  /** As it stands in the text. */
  label: string;
  /** The actor; null when it is nobody in particular. */
  actor: string | null;
  /** Present on the label of one who asks: such turns are not what a source says. */
  asks?: true;
}

/** What of a document's proposals can be rejected. */
export const dismissedKinds = ['actor', 'alias', 'quote', 'date'] as const;
/** One of `dismissedKinds`. */
export type DismissedKind = (typeof dismissedKinds)[number];

/** A proposal the user does not want for this document, and is not shown again. */
export interface Dismissed {
  kind: DismissedKind;
  /** What tells the proposal again when the text has moved (`core/actors/dismissals.ts`). */
  key: string;
}

/** An imported source: what is known of it; its text stands in its sections. */
export interface DocumentRecord {
  id: string;
  title: string;
  author: string | null;
  publisher: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as far as known. */
  date: string | null;
  /** An ambiguous date as it stands in the source (`03/04/2025`), for the user to decide. */
  dateProposal?: string;
  url: string | null;
  /** BCP 47, such as `en`. */
  language: string | null;
  kind: DocumentKind;
  sections: SectionRef[];
  original: Original | null;
  /** In the order in which they were made; absent when there are none. */
  bookmarks?: Bookmark[];
  /** What the user said of the labels of its turns, each once; absent when nothing. */
  speakers?: SpeakerLabel[];
  /** The proposals the user rejected, each once; absent when none. */
  dismissed?: Dismissed[];
  createdAt: string;
  changedAt: string;
}

/** Reads a section's id with its length in UTF-16 units. */
export const sectionRef: Check<SectionRef> = object({ id, length: whole() });

/** Reads what is known of an original file. */
export const original: Check<Original> = object({
  sha256,
  name: text(1000),
  size: whole(),
  mediaType: text(200),
  encoding: text(100),
});

/** The fields of a document the user may edit, each with its check. */
export const documentFields = {
  title: text(2000),
  author: nullable(text(1000)),
  publisher: nullable(text(1000)),
  date: nullable(partialDate),
  url: nullable(text(4000)),
  language: nullable(text(35)),
  kind: oneOf(documentKinds),
};

/** How many bookmarks a document can have. */
export const mostBookmarks = 10_000;

const bookmark: Check<Bookmark> = object({
  id,
  name: text(200),
  section: id,
  offset: whole(),
  text: text(200),
  createdAt: moment,
});

/** A field that is either absent or true. */
export const always: Check<true> = (value, where) => {
  if (value !== true) throw invalidInput(`${where} must be true.`);
  return value;
};

/** Reads what a label stands for. */
export const speakerLabel: Check<SpeakerLabel> = object({
  label: text(1000),
  actor: nullable(id),
  asks: optional(always),
});

/** How many rejected proposals a document keeps. */
export const mostDismissed = 20_000;

/** Reads a rejected proposal. */
export const dismissal: Check<Dismissed> = object({ kind: oneOf(dismissedKinds), key: text(200) });

/** Reads a record of the table `documents`. */
export const documentRecord: Check<DocumentRecord> = object({
  id,
  ...documentFields,
  dateProposal: optional(text(100)),
  sections: list(sectionRef),
  original: nullable(original),
  bookmarks: optional(list(bookmark, mostBookmarks)),
  speakers: optional(list(speakerLabel, 10_000)),
  dismissed: optional(list(dismissal, mostDismissed)),
  createdAt: moment,
  changedAt: moment,
});
