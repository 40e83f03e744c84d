import { Toolbar as Base } from '@base-ui/react/toolbar';
import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableRowNode,
  $isTableCellNode,
  TableCellHeaderStates,
} from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { $getSelection } from 'lexical';
import { Table } from 'lucide-react';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { $insertBelow } from './insert-below.ts';
import styles from './toolbar.module.css';

function $table() {
  const node = $getSelection()?.getNodes()[0];
  return node === undefined ? null : $findTableNode(node);
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

const tableActions: readonly ({ label: string; $run: () => void; danger?: boolean } | null)[] = [
  { label: 'Row above', $run: () => $insertTableRowAtSelection(false) },
  { label: 'Row below', $run: () => $insertTableRowAtSelection(true) },
  { label: 'Column before', $run: () => $insertTableColumnAtSelection(false) },
  { label: 'Column after', $run: () => $insertTableColumnAtSelection(true) },
  { label: 'Heading row on or off', $run: $toggleHeader },
  null,
  { label: 'Remove row', $run: $deleteTableRowAtSelection },
  { label: 'Remove column', $run: $deleteTableColumnAtSelection },
  { label: 'Remove table', $run: $removeTable, danger: true },
];

/** Inserts a table; inside one, changes its rows and columns. */
export function TableControl({ editor, inTable }: { editor: LexicalEditor; inTable: boolean }) {
  const trigger = (label: string) => (
    <Base.Button
      render={
        <IconButton small label={label}>
          <Table size={15} aria-hidden />
        </IconButton>
      }
    />
  );
  if (!inTable) return <NewTable editor={editor} trigger={trigger('Insert table')} />;
  const entries = tableActions.map((action): MenuEntry => {
    if (action === null) return null;
    const run = (): void => editor.update(action.$run, { onUpdate: () => editor.focus() });
    return { label: action.label, danger: action.danger ?? false, run };
  });
  return <Menu label="Table" align="start" trigger={trigger('Table')} entries={entries} />;
}

function NewTable({ editor, trigger }: { editor: LexicalEditor; trigger: ReactElement }) {
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('3');
  function insert(event: FormEvent): void {
    event.preventDefault();
    setOpen(false);
    editor.update(() => {
      const headings = { rows: true, columns: false };
      const table = $createTableNodeWithDimensions(Number(rows), Number(columns), headings);
      $insertBelow(table);
      table.getFirstDescendant()?.selectStart();
    });
    editor.focus();
  }
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} label="Insert table">
      <form className={styles.newTable} onSubmit={insert}>
        <TextField
          label="Rows"
          type="number"
          required
          min={1}
          max={100}
          value={rows}
          onChange={(event) => setRows(event.target.value)}
        />
        <TextField
          label="Columns"
          type="number"
          required
          min={1}
          max={20}
          value={columns}
          onChange={(event) => setColumns(event.target.value)}
        />
        <Button look="primary" type="submit">
          Insert
        </Button>
      </form>
    </Popover>
  );
}
