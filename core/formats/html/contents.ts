// The list of contents, with links within the page.

import { escapeHtml } from './escape.ts';

export interface ContentsEntry {
  /** 1 is outermost. */
  level: number;
  text: string;
  /** The id it leads to. */
  id: string;
}

/** The contents; nothing when there is nothing to list. */
export function contentsHtml(entries: readonly ContentsEntry[]): string {
  if (entries.length === 0) return '';
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>${listHtml(entries)}</nav>`;
}

/** Entries deeper than the first become a list below the entry before them. */
function listHtml(entries: readonly ContentsEntry[]): string {
  const level = Math.min(...entries.map((entry) => entry.level));
  let html = '';
  for (let at = 0; at < entries.length;) {
    const entry = entries[at];
    if (entry === undefined) break;
    const rest = entries.slice(at + 1);
    const size = rest.findIndex((one) => one.level <= level);
    const below = size === -1 ? rest : rest.slice(0, size);
    // A text may begin with a deeper heading than those that follow.
    const own = entry.level === level ? linkHtml(entry) : '';
    const nested = entry.level === level ? below : [entry, ...below];
    html += `<li>${own}${nested.length === 0 ? '' : listHtml(nested)}</li>`;
    at += 1 + below.length;
  }
  return `<ul>${html}</ul>`;
}

function linkHtml({ id, text }: ContentsEntry): string {
  return `<a href="#${escapeHtml(id)}" dir="auto">${escapeHtml(text)}</a>`;
}
