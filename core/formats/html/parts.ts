// The parts of an exported page: a document with its passages, a note, an actor.

import { safeUrl } from '../../text/links.ts';
import { plainTextOfBlock } from '../../text/plain.ts';
import type { ActorExport, DocumentExport, NoteExport } from '../export-model.ts';
import { oneLine } from '../markdown/mdast.ts';
import type { LossReport } from '../report.ts';
import { documentFacts, roleHeadings, titleOf } from '../words.ts';
import type { HtmlContext } from './blocks.ts';
import { blockHtml } from './blocks.ts';
import type { ContentsEntry } from './contents.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import { markingWriter, plainWriter, stretches } from './highlights.ts';
import type { Addresses, Fact } from './passages.ts';
import { factsHtml, passageHtml } from './passages.ts';

/** What all parts of one page share. */
export interface PageContext {
  report: LossReport;
  addresses: Addresses;
  picture: (asset: string) => string | null;
}

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

export function documentPart(
  exported: DocumentExport,
  id: string,
  level: TitleLevel,
  page: PageContext,
): Part {
  const { document, blocks, starts, passages } = exported;
  const title = oneLine(titleOf(document.title));
  const context: HtmlContext = {
    report: page.report,
    write: passages.length === 0 ? plainWriter : markingWriter(stretches(passages)),
    headingShift: level,
    headingId: (block) => `${id}-h${block}`,
    picture: page.picture,
    passage: page.addresses.passage,
  };
  const numbers = new Map<number, number[]>();
  for (const { place, number } of passages)
    if (place !== null)
      numbers.set(place.paragraph, [...(numbers.get(place.paragraph) ?? []), number]);
  const entries: ContentsEntry[] = [];
  let html = '';
  blocks.forEach((block, index) => {
    const made = blockHtml(block, index + 1, starts[index] ?? 0, context);
    const here = numbers.get(index + 1);
    html += here === undefined ? made : `<div class="placed">${marginHtml(here, id)}${made}</div>`;
    if (block.type === 'heading' && plainTextOfBlock(block).trim() !== '')
      entries.push({
        level: block.level,
        text: oneLine(plainTextOfBlock(block)),
        id: context.headingId(index + 1),
      });
    html += '\n';
  });
  const language = languageAttribute(document.language);
  const text = `<div class="text"${language}>\n${html}</div>`;
  if (passages.length === 0)
    return { title, header: documentHeader(exported, id, level), entries, body: text };
  const listId = `${id}-passages`;
  const outermost = Math.min(1, ...entries.map((entry) => entry.level));
  entries.push({
    level: Math.max(1, outermost),
    text: `Passages (${passages.length})`,
    id: listId,
  });
  const items = passages.map((passage) =>
    passageHtml(passage, document, page.addresses, `${id}-p${passage.number}`),
  );
  const list = `<section aria-labelledby="${listId}"><h${level + 1} id="${listId}">Passages</h${level + 1}>\n<ol class="passages">\n${items.join('\n')}\n</ol></section>`;
  return { title, header: documentHeader(exported, id, level), entries, body: `${text}\n${list}` };
}

function documentHeader({ document }: DocumentExport, id: string, level: TitleLevel): string {
  const kind = document.kind === 'other' ? 'Document' : document.kind;
  const facts = documentFacts(document)
    .filter(([word]) => word !== 'Kind')
    .map(([word, text]): Fact => [word, word === 'Address' ? addressHtml(text) : escapeHtml(text)]);
  return headerHtml(kind, titleOf(document.title), id, level, factsHtml(facts));
}

export function notePart(
  exported: NoteExport,
  id: string,
  level: TitleLevel,
  page: PageContext,
): Part {
  const { note, blocks } = exported;
  const context: HtmlContext = {
    report: page.report,
    write: plainWriter,
    headingShift: level,
    headingId: (block) => `${id}-h${block}`,
    picture: page.picture,
    passage: page.addresses.passage,
  };
  const entries = blocks.flatMap((block, index): ContentsEntry[] =>
    block.type === 'heading' && plainTextOfBlock(block).trim() !== ''
      ? [
          {
            level: block.level,
            text: oneLine(plainTextOfBlock(block)),
            id: context.headingId(index + 1),
          },
        ]
      : [],
  );
  const body = blocks.map((block, index) => blockHtml(block, index + 1, 0, context));
  return {
    title: oneLine(titleOf(note.title)),
    header: headerHtml('Note', titleOf(note.title), id, level, ''),
    entries,
    body: `<div class="text">\n${body.join('\n')}\n</div>`,
  };
}

export function actorPart(
  exported: ActorExport,
  id: string,
  level: TitleLevel,
  page: PageContext,
): Part {
  const { actor, documents } = exported;
  const facts: Fact[] = [];
  if (actor.aliases.length > 0) facts.push(['Also known as', escapeHtml(actor.aliases.join(', '))]);
  if (actor.description !== '') facts.push(['Description', escapeLines(actor.description)]);
  const entries: ContentsEntry[] = [];
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
    return `<section aria-labelledby="${headingId}"><h${level + 1} id="${headingId}" dir="auto">${shown}${date}</h${level + 1}>\n${groups.join('\n')}</section>`;
  });
  return {
    title: oneLine(titleOf(actor.name)),
    header: headerHtml(actor.type, titleOf(actor.name), id, level, factsHtml(facts)),
    entries,
    body: sections.length === 0 ? '<p>No passages yet.</p>' : sections.join('\n'),
  };
}

function headerHtml(
  kind: string,
  title: string,
  id: string,
  level: TitleLevel,
  facts: string,
): string {
  return `<header><p class="kind">${escapeHtml(kind)}</p><h${level} id="${id}" dir="auto">${escapeLines(title)}</h${level}>${facts}</header>`;
}

function marginHtml(numbers: readonly number[], id: string): string {
  const links = numbers.map(
    (number) =>
      `<a id="${id}-m${number}" href="#${id}-p${number}" aria-label="Passage ${number}">${number}</a>`,
  );
  return `<span class="margin">${links.join(' ')}</span>`;
}

function addressHtml(address: string): string {
  const safe = safeUrl(address);
  return safe !== null && /^(https?|mailto):/i.test(safe)
    ? `<a href="${escapeHtml(safe)}" rel="noreferrer noopener">${escapeHtml(address)}</a>`
    : escapeHtml(address);
}

function languageAttribute(language: string | null): string {
  return language !== null && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language)
    ? ` lang="${language}"`
    : '';
}
