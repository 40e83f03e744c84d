import { Toolbar as Base } from '@base-ui/react/toolbar';
import { $createTableNodeWithDimensions } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { ChevronDown, Table } from 'lucide-react';
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
  if (!inTable) {
    const button = (
      <IconButton small label="Insert table">
        <Table size={15} aria-hidden />
      </IconButton>
    );
    return <NewTable editor={editor} trigger={<Base.Button render={button} />} />;
  }
  const entries = tableActions.map((action): MenuEntry => {
    if (action === null) return null;
    const run = (): void => editor.update(action.$run, { onUpdate: () => editor.focus() });
    return { label: action.label, keys: action.keys, danger: action.danger ?? false, run };
  });
  // In words, so that whoever writes in a table sees where its rows and columns are changed.
  const words = (
    <Button look="quiet" className={styles.detail}>
      <Table size={15} aria-hidden />
      <span>Table</span>
      <ChevronDown size={12} aria-hidden />
    </Button>
  );
  return (
    <Menu label="Table" align="start" trigger={<Base.Button render={words} />} entries={entries} />
  );
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
