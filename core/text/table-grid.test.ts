import { expect, test } from 'vitest';
import type { TableCell } from './blocks.ts';
import { tableGrid } from './table-grid.ts';

function cell(name: string, colSpan = 1, rowSpan = 1): TableCell {
  return {
    runs: [{ type: 'text', text: name }],
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
}

test('cells take their places beside and below those that span', () => {
  const rows = [
    [cell('a', 2), cell('b', 1, 3)],
    [cell('c', 1, 2), cell('d')],
    [cell('e')],
    [cell('f'), cell('g')],
  ];
  const names = tableGrid({ type: 'table', rows }).map((row) =>
    row.map((one) => (one?.runs[0]?.type === 'text' ? one.runs[0].text : '')).join('|'),
  );
  expect(names).toEqual(['a||b', 'c|d|', '|e|', 'f|g|']);
});
