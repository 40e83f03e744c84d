// Passages as HTML: the list below a document, and an actor's.

import type { DocumentRecord } from '../../records/document.ts';
import type { MentionRun } from '../../text/blocks.ts';
import type { PassageExport } from '../export-model.ts';
import { statementInWords } from '../statement-export.ts';
import { roleNames, sourceParts, stateNotes } from '../words.ts';
import { attributionHtml } from './blocks.ts';
import type { PageNumbers } from './contents.ts';
import { escapeHtml, escapeLines } from './escape.ts';

/** Addresses on the page, `#…`; null for what it does not show. */
export interface Addresses {
  /** A passage in the list below its document. */
  passage: (id: string) => string | null;
  /** Where a passage begins in the text. */
  place: (passage: PassageExport) => string | null;
  actor: (id: string) => string | null;
  note: (id: string) => string | null;
  document: (id: string) => string | null;
  /** In print, the number of the page an address leads to; null on a screen. */
  pageOf: PageNumbers;
}

/** Where what a run mentions stands on the page; null when it does not. */
export function mentionAddress(addresses: Addresses): (run: MentionRun) => string | null {
  return ({ kind, id }) => addresses[kind](id);
}

/** A pair of a word and HTML, as in a list of facts. */
export type Fact = [word: string, html: string];

/** One passage. With `id` it is the entry that others link to, else it links to that entry. */
export function passageHtml(
  passage: PassageExport,
  document: DocumentRecord,
  addresses: Addresses,
  id: string | null,
): string {
  const { colour, colourName, number, place } = passage;
  const entry = id === null ? addresses.passage(passage.id) : addresses.place(passage);
  const words = id === null ? 'Go to the passage' : 'Show in the text';
  const jump = entry === null ? '' : jumpHtml(entry, words, addresses.pageOf);
  const where = place === null ? '' : ` · paragraph ${place.paragraph}`;
  const speaker = passage.speaker === null ? {} : { speaker: passage.speaker };
  const opening = id === null ? '<li class="passage' : `<li id="${escapeHtml(id)}" class="passage`;
  return [
    `${opening} colour-${colour}">`,
    `<p class="head"><span class="number">${number}</span> · <span class="swatch swatch-${colour}">${escapeHtml(colourName)}</span>${where}${jump}</p>`,
    `<blockquote dir="auto">${escapeLines(passage.quote)}</blockquote>`,
    `<p class="source" dir="auto">${attributionHtml({ ...speaker, ...sourceParts(document) })}</p>`,
    factsHtml(passageFacts(passage, addresses)),
    '</li>',
  ].join('');
}

/** A way to another place of the page: words on a screen, the number of its page in print. */
export function jumpHtml(address: string, words: string, pageOf: PageNumbers): string {
  return pageOf === null
    ? `<span class="jump"> · ${link(address, words)}</span>`
    : ` <a class="page" href="${escapeHtml(address)}">page ${escapeHtml(pageOf(address.slice(1)))}</a>`;
}

function passageFacts(passage: PassageExport, addresses: Addresses): Fact[] {
  const facts: Fact[] = passage.actors.map(({ role, actors }) => [
    roleNames[role],
    actors.map(({ id, name }) => linkOrText(addresses.actor(id), name)).join(', '),
  ]);
  for (const statement of passage.statements)
    facts.push(['Statement', escapeHtml(statementInWords(statement))]);
  if (passage.comment.trim() !== '') facts.push(['Comment', escapeLines(passage.comment)]);
  if (passage.tags.length > 0) facts.push(['Tags', escapeHtml(passage.tags.join(', '))]);
  if (passage.citedBy.length > 0)
    facts.push([
      'Cited in',
      passage.citedBy.map(({ id, title }) => linkOrText(addresses.note(id), title)).join(', '),
    ]);
  const note = stateNotes[passage.state];
  if (note !== null) facts.push(['State', escapeHtml(note)]);
  return facts;
}

/** A list of facts; nothing when there are none. */
export function factsHtml(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const pairs = facts.map(
    ([word, html]) => `<dt>${escapeHtml(word)}</dt><dd dir="auto">${html}</dd>`,
  );
  return `<dl class="facts">${pairs.join('')}</dl>`;
}

/** A link to an address on the page, or the words alone where there is none. */
export function linkOrText(address: string | null, text: string): string {
  return address === null ? escapeHtml(text) : link(address, text);
}

function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
}
