// What a template is filled with: the things of an export, every text escaped for Markdown, long ones made
// only when they are asked for.

import type { ActorExport, DocumentExport, ExportModel, PassageExport } from '../export-model.ts';
import type { NoteExport } from '../note-export.ts';
import type { DocumentRecord } from '../../records/document.ts';
import type { Role } from '../../records/link.ts';
import { pathSign } from '../../concepts/tree.ts';
import { pandocCitation } from '../bibliography/pandoc.ts';
import { alone, documentText, noteText } from '../markdown/files.ts';
import { textParagraphs } from '../markdown/mdast.ts';
import { mdastToMarkdown } from '../markdown/write.ts';
import { yamlString } from '../markdown/write-front-matter.ts';
import type { LossReport } from '../report.ts';
import type { StatementExport } from '../statement-export.ts';
import { statementInWords } from '../statement-export.ts';
import { titleOf } from '../words.ts';
import { escapeValue } from './escape-value.ts';

/** What a template's view has to know besides the records. */
export interface ViewContext {
  /** The key of a document, as the exports of references have it. */
  keyOf: (document: string) => string | undefined;
  /** `2025-06-24`. */
  today: string;
  report: LossReport;
}

const one = (text: string | null | undefined): string => escapeValue(text ?? '');
const many = (texts: readonly string[]): string => texts.map(escapeValue).join(', ');

/** The whole of an export; where it is of one thing, that thing's fields stand beside the lists. */
export function templateView(model: ExportModel, context: ViewContext): Record<string, unknown> {
  const documents = model.documents.map((document) => documentView(document, context));
  const actors = model.actors.map((actor) => actorView(actor, context));
  const notes = model.notes.map((note) => noteView(note, context));
  const isOne = model.subject.kind !== 'all' && model.subject.kind !== 'selection';
  const single = isOne ? (documents[0] ?? actors[0] ?? notes[0]) : undefined;
  const actor = isOne ? model.actors[0]?.actor : undefined;
  return {
    passages: [...documents, ...actors].flatMap(({ passages }) => passages),
    title: actor === undefined ? 'Library' : one(actor.name),
    yaml: { title: yamlString('Library') },
    ...single,
    today: context.today,
    documents,
    actors,
    notes,
  };
}

function documentView({ document, ...rest }: DocumentExport, context: ViewContext) {
  const { title, author, publisher, date, kind, language, url } = document;
  const key = context.keyOf(document.id);
  return {
    title: one(titleOf(title)),
    author: one(author),
    publisher: one(publisher),
    date: one(date),
    kind: one(kind),
    language: one(language),
    url: one(url),
    file: one(document.original?.name),
    key: key ?? '',
    cite: key === undefined ? '' : pandocCitation(key, {}),
    text: () => mdastToMarkdown(documentText({ document, ...rest }, markdown(context)), 'pandoc'),
    passages: rest.passages.map((passage) => passageView(passage, document, context)),
    yaml: yaml({ title: titleOf(title), author, publisher, date, kind, language, url }),
  };
}

function actorView({ actor, documents }: ActorExport, context: ViewContext) {
  const seen = new Set<string>();
  const passages = documents.flatMap(({ document, byRole }) =>
    byRole
      .flatMap(({ passages: own }) => own)
      // Once, though the actor is linked to it in two roles.
      .filter(({ id }) => !seen.has(id) && seen.add(id).size > 0)
      .map((passage) => passageView(passage, document, context)),
  );
  return {
    name: one(titleOf(actor.name)),
    type: actor.type,
    aliases: many(actor.aliases),
    description: one(actor.description),
    passages,
    statements: passages.flatMap(({ statements }) => statements),
    yaml: yaml({ name: actor.name, description: actor.description }),
  };
}

function noteView({ note, blocks }: NoteExport, context: ViewContext) {
  return {
    title: one(titleOf(note.title)),
    text: () => mdastToMarkdown(noteText({ note, blocks }, markdown(context)), 'pandoc'),
    tags: many(note.tags ?? []),
    created: note.createdAt.slice(0, 10),
    changed: note.changedAt.slice(0, 10),
    passages: [],
    yaml: yaml({ title: titleOf(note.title) }),
  };
}

function passageView(passage: PassageExport, document: DocumentRecord, context: ViewContext) {
  const { number, quote, comment, colourName, tags, speaker, place, statements } = passage;
  const role = (wanted: Role): string =>
    many(
      passage.actors
        .filter((entry) => entry.role === wanted)
        .flatMap((entry) => entry.actors.map(({ name }) => name)),
    );
  const key = context.keyOf(document.id);
  const paragraph = place === null ? {} : { place: `paragraph ${place.paragraph}` };
  return {
    number,
    quote: one(quote),
    quoted: () => quotedText(quote),
    comment: one(comment),
    colour: one(colourName),
    tags: many(tags),
    speaker: one(speaker),
    about: role('about'),
    addressee: role('addressee'),
    citedSource: role('cited source'),
    statements: statements.map(statementView),
    paragraph: place === null ? '' : String(place.paragraph),
    source: one(titleOf(document.title)),
    author: one(document.author),
    date: one(document.date),
    cite: key === undefined ? '' : pandocCitation(key, paragraph),
  };
}

function statementView(statement: StatementExport) {
  const { speaker, organisation, stance, concept, targets, date, note } = statement;
  return {
    line: one(statementInWords(statement)),
    speaker: one(speaker?.name),
    organisation: one(organisation?.name),
    stance,
    concept: one(concept.join(pathSign)),
    targets: many(targets.map(({ name }) => name)),
    date: one(date),
    remark: one(note),
  };
}

/** A quote between its marks, line by line. */
function quotedText(quote: string): string {
  const text = quote.trim() === '' ? '(no text)' : quote;
  return mdastToMarkdown(
    [{ type: 'blockquote', children: textParagraphs(text) }],
    'pandoc',
  ).trimEnd();
}

function markdown({ report }: ViewContext) {
  return { report, picture: alone.picture, links: alone.links };
}

/** Values for front matter, each in quotes; what is unknown is empty there. */
function yaml(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? '' : yamlString(value)]),
  );
}
