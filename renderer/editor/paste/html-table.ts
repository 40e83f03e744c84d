// The rows of an HTML table with the cells that span several columns or rows; short rows are filled up.

import type { TableCell } from '#core/text/blocks.ts';
import type { HtmlElement, HtmlTree } from './html-tree.ts';
import { isElement } from './html-tree.ts';

/** More than this is no table a person would write; the rest is left out and reported. */
const mostColumns = 200;
const mostRows = 5000;

/** A table's rows; `cut` when it was so large that a part was left out. */
export interface TableGrid {
  rows: TableCell[][];
  cut: boolean;
}

const rowGroups = new Set(['tbody', 'thead', 'tfoot']);

/** The rows of this table, not of tables in its cells. */
export function tableRows(children: readonly HtmlTree[]): HtmlElement[] {
  return children.filter(isElement).flatMap((child) => {
    if (child.tag === 'tr') return [child];
    return rowGroups.has(child.tag) ? tableRows(child.children) : [];
  });
}

/** The cells of one row. */
export function rowCells(row: HtmlElement): HtmlElement[] {
  return row.children.filter(isElement).filter((cell) => cell.tag === 'td' || cell.tag === 'th');
}

function span(cell: HtmlElement, name: string, most: number): number {
  const given = Number.parseInt(cell.attribute(name) ?? '1', 10);
  return Number.isFinite(given) ? Math.max(1, Math.min(given, most)) : 1;
}

/** Lays the cells out; `read` makes a cell's runs. */
export function tableGrid(
  table: HtmlElement,
  read: (cell: HtmlElement) => TableCell['runs'],
): TableGrid {
  const all = tableRows(table.children);
  const rows: TableCell[][] = [];
  /** For each column, how many rows below are still covered by a cell above. */
  const covered: number[] = [];
  /** How many columns each row has, those that are covered included. */
  const ends: number[] = [];
  let cut = all.length > mostRows;
  const taken = all.slice(0, mostRows);
  for (const [number, element] of taken.entries()) {
    const row: TableCell[] = [];
    let column = 0;
    const skip = (): void => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        column += 1;
      }
    };
    for (const cell of rowCells(element)) {
      skip();
      const width = span(cell, 'colspan', mostColumns);
      const height = Math.min(span(cell, 'rowspan', mostRows), taken.length - number, 1000);
      if (column + width > mostColumns) {
        cut = true;
        break;
      }
      for (let at = 0; at < width; at += 1) covered[column + at] = height - 1;
      column += width;
      row.push({
        runs: read(cell),
        ...(cell.tag === 'th' ? { header: true } : {}),
        ...(width > 1 ? { colSpan: width } : {}),
        ...(height > 1 ? { rowSpan: height } : {}),
      });
    }
    skip();
    if (column === 0) continue;
    rows.push(row);
    ends.push(column);
  }
  const width = Math.max(0, ...ends);
  for (const [number, row] of rows.entries())
    for (let end = ends[number] ?? width; end < width; end += 1) row.push({ runs: [] });
  return { rows, cut };
}
