// Our rich-text tree as paragraphs and tables of Word.

import type { FileChild, IParagraphOptions } from 'docx';
import { ImageRun, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Block, ImageBlock, ListBlock, TableBlock } from '../../text/blocks.ts';
import { plainTextOfBlock, plainTextOfRuns } from '../../text/plain.ts';
import { counted } from '../../counted.ts';
import { attributionLine, calloutNames } from '../words.ts';
import { xmlCharacters } from '../xml.ts';
import type { DocxContext } from './context.ts';
import type { Marker } from './marking.ts';
import { plainMarker } from './marking.ts';
import { pixelsOf } from './picture-size.ts';
import { runChildren } from './runs.ts';
import { textRuns } from './text.ts';

/** Where a block stands: its offset in the plain text, and how far its headings move down. */
export interface Place {
  at: number;
  shift: number;
}

/** A block as what stands in a Word file for it; `marker` is asked which passages begin and end in it. */
export function blockChildren(
  block: Block,
  { at, shift }: Place,
  marker: Marker,
  context: DocxContext,
): FileChild[] {
  // What begins or ends where there is no text is told at the end of its block.
  const end = at + plainTextOfBlock(block).length + 1;
  const paragraph = (options: IParagraphOptions): Paragraph =>
    new Paragraph({ ...options, children: [...(options.children ?? []), ...marker.close(end)] });
  switch (block.type) {
    case 'paragraph':
      return [paragraph({ children: runChildren(block.runs, at, marker, context) })];
    case 'heading': {
      const level = Math.min(6, block.level + shift);
      const children = runChildren(block.runs, at, marker, context);
      return [paragraph({ style: `Heading${level}`, children })];
    }
    case 'quote':
      return [
        paragraph({ style: 'Quote', children: runChildren(block.runs, at, marker, context) }),
      ];
    case 'callout':
      return [
        new Paragraph({ style: 'CalloutTitle', children: textRuns(calloutNames[block.kind]) }),
        paragraph({ style: 'Callout', children: runChildren(block.runs, at, marker, context) }),
      ];
    case 'code':
      return [paragraph({ style: 'Code', children: marker.write(block.text, at, {}) })];
    case 'list':
      return listChildren(block, at, 0, marker, context).children;
    case 'table':
      return [tableOf(block, at, marker, context), paragraph({ style: 'AfterTable' })];
    case 'rule':
      return [paragraph({ style: 'Rule' })];
    case 'image':
      return [imageOf(block, context), ...(marker === plainMarker ? [] : closing(marker, end))];
    case 'citation':
      return [
        new Paragraph({ style: 'Quote', children: textRuns(block.quote) }),
        paragraph({ style: 'Caption', children: textRuns(attributionLine(block)) }),
      ];
  }
}

function closing(marker: Marker, end: number): Paragraph[] {
  const children = marker.close(end);
  return children.length === 0 ? [] : [new Paragraph({ children })];
}

function listChildren(
  list: ListBlock,
  at: number,
  level: number,
  marker: Marker,
  context: DocxContext,
): { children: Paragraph[]; end: number } {
  const children: Paragraph[] = [];
  const reference =
    list.style === 'number' ? `numbers-${context.lists.push({ start: list.start ?? 1 })}` : null;
  let offset = at;
  for (const item of list.items) {
    const end = offset + plainTextOfRuns(item.runs).length;
    const isCheck = list.style === 'check' || item.checked !== undefined;
    const box = isCheck ? [new TextRun(item.checked === true ? '☑ ' : '☐ ')] : [];
    const own = runChildren(item.runs, offset, marker, context);
    const depth = Math.min(level, 8);
    children.push(
      new Paragraph({
        style: 'ListParagraph',
        numbering: { reference: reference ?? (isCheck ? 'checks' : 'bullets'), level: depth },
        children: [...box, ...own, ...marker.close(end + 1)],
      }),
    );
    offset = end + 1;
    if (item.list === undefined) continue;
    const nested = listChildren(item.list, offset, level + 1, marker, context);
    children.push(...nested.children);
    offset = nested.end + 1;
  }
  return { children, end: Math.max(at, offset - 1) };
}

function tableOf(table: TableBlock, at: number, marker: Marker, context: DocxContext): Table {
  let offset = at;
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => {
      const children = runChildren(cell.runs, offset, marker, context);
      offset += plainTextOfRuns(cell.runs).length + 1;
      return new TableCell({
        columnSpan: cell.colSpan ?? 1,
        rowSpan: cell.rowSpan ?? 1,
        children: [
          new Paragraph({
            style: cell.header === true ? 'TableHead' : 'TableText',
            alignment: cell.align ?? 'left',
            children: [...children, ...marker.close(offset)],
          }),
        ],
      });
    });
    if (row.length === 0) offset += 1;
    const isHead = row.length > 0 && row.every(({ header }) => header === true);
    const some = cells.length > 0 ? cells : [new TableCell({ children: [new Paragraph('')] })];
    return new TableRow({ children: some, tableHeader: isHead, cantSplit: true });
  });
  const all = rows.length > 0 ? rows : [new TableRow({ children: [] })];
  const line = { style: 'single', size: 4, color: 'C9C4B9' } as const;
  return new Table({
    rows: all,
    width: { size: 100, type: 'pct' },
    columnWidths: columnWidths(table),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}

/** The width of the text between the margins, in twentieths of a point. */
const measure = 7700;

/** A column is as wide as its longest text asks for, within reason. */
function columnWidths({ rows }: TableBlock): number[] {
  const longest: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      const { length } = plainTextOfRuns(cell.runs);
      longest[column] = Math.max(longest[column] ?? 13, Math.min(40, length));
    }
  const all = longest.reduce((sum, one) => sum + one, 0);
  return longest.map((one) => Math.round((measure * one) / all));
}

/** The widest and highest a picture stands on the page, in CSS pixels. */
const widest = 480;
const highest = 600;

const picture = (times: number): string =>
  `${counted(times, 'picture')} not shown; the description stands in its place.`;

function imageOf({ asset, alt }: ImageBlock, context: DocxContext): Paragraph {
  const found = context.pictures.get(asset);
  const size = found === undefined ? null : pixelsOf(found.bytes);
  const type = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const;
  const kind = Object.entries(type).find(([name]) => name === found?.mediaType)?.[1];
  if (found === undefined || size === null || kind === undefined) {
    context.report.lost(picture);
    return new Paragraph({ children: textRuns(`[Picture: ${alt || 'no description'}]`) });
  }
  const scale = Math.min(1, widest / size.width, highest / size.height);
  const description = xmlCharacters(alt);
  return new Paragraph({
    style: 'Figure',
    children: [
      new ImageRun({
        type: kind,
        data: found.bytes,
        transformation: {
          width: Math.max(1, Math.round(size.width * scale)),
          height: Math.max(1, Math.round(size.height * scale)),
        },
        altText: { name: 'Picture', title: '', description },
      }),
    ],
  });
}
