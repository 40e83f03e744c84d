import { Toolbar as Base } from '@base-ui/react/toolbar';
import { $createTableNodeWithDimensions } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
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
import { tableActions } from './table-actions.ts';
import styles from './toolbar.module.css';

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
    return { label: action.label, keys: action.keys, danger: action.danger ?? false, run };
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
