// A document, a note or an actor as one Markdown file.

import { reportChanged } from '../present-citations.ts';
import type { RootContent } from 'mdast';
import type { Block, ParagraphBlock, Run } from '../../text/blocks.ts';
import { safeUrl } from '../../text/links.ts';
import { plainTextOfBlock, plainTextOfRuns } from '../../text/plain.ts';
import { sliceRuns } from '../../text/slice-runs.ts';
import type { MarkdownOptions } from '../../export-api.ts';
import { defaultMarkdownOptions } from '../../export-api.ts';
import type { ActorExport, DocumentExport } from '../export-model.ts';
import type { NoteExport } from '../note-export.ts';
import { lossReport } from '../report.ts';
import { actorFacts, documentFacts, roleHeadings, titleOf } from '../words.ts';
import { companyMarkdown, dossierMarkdown } from './dossier.ts';
import { frontMatter } from './write-front-matter.ts';
import type { Links } from './links.ts';
import { noLinks } from './links.ts';
import type { CitationKey, MarkdownContext } from './write-runs.ts';
import { blocksToMdast, oneLine, textParagraphs } from './mdast.ts';
import { textNode } from './write-runs.ts';
import type { NameOf } from './passages.ts';
import { fact, passageInDocument, passageOfActor } from './passages.ts';
import { mdastToMarkdown } from './write.ts';

/** One Markdown file. */
export interface MarkdownFile {
  text: string;
  /** What did not fit, one sentence each. */
  report: string[];
}

/** Where other files stand, relative to the one being written; null for those not written. */
export interface Places {
  links: Links;
  picture: (asset: string) => string | null;
  /** Present where sources are cited by their keys. */
  citationKey?: CitationKey;
}

/** For a file on its own: no other file is written beside it. */
export const alone: Places = { links: noLinks, picture: () => null };

function contextOf({ links, picture, citationKey }: Places): MarkdownContext {
  return {
    report: lossReport(),
    picture,
    links,
    ...(citationKey === undefined ? {} : { citationKey }),
  };
}

/** Front matter, title, text, then the passages with what is known of each. */
export function documentMarkdown(
  exported: DocumentExport,
  places: Places = alone,
  options: MarkdownOptions = defaultMarkdownOptions,
): MarkdownFile {
  const { document } = exported;
  const context: MarkdownContext = contextOf(places);
  const list = options.passages ? documentPassages(exported, places.links) : [];
  const children: RootContent[] = [
    ...documentText(exported, context),
    ...(list.length === 0 ? [] : [{ type: 'thematicBreak' as const }, ...list]),
  ];
  const front = frontMatterOf(options, {
    title: document.title,
    author: document.author,
    publisher: document.publisher,
    date: document.date,
    url: document.url,
    language: document.language,
    kind: document.kind,
    id: document.id,
    sha256: document.original?.sha256 ?? null,
  });
  return finished(front, children, context);
}

/** A document's title and text. */
export function documentText(
  { document, blocks }: DocumentExport,
  context: MarkdownContext,
): RootContent[] {
  return [
    ...(beginsWith(blocks, document.title) ? [] : [heading(1, titleOf(document.title))]),
    ...blocksToMdast(blocks.map(withBoldLabel), context),
  ];
}

/** A document's passages with what is known of each; nothing without any. */
export function documentPassages(
  { passages }: DocumentExport,
  links: Links,
  nameOf?: NameOf,
): RootContent[] {
  if (passages.length === 0) return [];
  return [
    heading(2, 'Passages'),
    ...passages.flatMap((passage) => passageInDocument(passage, links, nameOf)),
  ];
}

/** Front matter, title, the note's own text with its citations as quotes. */
export function noteMarkdown(
  exported: NoteExport,
  places: Places = alone,
  options: MarkdownOptions = defaultMarkdownOptions,
): MarkdownFile {
  const { note, changed } = exported;
  const context = contextOf(places);
  reportChanged(context.report, changed);
  const front = frontMatterOf(options, {
    title: note.title,
    tags: note.tags ?? [],
    id: note.id,
    created: note.createdAt,
    changed: note.changedAt,
  });
  return finished(front, noteText(exported, context), context);
}

/** A note's title and text. */
export function noteText(
  { note, blocks }: Pick<NoteExport, 'note' | 'blocks'>,
  context: MarkdownContext,
): RootContent[] {
  return [
    ...(beginsWith(blocks, note.title) ? [] : [heading(1, titleOf(note.title))]),
    ...blocksToMdast(blocks, context),
  ];
}

/** The dossier: front matter, profile, statements, the actor's passages by document and role, its company. */
export function actorMarkdown(
  exported: ActorExport,
  places: Places = alone,
  options: MarkdownOptions = defaultMarkdownOptions,
): MarkdownFile {
  const { actor } = exported;
  const context: MarkdownContext = contextOf(places);
  const children: RootContent[] = [
    ...actorProfile(exported, places.links),
    ...actorPassages(exported, places.links),
  ];
  const front = frontMatterOf(options, {
    name: actor.name,
    type: actor.type,
    aliases: actor.aliases,
    id: actor.id,
  });
  return finished(front, children, context);
}

/** Who an actor is, and what it says about which concept. */
export function actorProfile({ actor, dossier }: ActorExport, links: Links): RootContent[] {
  return [
    heading(1, titleOf(actor.name)),
    ...facts([['Type', actor.type], ...actorFacts(actor)]),
    ...textParagraphs(actor.description),
    ...dossierMarkdown(dossier, links),
  ];
}

/** An actor's passages by document and role, and its company. */
export function actorPassages({ documents, dossier }: ActorExport, links: Links): RootContent[] {
  return [
    ...(documents.length === 0 ? [] : [heading(2, 'Passages')]),
    ...documents.flatMap(({ document, byRole }): RootContent[] => [
      {
        type: 'heading',
        depth: 3,
        children: [links.to('document', document.id, oneLine(titleOf(document.title)))],
      },
      ...facts(documentFacts(document)),
      ...byRole.flatMap(({ role, passages }) => [
        heading(4, roleHeadings[role]),
        ...passages.flatMap((passage) => passageOfActor(passage, document, links)),
      ]),
    ]),
    ...companyMarkdown(dossier, links),
  ];
}

/** A heading of one line. */
export function heading(depth: 1 | 2 | 3 | 4, text: string): RootContent {
  return { type: 'heading', depth, children: [textNode(oneLine(text))] };
}

function facts(pairs: readonly [string, string][]): RootContent[] {
  if (pairs.length === 0) return [];
  const children = pairs.map(([word, text]) => {
    const shown = textNode(oneLine(text));
    // What is no address of the web leads nowhere from here, though a browser would try.
    const url = word === 'Address' && /^https?:/i.test(text) ? safeUrl(text) : null;
    return fact(oneLine(word), url === null ? shown : { type: 'link', url, children: [shown] });
  });
  return [{ type: 'list', ordered: false, spread: false, children }];
}

/** Whether the text opens with a heading that is the title: it is not written twice. */
function beginsWith(blocks: readonly Block[], title: string): boolean {
  const [first] = blocks;
  return first?.type === 'heading' && first.level === 1 && plainTextOfBlock(first) === title;
}

function inBold(run: Run): Run {
  if (!('marks' in run || run.type === 'text') || run.marks?.includes('bold') === true) return run;
  return { ...run, marks: ['bold', ...(run.marks ?? [])] };
}

/** A turn's label in bold, so that speakers are found at a glance; the words stay the same. */
function withBoldLabel(block: Block): Block {
  if (block.type !== 'paragraph' || block.turn === undefined) return block;
  const label = sliceRuns(block.runs, 0, block.turn.length);
  const rest = sliceRuns(block.runs, block.turn.length, Infinity);
  const text = plainTextOfRuns(label);
  // White space after the label stays outside, where Markdown's stars do not touch it.
  const end = text.trimEnd().length;
  const runs = [
    ...sliceRuns(label, 0, end).map(inBold),
    ...sliceRuns(label, end, text.length),
    ...rest,
  ];
  const bold: ParagraphBlock = { ...block, runs };
  return bold;
}

function frontMatterOf(
  options: MarkdownOptions,
  fields: Parameters<typeof frontMatter>[0],
): string {
  return options.frontMatter ? frontMatter(fields) : '';
}

function finished(front: string, children: RootContent[], context: MarkdownContext): MarkdownFile {
  const flavour = context.citationKey === undefined ? 'gfm' : 'pandoc';
  return { text: front + mdastToMarkdown(children, flavour), report: context.report.sentences() };
}
