// A document on an exported page: its text with the passages marked, then the list of passages.

import { brief } from '../../commands/command.ts';
import type { DocumentRecord } from '../../records/document.ts';
import { safeUrl } from '../../text/links.ts';
import { plainTextOfBlock } from '../../text/plain.ts';
import type { DocumentExport, PassageExport } from '../export-model.ts';
import { oneLine } from '../markdown/mdast.ts';
import { languageOf } from '../page-facts.ts';
import { documentFacts, titleOf } from '../words.ts';
import { blockHtml } from './blocks.ts';
import type { ContentsEntry } from './contents.ts';
import { escapeHtml } from './escape.ts';
import { markingWriter, plainWriter, stretches } from './highlights.ts';
import type { MarginNumbers } from './margin-numbers.ts';
import { marginNumbers } from './margin-numbers.ts';
import type { PageContext, Part, TitleLevel } from './parts.ts';
import { headerHtml, headingEntries } from './parts.ts';
import { headingShift } from './heading-shift.ts';
import type { Fact } from './passages.ts';
import { sectionName } from './section-name.ts';
import { factsHtml, mentionAddress, passageHtml } from './passages.ts';
import type { HtmlContext } from './runs.ts';
import { footnotesHtml } from './runs.ts';

/** Of more passages than this, the contents name only the list. */
const mostInContents = 40;

/** A document as a part of the page, under this id and at this level of headings. */
export function documentPart(
  exported: DocumentExport,
  id: string,
  level: TitleLevel,
  page: PageContext,
): Part {
  const { document, blocks, passages } = exported;
  const { options } = page;
  const skipped = repeatsTitle(exported);
  const shown = options.highlights ? passages : [];
  const numbers = marginNumbers(shown, id, options.passages);
  const context: HtmlContext = {
    report: page.report,
    write: shown.length === 0 ? plainWriter : markingWriter(stretches(shown), numbers),
    // A heading that repeats the title is not shown.
    headingShift: headingShift(skipped ? blocks.slice(1) : blocks, level),
    headingId: (block) => `${id}-h${block}`,
    picture: page.picture,
    passage: page.addresses.passage,
    mention: mentionAddress(page.addresses),
    footnotes: { prefix: `${id}-f`, gathered: [] },
  };
  const entries = headingEntries(blocks, context).filter(
    (entry) => !skipped || entry.id !== context.headingId(1),
  );
  const language = languageAttribute(document);
  const text = `<div class="text"${language}>\n${textHtml(exported, skipped, numbers, context)}</div>${footnotesHtml(context)}`;
  const part = {
    title: oneLine(titleOf(document.title)),
    header: documentHeader(exported, id, level),
  };
  if (passages.length === 0 || !options.passages) return { ...part, entries, body: text };
  const list = `${id}-passages`;
  const items = passages.map((passage) =>
    passageHtml(passage, document, page.addresses, `${id}-p${passage.number}`),
  );
  const section = `<section class="passage-list"${sectionName(list, level + 1)}><h${level + 1} id="${list}">Passages</h${level + 1}>\n<ol class="passages">\n${items.join('\n')}\n</ol></section>`;
  // In print the list itself names the pages.
  const most = page.addresses.pageOf === null ? mostInContents : 0;
  entries.push(...passageEntries(passages, id, list, most));
  return { ...part, entries, body: `${text}\n${section}` };
}

/** The blocks; those in which passages begin hold the numbers of these. */
function textHtml(
  { blocks, starts }: DocumentExport,
  skipped: boolean,
  numbers: MarginNumbers,
  context: HtmlContext,
): string {
  const lines = blocks.map((block, index) => {
    if (index === 0 && skipped) return '';
    const start = starts[index] ?? 0;
    const end = start + plainTextOfBlock(block).length + 1;
    // A heading is read out in lists of contents, so its numbers stand beside it; so do those of
    // passages that begin in what is no text, such as a picture.
    const before = block.type === 'heading' ? numbers.take(end, false) : [];
    const html = blockHtml(block, index + 1, start, context);
    const labels = [...before, ...numbers.take(end, false)].map((one) => one.html);
    return labels.length === 0 ? html : `<div class="beside">${labels.join('')}${html}</div>`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** Whether the text opens with its title as a heading that no passage touches: it is shown once only. */
function repeatsTitle({ document, blocks, passages }: DocumentExport): boolean {
  const [first] = blocks;
  if (first?.type !== 'heading') return false;
  const text = plainTextOfBlock(first);
  return (
    text === document.title &&
    passages.every(({ place }) => place === null || place.start >= text.length)
  );
}

function passageEntries(
  passages: readonly PassageExport[],
  id: string,
  list: string,
  most: number,
): ContentsEntry[] {
  const entries = [{ level: 1, text: `Passages (${passages.length})`, id: list }];
  if (passages.length > most) return entries;
  for (const { number, quote } of passages)
    entries.push({ level: 2, text: `${number}. ${brief(quote)}`, id: `${id}-p${number}` });
  return entries;
}

function documentHeader({ document }: DocumentExport, id: string, level: TitleLevel): string {
  const kind = document.kind === 'other' ? 'Document' : document.kind;
  const facts = documentFacts(document)
    .filter(([word]) => word !== 'Kind')
    .map(([word, text]): Fact => [word, word === 'Address' ? addressHtml(text) : escapeHtml(text)]);
  return headerHtml(kind, titleOf(document.title), id, level, factsHtml(facts));
}

function addressHtml(address: string): string {
  const safe = safeUrl(address);
  return safe !== null && /^(https?|mailto):/i.test(safe)
    ? `<a href="${escapeHtml(safe)}" rel="noreferrer noopener">${escapeHtml(address)}</a>`
    : escapeHtml(address);
}

function languageAttribute(document: DocumentRecord): string {
  const language = languageOf(document);
  return language === null ? '' : ` lang="${language}"`;
}
