// Takes the annotations of a W3C Web Annotation file into the library: a passage on every quote that is
// found, with comment, tags and links. What is not certain is reported and left out.

import { createHash, randomUUID } from 'node:crypto';
import { findQuote } from '#core/anchoring/find-quote.ts';
import type { ReadAnnotation, RefusedAnnotation } from '#core/formats/annotation/annotation.ts';
import { findDocument } from '#core/formats/annotation/find-document.ts';
import { readAnnotations } from '#core/formats/annotation/read.ts';
import { uuidOf } from '#core/formats/annotation/read-bodies.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import { fromCodePoints } from '#core/text/code-points.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import { actorResolver, missingActors } from './resolve-actors.ts';
import type { WantedPassage } from './save-passages.ts';
import { savePassages } from './save-passages.ts';
import { saveStatements } from './save-statements.ts';

/** The calls of the store that annotating makes. */
export type AnnotatedLibrary = Pick<StoreOwnerApi, 'overview' | 'document' | 'passages' | 'run'>;

/** What became of one target of one annotation. */
export interface AnnotateLine {
  /** Its id, or one derived from its content. */
  annotation: string;
  status: 'imported' | 'existing' | 'refused';
  passage: string | null;
  document: string | null;
  /** Why it was refused, or what of it was left out. */
  reason: string | null;
}

type Placed = WantedPassage & { at: number };

/**
 * Imports the annotations of a file's text; one line for each target, in the order of the file. A second
 * run changes nothing. Throws `RefusedFileError` when the text is no file of annotations.
 */
export async function annotate(args: {
  text: string;
  library: AnnotatedLibrary;
  /** The step of undo it belongs to; one of its own without. */
  group?: string;
}): Promise<AnnotateLine[]> {
  const { library } = args;
  const entries = readAnnotations(args.text);
  const { documents, actors } = await library.overview(null);
  const own = await ownPassages(entries, library);
  const textOf = documentTexts(library);
  const resolve = actorResolver(actors);
  const lines: AnnotateLine[] = [];
  const placed: Placed[] = [];
  const firstOf = new Map<string, number>();

  for (const [at, entry] of entries.entries()) {
    const annotation = entry.id ?? `urn:sha256:${hashOf(entry.canonical)}`;
    const line = (status: AnnotateLine['status'], rest: Partial<AnnotateLine>): void =>
      void lines.push({ annotation, status, passage: null, document: null, reason: null, ...rest });
    const mine = own.get(annotation);
    if (mine !== undefined) {
      line('existing', { passage: mine.id, document: mine.document });
      continue;
    }
    if ('reason' in entry) {
      line('refused', { reason: entry.reason });
      continue;
    }
    const document = findDocument(entry.sources, documents);
    if (document === null || document === 'ambiguous') {
      line('refused', { reason: documentReason(entry, document) });
      continue;
    }
    const { text, annotated } = await textOf(document);
    const before = annotated.get(annotation);
    if (before !== undefined) {
      line('existing', { passage: before, document: document.id });
      continue;
    }
    const span = placeOf(entry, text);
    if (span === null || span === 'ambiguous') {
      line('refused', { document: document.id, reason: quoteReason(document, span) });
      continue;
    }
    const links = resolve(entry.actors);
    if (typeof links === 'string') {
      line('refused', { document: document.id, reason: links });
      continue;
    }
    // The same annotation twice in one file is one passage.
    const key = `${document.id} ${annotation}`;
    const first = firstOf.get(key);
    const reason = entry.left.length === 0 ? null : entry.left.join(' ');
    line(first === undefined ? 'imported' : 'existing', { document: document.id, reason });
    placed.push({ at, document: document.id, annotation, entry, ...span, links });
    if (first === undefined) firstOf.set(key, at);
  }

  const fresh = placed.filter(
    ({ at, document, annotation }) => firstOf.get(`${document} ${annotation}`) === at,
  );
  // One step of undo.
  const group = args.group ?? randomUUID();
  const created = await missingActors(
    fresh.flatMap(({ links }) => links),
    library,
    group,
  );
  const saved = await savePassages(fresh, created, library, group);
  const stated = fresh.flatMap(({ document, annotation, entry }) => {
    const outcome = saved.get(`${document} ${annotation}`);
    const passage = outcome !== undefined && 'passage' in outcome ? outcome.passage : null;
    return passage === null ? [] : entry.statements.map((statement) => ({ passage, statement }));
  });
  const left = await saveStatements(stated, library, group);
  for (const one of placed) {
    const line = lines[one.at];
    const outcome = saved.get(`${one.document} ${one.annotation}`);
    if (line === undefined || outcome === undefined) continue;
    if ('passage' in outcome) {
      line.passage = outcome.passage;
      const more = line.status === 'imported' ? left.get(outcome.passage) : undefined;
      if (more !== undefined) line.reason = line.reason === null ? more : `${line.reason} ${more}`;
    } else Object.assign(line, { status: 'refused', reason: outcome.reason });
  }
  return lines;
}

/** Passages of this library whose own ids stand as annotation ids, as in a file that it wrote itself. */
async function ownPassages(
  entries: readonly (ReadAnnotation | RefusedAnnotation)[],
  library: AnnotatedLibrary,
): Promise<Map<string, PassageRecord>> {
  const ids = entries.flatMap(({ id }) => (id === null ? [] : (uuidOf(id) ?? [])));
  if (ids.length === 0) return new Map();
  const { passages } = await library.passages({ ids });
  return new Map(passages.map((passage) => [`urn:uuid:${passage.id}`, passage]));
}

interface DocumentText {
  text: string;
  /** Passages by the annotation they were made from. */
  annotated: Map<string, string>;
}

/** Loads each document once. */
function documentTexts(
  library: AnnotatedLibrary,
): (document: DocumentRecord) => Promise<DocumentText> {
  const loaded = new Map<string, Promise<DocumentText>>();
  const load = async (id: string): Promise<DocumentText> => {
    const { sections, passages } = await library.document({ id });
    const text = joinSections(sections.map(({ blocks }) => plainTextOfBlocks(blocks)));
    const annotated = new Map<string, string>();
    for (const { id: passage, annotation } of passages)
      if (annotation !== undefined) annotated.set(annotation, passage);
    return { text, annotated };
  };
  return ({ id }) => {
    const known = loaded.get(id) ?? load(id);
    loaded.set(id, known);
    return known;
  };
}

function placeOf(entry: ReadAnnotation, text: string): ReturnType<typeof findQuote> {
  const { exact, prefix, suffix, position } = entry;
  const from = position === null ? {} : { position: fromCodePoints(text, position) };
  return findQuote(text, { exact, prefix, suffix, ...from });
}

function documentReason(entry: ReadAnnotation, found: 'ambiguous' | null): string {
  const name = entry.sources[0] ?? '';
  return found === 'ambiguous'
    ? `Several documents are called “${name}”.`
    : `No document of the library is “${name}”.`;
}

function quoteReason(document: DocumentRecord, found: 'ambiguous' | null): string {
  return found === 'ambiguous'
    ? `The quote stands in several places of “${document.title}”, and nothing says which is meant.`
    : `The quote does not stand in “${document.title}”.`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
