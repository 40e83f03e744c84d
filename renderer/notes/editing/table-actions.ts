// What can be done to the table in which the caret stands.

import type { TableCellNode } from '@lexical/table';
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCell,
  TableCellHeaderStates,
} from '@lexical/table';
import type { ElementFormatType } from 'lexical';
import { $getSelection, $isElementNode, $isRangeSelection } from 'lexical';

/** An entry of the table's menu; `$run` runs within an update. */
export interface TableAction {
  id: string;
  label: string;
  keys?: string;
  danger?: boolean;
  $run: () => void;
}

function $table() {
  const node = $getSelection()?.getNodes()[0];
  return node === undefined ? null : $findTableNode(node);
}

/** The cells that are selected, or the one of the caret. */
function $cells(): TableCellNode[] {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection.getNodes().filter($isTableCellNode);
  const cell = $isRangeSelection(selection) ? $findCellNode(selection.anchor.getNode()) : null;
  return cell === null ? [] : [cell];
}

/** Makes the first row a row of headings, or plain again. */
function $toggleHeader(): void {
  const row = $table()?.getFirstChild();
  if (!$isTableRowNode(row)) return;
  const cells = row.getChildren().filter($isTableCellNode);
  const isHeader = cells.every((cell) => cell.hasHeader());
  for (const cell of cells)
    cell.setHeaderStyles(
      isHeader ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW,
      TableCellHeaderStates.BOTH,
    );
}

function $removeTable(): void {
  const table = $table();
  if (table === null) return;
  table.selectNext();
  table.remove();
}

function $merge(): void {
  const cells = $cells();
  if (cells.length > 1) $mergeCells(cells)?.selectEnd();
}

/** Where the text of the cells stands; the same again sets it as the writing runs. */
function $align(format: ElementFormatType): void {
  const lines = $cells().flatMap((cell) => cell.getChildren().filter($isElementNode));
  const isSo = lines.every((line) => line.getFormatType() === format);
  for (const line of lines) line.setFormat(isSo ? '' : format);
}

/** In the order of the menu; null is a divider. */
export const tableActions: readonly (TableAction | null)[] = [
  {
    id: 'row-above',
    label: 'Row above',
    keys: 'Alt+Shift+ArrowUp',
    $run: () => void $insertTableRowAtSelection(false),
  },
  {
    id: 'row-below',
    label: 'Row below',
    keys: 'Alt+Shift+ArrowDown',
    $run: () => void $insertTableRowAtSelection(true),
  },
  {
    id: 'column-before',
    label: 'Column before',
    keys: 'Alt+Shift+ArrowLeft',
    $run: () => void $insertTableColumnAtSelection(false),
  },
  {
    id: 'column-after',
    label: 'Column after',
    keys: 'Alt+Shift+ArrowRight',
    $run: () => void $insertTableColumnAtSelection(true),
  },
  null,
  { id: 'merge', label: 'Merge cells', keys: 'Mod+Alt+M', $run: $merge },
  { id: 'unmerge', label: 'Split merged cell', $run: $unmergeCell },
  { id: 'header', label: 'Heading row on or off', $run: $toggleHeader },
  { id: 'align-left', label: 'Align left', $run: () => $align('left') },
  { id: 'align-center', label: 'Centre', $run: () => $align('center') },
  { id: 'align-right', label: 'Align right', $run: () => $align('right') },
  null,
  { id: 'remove-row', label: 'Remove row', $run: $deleteTableRowAtSelection },
  { id: 'remove-column', label: 'Remove column', $run: $deleteTableColumnAtSelection },
  { id: 'remove', label: 'Remove table', $run: $removeTable, danger: true },
];
