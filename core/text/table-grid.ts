import type { TableBlock, TableCell } from './blocks.ts';

/**
 * The places of a table, row by row, all rows equally long: the cell that begins there, or null where a cell
 * from the left or above covers it or where there is none.
 */
export function tableGrid(table: TableBlock): (TableCell | null)[][] {
  const grid: (TableCell | null)[][] = table.rows.map(() => []);
  /** For each column, how many further rows are covered from above. */
  const covered: number[] = [];
  table.rows.forEach((cells, at) => {
    const row: (TableCell | null)[] = grid[at] ?? [];
    const skip = (): void => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 0) - 1;
        row.push(null);
      }
    };
    for (const cell of cells) {
      skip();
      for (let column = 0; column < (cell.colSpan ?? 1); column += 1) {
        covered[row.length] = (cell.rowSpan ?? 1) - 1;
        row.push(column === 0 ? cell : null);
      }
    }
    skip();
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  for (const row of grid) while (row.length < width) row.push(null);
  return grid;
}
