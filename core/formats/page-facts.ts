// What an exported page says of itself to other programs: the metadata of a PDF, an HTML page, a DOCX.

import type { DocumentRecord } from '../records/document.ts';
import type { DocumentExport, ExportModel } from './export-model.ts';
import { oneLine } from './markdown/mdast.ts';
import { titleOf } from './words.ts';

/** What a file says of itself, for the properties of a PDF or the head of a web page. */
export interface PageFacts {
  title: string;
  /** Who wrote the source; empty where it is not one source, or nobody is known. */
  author: string;
  /** What it is: `Speech, The Veland Courier, 2025-06-24`. */
  subject: string;
  keywords: string[];
  /** BCP 47. */
  language: string;
}

/** Readers show a line of these, not a list. */
const mostKeywords = 40;

/** The facts of an export. Untrusted texts are on one line, and are not escaped. */
export function pageFacts({ subject, documents, notes, actors }: ExportModel): PageFacts {
  const none = { author: '', keywords: [], language: 'en' };
  if (subject.kind === 'all') return { ...none, title: 'Library', subject: 'Dictum library' };
  if (subject.kind === 'selection')
    return { ...none, title: 'Selection', subject: 'Selection of a Dictum library' };
  const [document] = documents;
  if (document !== undefined) return documentFacts(document);
  const [note] = notes;
  if (note !== undefined) return { ...none, title: lineOf(note.note.title), subject: 'Note' };
  const [actor] = actors;
  if (actor === undefined) return { ...none, title: 'Export', subject: '' };
  const { name, type, aliases } = actor.actor;
  const keywords = aliases.slice(0, mostKeywords).map(oneLine);
  return { ...none, title: lineOf(name), subject: `Dossier, ${type}`, keywords };
}

function documentFacts({ document, passages }: DocumentExport): PageFacts {
  const names = passages.flatMap(({ tags, actors }) => [
    ...tags,
    ...actors.flatMap((one) => one.actors.map(({ name }) => name)),
  ]);
  return {
    title: lineOf(document.title),
    author: oneLine(document.author ?? ''),
    subject: [kindWord(document), document.publisher, document.date]
      .filter((one) => one !== null && one !== '')
      .map((one) => oneLine(one ?? ''))
      .join(', '),
    keywords: [...new Set(names.map(oneLine))].slice(0, mostKeywords),
    language: languageOf(document) ?? 'en',
  };
}

function kindWord({ kind }: DocumentRecord): string {
  return kind === 'other' ? 'Document' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function lineOf(title: string): string {
  return oneLine(titleOf(title));
}

/** The document's language where it is a well-formed tag; null else. */
export function languageOf({ language }: DocumentRecord): string | null {
  return language !== null && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
}
