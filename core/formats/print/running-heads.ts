// What stands at the head and the foot of printed pages. It is set as pages of its own, which are then laid
// over those of the text: the browser's own running lines are the same on every page.

import { escapeHtml } from '../html/escape.ts';
import { sheets } from '../html/print-style.ts';
import type { Paper } from '../page-options.ts';

/** The lines of one page; empty ones are not set. */
export interface RunningLines {
  left: string;
  right: string;
  foot: string;
}

/** A heading of the text and the page on which it stands, counted from 1. */
export interface OutlineEntry {
  title: string;
  page: number;
  /** 1 is outermost. */
  level: number;
}

/**
 * The lines of every page: the title on the left, on the right the section that begins on it or that it goes
 * on with, and `3 / 12` below. The title page has none, the first page only its number. `level` is that of
 * the headings which are sections.
 */
export function runningLines(
  title: string,
  outline: readonly OutlineEntry[],
  pages: number,
  { level, hasTitlePage }: { level: number; hasTitlePage: boolean },
): RunningLines[] {
  const sections = outline.filter((one) => one.level === level && one.title.trim() !== '');
  let current = '';
  let next = 0;
  return Array.from({ length: pages }, (_none, index) => {
    const page = index + 1;
    let first: string | null = null;
    for (let entry = sections[next]; entry !== undefined && entry.page <= page;) {
      if (entry.page === page) first ??= entry.title;
      // The list of contents says nothing of the text that follows it.
      current = entry.title === 'Contents' ? '' : entry.title;
      next += 1;
      entry = sections[next];
    }
    const isTitle = hasTitlePage && page === 1;
    const isBare = page === 1;
    return {
      left: isBare ? '' : title,
      right: isBare ? '' : (first ?? current),
      foot: isTitle ? '' : `${page} / ${pages}`,
    };
  });
}

/** A page of lines for every page of the text, as HTML that is printed with `runningStyle`. */
export function runningPages(lines: readonly RunningLines[], styles: readonly string[]): string {
  const links = styles.map((url) => `<link rel="stylesheet" href="${escapeHtml(url)}">`);
  const sheetsOf = lines.map(
    ({ left, right, foot }) =>
      `<section><p class="top"><span dir="auto">${escapeHtml(left)}</span><span dir="auto">${escapeHtml(right)}</span></p><p class="foot">${escapeHtml(foot)}</p></section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">${links.join('')}<title>Running lines</title></head>
<body>${sheetsOf.join('')}</body></html>
`;
}

/** The style sheet of the running lines. */
export function runningStyle(paper: Paper): string {
  const { width, height, left, right, gutter } = sheets[paper];
  return `@page { size: ${width}mm ${height}mm; margin: 0; }
* { box-sizing: border-box; margin: 0; }
body { font: 8.5pt/12pt 'Source Serif 4', Georgia, serif; color: #4a4743; }
section { position: relative; width: ${width}mm; height: ${height}mm; overflow: hidden; break-after: page; }
section:last-child { break-after: auto; }
p { position: absolute; left: ${left + gutter}mm; right: ${right}mm; }
.top { top: 14mm; display: flex; justify-content: space-between; gap: 8mm; font-style: italic; }
.top span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-width: 0; }
.top span:first-child { flex: 0 1 auto; } .top span:last-child { flex: 0 1 auto; max-width: 55%; text-align: end; }
.foot { bottom: 13mm; text-align: center; font-variant-numeric: lining-nums tabular-nums; }
`;
}
