// The grid of an HTML table. Cells that span several columns or rows are followed by empty ones, so that
// every row is equally long.

import type { TableCell } from '#core/text/blocks.ts';
import type { HtmlElement, HtmlTree } from './html-tree.ts';
import { isElement } from './html-tree.ts';

/** More than this is no table a person would write; the rest is left out and reported. */
const mostColumns = 200;
const mostRows = 5000;

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
  let cut = all.length > mostRows;
  for (const element of all.slice(0, mostRows)) {
    const row: TableCell[] = [];
    const fill = (): void => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 0) - 1;
        row.push({ runs: [] });
      }
    };
    for (const cell of rowCells(element)) {
      fill();
      const width = span(cell, 'colspan', mostColumns);
      const height = span(cell, 'rowspan', mostRows);
      if (row.length + width > mostColumns) {
        cut = true;
        break;
      }
      const header = cell.tag === 'th';
      for (let at = 0; at < width; at += 1) {
        covered[row.length] = height - 1;
        const runs = at === 0 ? read(cell) : [];
        row.push(header ? { runs, header } : { runs });
      }
    }
    fill();
    if (row.length > 0) rows.push(row);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push({ runs: [] });
  return { rows, cut };
}
