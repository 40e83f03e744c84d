import type { DocumentKind } from '#core/records/document.ts';

/** The kinds of documents as they are shown. */
export const kindWords: Readonly<Record<DocumentKind, string>> = {
  article: 'Article',
  interview: 'Interview',
  speech: 'Speech',
  report: 'Report',
  letter: 'Letter',
  book: 'Book',
  transcript: 'Transcript',
  other: 'Other',
};
