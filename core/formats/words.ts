// Words the readable exports share.

import type { ActorRecord } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { IdentifierScheme } from '../records/identifier.ts';
import type { Role } from '../records/link.ts';
import type { PassageState } from '../records/passage.ts';
import type { CalloutKind } from '../text/blocks.ts';

/** A role before the names of its actors. */
export const roleNames: { readonly [R in Role]: string } = {
  about: 'About',
  speaker: 'Speaker',
  addressee: 'Addressee',
  'cited source': 'Cited source',
};

/** A role as the heading of an actor's passages. */
export const roleHeadings: { readonly [R in Role]: string } = {
  about: 'Spoken about',
  speaker: 'As speaker',
  addressee: 'As addressee',
  'cited source': 'As cited source',
};

/** What is said of a passage that does not stand firmly on its quote. */
export const stateNotes: { readonly [S in PassageState]: string | null } = {
  anchored: null,
  uncertain: 'Its place in the text is uncertain.',
  orphaned: 'Its text is no longer in the document.',
};

/** What a callout is headed by. */
export const calloutNames: { readonly [K in CalloutKind]: string } = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  question: 'Question',
  example: 'Example',
  summary: 'Summary',
};

/** A title, or what stands in its place. */
export function titleOf(title: string): string {
  return title.trim() === '' ? 'Untitled' : title;
}

/** What is known of a document, as pairs of a word and a text; what is unknown is absent. */
export function documentFacts(document: DocumentRecord): [string, string][] {
  const facts: [string, string | null][] = [
    ['Author', document.author],
    ['Publisher', document.publisher],
    ['Date', document.date],
    ['Kind', document.kind === 'other' ? null : document.kind],
    ['Language', document.language],
    ['Address', document.url],
    ['File', document.original?.name ?? null],
  ];
  return facts.flatMap(([word, text]): [string, string][] =>
    text === null || text === '' ? [] : [[word, text]],
  );
}

const schemeNames: { readonly [S in IdentifierScheme]: string } = {
  wikidata: 'Wikidata',
  orcid: 'ORCID',
  other: 'Identifier',
};

/** What is known of an actor besides its name, type and description, as pairs of a word and a text. */
export function actorFacts(actor: ActorRecord): [string, string][] {
  const names = (word: string, list: readonly string[] = []): [string, string][] =>
    list.length === 0 ? [] : [[word, list.join(', ')]];
  return [
    ...names('Also known as', actor.aliases),
    ...names('Not meant in', actor.exclusions),
    ...(actor.attributes ?? []).map(({ name, value }): [string, string] => [name, value]),
    ...(actor.identifiers ?? []).map(({ scheme, value }): [string, string] => [
      schemeNames[scheme],
      value,
    ]),
  ];
}

/** The source of a quote in one line: author, title, publisher, date. */
export function sourceParts(document: DocumentRecord): { source: string; date?: string } {
  return document.date === null
    ? { source: titleOf(document.title) }
    : { source: titleOf(document.title), date: document.date };
}

/** `— Speaker, Source, date, place` as plain text. */
export function attributionLine(of: {
  speaker?: string;
  source: string;
  date?: string;
  place?: string;
}): string {
  const parts = [of.speaker, of.source, of.date, of.place];
  return `— ${parts.filter((part) => part !== undefined && part !== '').join(', ')}`;
}
