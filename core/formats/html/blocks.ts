// Our rich-text tree as HTML. There is no white space between elements that the text does not have.

import type {
  Block,
  CitationBlock,
  ImageBlock,
  ListBlock,
  ListItem,
  Run,
  TableBlock,
  TableCell,
} from '../../text/blocks.ts';
import { plainTextOfRuns } from '../../text/plain.ts';
import { sliceRuns } from '../../text/slice-runs.ts';
import { counted } from '../../counted.ts';
import { calloutNames } from '../words.ts';
import { escapeHtml, escapeLines } from './escape.ts';
import type { HtmlContext } from './runs.ts';
import { runsHtml } from './runs.ts';

/** One block; `number` counts from 1, `at` is where its text starts in the document's plain text. */
export function blockHtml(block: Block, number: number, at: number, context: HtmlContext): string {
  switch (block.type) {
    case 'paragraph': {
      const label = block.turn?.length ?? 0;
      const kind = block.turn === undefined ? '' : ' class="turn"';
      // A label that the user said, and that does not stand in the text.
      const implied =
        block.turn === undefined || label > 0
          ? ''
          : `<span class="speaker">${escapeHtml(block.turn.label)}:</span> `;
      return `<p${kind} dir="auto">${implied}${labelledRuns(block.runs, label, at, context)}</p>`;
    }
    case 'heading': {
      const level = Math.min(6, block.level + context.headingShift);
      const id = escapeHtml(context.headingId(number));
      return `<h${level} id="${id}" dir="auto">${runsHtml(block.runs, at, context)}</h${level}>`;
    }
    case 'quote':
      return `<blockquote dir="auto">${runsHtml(block.runs, at, context)}</blockquote>`;
    case 'callout':
      return `<div class="callout ${block.kind}" role="note"><p class="callout-kind">${calloutNames[block.kind]}</p><p dir="auto">${runsHtml(block.runs, at, context)}</p></div>`;
    case 'code':
      return `<pre dir="auto"><code>${context.write(block.text, at)}</code></pre>`;
    case 'list':
      return listHtml(block, at, context).html;
    case 'table':
      return tableHtml(block, at, context);
    case 'rule':
      return '<hr>';
    case 'image':
      return imageHtml(block, context);
    case 'citation':
      return citationHtml(block, context);
  }
}

/** A turn's label stands out from what is said. */
function labelledRuns(
  runs: readonly Run[],
  label: number,
  at: number,
  context: HtmlContext,
): string {
  if (label === 0) return runsHtml(runs, at, context);
  const before = sliceRuns(runs, 0, label);
  const speaker = `<span class="speaker">${runsHtml(before, at, context)}</span>`;
  const length = plainTextOfRuns(before).length;
  return speaker + runsHtml(sliceRuns(runs, label, Infinity), at + length, context);
}

function listHtml(
  list: ListBlock,
  at: number,
  context: HtmlContext,
): { html: string; end: number } {
  const start = list.start === undefined || list.start === 1 ? '' : ` start="${list.start}"`;
  const [open, close] =
    list.style === 'number' ? [`<ol${start}>`, '</ol>'] : [`<ul class="${list.style}">`, '</ul>'];
  let html = open;
  let offset = at;
  for (const item of list.items) {
    const made = itemHtml(item, list.style === 'check', offset, context);
    html += made.html;
    offset = made.end + 1;
  }
  return { html: html + close, end: Math.max(at, offset - 1) };
}

function itemHtml(
  item: ListItem,
  check: boolean,
  at: number,
  context: HtmlContext,
): { html: string; end: number } {
  const box = check || item.checked !== undefined ? checkBox(item.checked === true) : '';
  const own = `<li dir="auto">${box}<span class="item">${runsHtml(item.runs, at, context)}</span>`;
  const end = at + plainTextOfRuns(item.runs).length;
  if (item.list === undefined) return { html: `${own}</li>`, end };
  const nested = listHtml(item.list, end + 1, context);
  return { html: `${own}${nested.html}</li>`, end: nested.end };
}

function checkBox(checked: boolean): string {
  const word = checked ? 'Done' : 'Open';
  return `<span class="box" role="img" aria-label="${word}">${checked ? '☑' : '☐'}</span> `;
}

/** In a table of few columns, a short text such as a date is not broken. */
const fewCells = 5;
const shortCell = 14;

function tableHtml(table: TableBlock, at: number, context: HtmlContext): string {
  let offset = at;
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => {
      const tag = cell.header === true ? 'th' : 'td';
      const { length } = plainTextOfRuns(cell.runs);
      const isShort = row.length <= fewCells && length <= shortCell;
      const html = `<${tag}${cellAttributes(cell, isShort)} dir="auto">${runsHtml(cell.runs, offset, context)}</${tag}>`;
      offset += length + 1;
      return html;
    });
    if (row.length === 0) offset += 1;
    return `<tr>${cells.join('')}</tr>`;
  });
  // Rows of head cells at the top are repeated on every page the table goes on.
  const firstOfBody = table.rows.findIndex((row) => row.some(({ header }) => header !== true));
  const head = rows.slice(0, Math.max(0, firstOfBody));
  const open = head.length === 0 ? '' : `<thead>${head.join('')}</thead>`;
  return `<table>${open}<tbody>${rows.slice(head.length).join('')}</tbody></table>`;
}

function cellAttributes({ colSpan, rowSpan, align }: TableCell, isShort: boolean): string {
  const columns = colSpan === undefined ? '' : ` colspan="${colSpan}"`;
  const rows = rowSpan === undefined ? '' : ` rowspan="${rowSpan}"`;
  const names = [align, isShort ? 'short' : undefined].filter((one) => one !== undefined);
  return columns + rows + (names.length === 0 ? '' : ` class="${names.join(' ')}"`);
}

const picture = (times: number): string =>
  `${counted(times, 'picture')} not shown; the description stands in its place.`;

function imageHtml(image: ImageBlock, context: HtmlContext): string {
  const url = context.picture(image.asset);
  if (url !== null)
    return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(image.alt)}"></figure>`;
  context.report.lost(picture);
  return `<p class="missing">[Picture: ${escapeLines(image.alt) || 'no description'}]</p>`;
}

function citationHtml(citation: CitationBlock, context: HtmlContext): string {
  const url = context.passage(citation.passage);
  const link =
    url === null ? '' : ` <a class="jump" href="${escapeHtml(url)}">Go to the passage</a>`;
  const line = attributionHtml(citation);
  return `<figure class="citation"><blockquote dir="auto">${escapeLines(citation.quote)}</blockquote><figcaption dir="auto">${line}${link}</figcaption></figure>`;
}

/** `— Speaker, Source, date, place`, the source as a cited work. */
export function attributionHtml(of: {
  speaker?: string;
  source: string;
  date?: string;
  place?: string;
}): string {
  const speaker = of.speaker === undefined ? '' : `${escapeHtml(of.speaker)}, `;
  const rest = [of.date, of.place].flatMap((part) =>
    part === undefined ? [] : [`, ${escapeHtml(part)}`],
  );
  return `— ${speaker}<cite>${escapeHtml(of.source)}</cite>${rest.join('')}`;
}
