// A document on an exported page: its text with the passages marked, then the list of passages.

import { brief } from '../../commands/command.ts';
import { safeUrl } from '../../text/links.ts';
import { plainTextOfBlock } from '../../text/plain.ts';
import type { DocumentExport, PassageExport } from '../export-model.ts';
import { oneLine } from '../markdown/mdast.ts';
import { documentFacts, titleOf } from '../words.ts';
import { blockHtml } from './blocks.ts';
import type { ContentsEntry } from './contents.ts';
import { escapeHtml } from './escape.ts';
import { markingWriter, plainWriter, stretches } from './highlights.ts';
import type { PageContext, Part, TitleLevel } from './parts.ts';
import { headerHtml, headingEntries } from './parts.ts';
import type { Fact } from './passages.ts';
import { factsHtml, mentionAddress, passageHtml } from './passages.ts';
import type { HtmlContext } from './runs.ts';
import { footnotesHtml } from './runs.ts';

/** Of more passages than this, the contents name only the list. */
const mostInContents = 40;

export function documentPart(
  exported: DocumentExport,
  id: string,
  level: TitleLevel,
  page: PageContext,
): Part {
  const { document, blocks, passages } = exported;
  const context: HtmlContext = {
    report: page.report,
    write: passages.length === 0 ? plainWriter : markingWriter(stretches(passages)),
    headingShift: level,
    headingId: (block) => `${id}-h${block}`,
    picture: page.picture,
    passage: page.addresses.passage,
    mention: mentionAddress(page.addresses),
    footnotes: { prefix: `${id}-f`, gathered: [] },
  };
  const skipped = repeatsTitle(exported);
  const entries = headingEntries(blocks, context).filter(
    (entry) => !skipped || entry.id !== context.headingId(1),
  );
  const language = languageAttribute(document.language);
  const text = `<div class="text"${language}>\n${textHtml(exported, id, skipped, context)}</div>${footnotesHtml(context)}`;
  const part = {
    title: oneLine(titleOf(document.title)),
    header: documentHeader(exported, id, level),
  };
  if (passages.length === 0) return { ...part, entries, body: text };
  const list = `${id}-passages`;
  const items = passages.map((passage) =>
    passageHtml(passage, document, page.addresses, `${id}-p${passage.number}`),
  );
  const section = `<section aria-labelledby="${list}"><h${level + 1} id="${list}">Passages</h${level + 1}>\n<ol class="passages">\n${items.join('\n')}\n</ol></section>`;
  entries.push(...passageEntries(passages, id, list));
  return { ...part, entries, body: `${text}\n${section}` };
}

/** The blocks, those in which passages begin with the numbers of these in the margin. */
function textHtml(
  { blocks, starts, passages }: DocumentExport,
  id: string,
  skipped: boolean,
  context: HtmlContext,
): string {
  const numbers = new Map<number, number[]>();
  for (const { place, number } of passages) {
    if (place === null) continue;
    const here = numbers.get(place.paragraph);
    if (here === undefined) numbers.set(place.paragraph, [number]);
    else here.push(number);
  }
  const lines = blocks.map((block, index) => {
    if (index === 0 && skipped) return '';
    const html = blockHtml(block, index + 1, starts[index] ?? 0, context);
    const here = numbers.get(index + 1);
    return here === undefined ? html : `<div class="placed">${marginHtml(here, id)}${html}</div>`;
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
): ContentsEntry[] {
  const entries = [{ level: 1, text: `Passages (${passages.length})`, id: list }];
  if (passages.length > mostInContents) return entries;
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
