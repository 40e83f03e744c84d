// The parts of an exported page: a note and an actor; what all parts share.

import { reportChanged } from '../present-citations.ts';
import type { Block } from '../../text/blocks.ts';
import { plainTextOfBlock } from '../../text/plain.ts';
import type { ActorExport } from '../export-model.ts';
import type { NoteExport } from '../note-export.ts';
import { oneLine } from '../markdown/mdast.ts';
import type { LossReport } from '../report.ts';
import type { PageOptions } from '../page-options.ts';
import { actorFacts, roleHeadings, titleOf } from '../words.ts';
import { blockHtml } from './blocks.ts';
import type { ContentsEntry } from './contents.ts';
import { companyHtml, dossierHtml } from './dossier.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import { plainWriter } from './highlights.ts';
import { headingShift } from './heading-shift.ts';
import type { Addresses, Fact } from './passages.ts';
import { factsHtml, mentionAddress, passageHtml } from './passages.ts';
import type { HtmlContext } from './runs.ts';
import { sectionName } from './section-name.ts';
import { footnotesHtml } from './runs.ts';

/** What all parts of one page share. */
export interface PageContext {
  report: LossReport;
  options: PageOptions;
  addresses: Addresses;
  picture: (asset: string) => string | null;
}

/** What a page shows of one document, note or actor. */
export interface Part {
  title: string;
  /** Kind, title and facts. */
  header: string;
  /** The headings below the title, levels counted from 1. */
  entries: ContentsEntry[];
  body: string;
}

/** The level of a part's title: 1 on a page of its own, 3 within a library. */
export type TitleLevel = 1 | 3;

/** The headings of a text as entries of the contents, the outermost at level 1. */
export function headingEntries(
  blocks: readonly Block[],
  { headingId }: Pick<HtmlContext, 'headingId'>,
): ContentsEntry[] {
  const entries = blocks.flatMap((block, index): ContentsEntry[] => {
    const text = block.type === 'heading' ? oneLine(plainTextOfBlock(block)) : '';
    if (block.type !== 'heading' || text.trim() === '') return [];
    return [{ level: block.level, text, id: headingId(index + 1) }];
  });
  const outermost = Math.min(...entries.map((entry) => entry.level));
  return entries.map((entry) => ({ ...entry, level: entry.level - outermost + 1 }));
}

/** A note as a part of the page, under this id and at this level of headings. */
export function notePart(
  exported: NoteExport,
  id: string,
  level: TitleLevel,
  page: PageContext,
): Part {
  const { note, blocks, changed } = exported;
  reportChanged(page.report, changed);
  const context: HtmlContext = {
    report: page.report,
    write: plainWriter,
    headingShift: headingShift(blocks, level),
    headingId: (block) => `${id}-h${block}`,
    picture: page.picture,
    passage: page.addresses.passage,
    mention: mentionAddress(page.addresses),
    footnotes: { prefix: `${id}-f`, gathered: [] },
  };
  const entries = headingEntries(blocks, context);
  const body = blocks.map((block, index) => blockHtml(block, index + 1, 0, context));
  return {
    title: oneLine(titleOf(note.title)),
    header: headerHtml('Note', titleOf(note.title), id, level, ''),
    entries,
    body: `<div class="text">\n${body.join('\n')}\n</div>${footnotesHtml(context)}`,
  };
}

/** An actor’s dossier as a part of the page, under this id and at this level of headings. */
export function actorPart(
  exported: ActorExport,
  id: string,
  level: TitleLevel,
  page: PageContext,
): Part {
  const { actor, documents, dossier } = exported;
  const facts = actorFacts(actor).map(([word, text]): Fact => [word, escapeHtml(text)]);
  if (actor.description !== '') facts.push(['Description', escapeLines(actor.description)]);
  const place = { id, level: level + 1, addresses: page.addresses };
  const before = dossierHtml(dossier, place);
  const after = companyHtml(dossier, place);
  const entries: ContentsEntry[] = [...before.entries];
  const sections = documents.map(({ document, byRole }, index) => {
    const headingId = `${id}-d${index + 1}`;
    const name = oneLine(titleOf(document.title));
    entries.push({ level: 1, text: name, id: headingId });
    const address = page.addresses.document(document.id);
    const shown =
      address === null
        ? escapeHtml(name)
        : `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>`;
    const date = document.date === null ? '' : `, ${escapeHtml(document.date)}`;
    const groups = byRole.map(({ role, passages }) => {
      const items = passages.map((passage) => passageHtml(passage, document, page.addresses, null));
      return `<h${level + 2}>${roleHeadings[role]}</h${level + 2}>\n<ol class="passages">\n${items.join('\n')}\n</ol>`;
    });
    return `<section${sectionName(headingId, level + 1)}><h${level + 1} id="${headingId}" dir="auto">${shown}${date}</h${level + 1}>\n${groups.join('\n')}</section>`;
  });
  entries.push(...after.entries);
  const parts = [before.html, ...sections, after.html].filter((html) => html !== '');
  return {
    title: oneLine(titleOf(actor.name)),
    header: headerHtml(actor.type, titleOf(actor.name), id, level, factsHtml(facts)),
    entries,
    body: parts.length === 0 ? '<p>No passages yet.</p>' : parts.join('\n'),
  };
}

/** Kind, title and facts of a part. */
export function headerHtml(
  kind: string,
  title: string,
  id: string,
  level: TitleLevel,
  facts: string,
): string {
  return `<header><p class="kind">${escapeHtml(kind)}</p><h${level} class="title" id="${id}" dir="auto">${escapeLines(title)}</h${level}>${facts}</header>`;
}
