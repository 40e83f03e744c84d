// The list of contents, with links within the page.

import { escapeHtml } from './escape.ts';

/** A line of the list of contents. */
export interface ContentsEntry {
  /** 1 is outermost. */
  level: number;
  text: string;
  /** The id it leads to. */
  id: string;
}

/** In print, the number of the page on which an id stands; null on a screen. */
export type PageNumbers = ((id: string) => string) | null;

/** More entries than this have a page of their own in print. */
const mostBesideText = 16;

/** The contents; nothing when there is nothing to list. */
export function contentsHtml(entries: readonly ContentsEntry[], pages: PageNumbers): string {
  if (entries.length === 0) return '';
  const size = entries.length > mostBesideText ? 'contents long' : 'contents';
  return `<nav class="${size}" aria-labelledby="contents"><h2 id="contents">Contents</h2>${listHtml(entries, pages)}</nav>`;
}

/** Entries deeper than the first become a list below the entry before them. */
function listHtml(entries: readonly ContentsEntry[], pages: PageNumbers): string {
  const level = Math.min(...entries.map((entry) => entry.level));
  let html = '';
  for (let at = 0; at < entries.length;) {
    const entry = entries[at];
    if (entry === undefined) break;
    const rest = entries.slice(at + 1);
    const size = rest.findIndex((one) => one.level <= level);
    const below = size === -1 ? rest : rest.slice(0, size);
    // A text may begin with a deeper heading than those that follow.
    const own = entry.level === level ? linkHtml(entry, pages) : '';
    const nested = entry.level === level ? below : [entry, ...below];
    html += `<li>${own}${nested.length === 0 ? '' : listHtml(nested, pages)}</li>`;
    at += 1 + below.length;
  }
  return `<ul>${html}</ul>`;
}

function linkHtml({ id, text }: ContentsEntry, pages: PageNumbers): string {
  const link = (inner: string): string => `<a href="#${escapeHtml(id)}" dir="auto">${inner}</a>`;
  if (pages === null) return link(escapeHtml(text));
  // The dots that lead to the number are drawn: they are no text.
  return link(
    `<span class="entry">${escapeHtml(text)}</span> <span class="leader"></span><span class="page">${escapeHtml(pages(id))}</span>`,
  );
}
