import { NotebookPen, SquarePen, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { keysOf, runCommand } from '../commands.ts';
import { act, deleteNote } from '../state/acts.ts';
import { exportEntries } from '../state/export-entries.ts';
import { useLibrary } from '../state/library.ts';
import { useNoteSet } from '../state/use-note-set.ts';
import { activeKey, openNote, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { momentInWords } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { plural } from '../ui/plural.ts';
import type { Row } from '../ui/list-row.tsx';
import { RowList } from '../ui/row-list.tsx';
import { ListFoot } from '../ui/list-foot.tsx';
import { listedNotes } from './sorting.ts';

/** All notes that fit the filter, the last changed first. */
export function NoteList({ filter }: { filter: string }) {
  const notes = useNoteSet('listed');
  const ready = useLibrary((state) => state.status === 'ready');
  const active = useWorkspace(activeKey);
  const rows = useMemo(
    () =>
      listedNotes(notes.values(), filter).map((note): Row => ({
        id: note.id,
        title: note.title === '' ? 'Untitled' : note.title,
        facts: `Changed ${momentInWords(note.changedAt)}`,
        current: active === `note:${note.id}`,
        entries: [
          { label: 'Open', run: () => openNote(note.id) },
          {
            label: 'Open in split view',
            keys: 'Mod+Enter',
            run: () => openNote(note.id, {}, 'beside'),
          },
          ...exportEntries({ kind: 'note', id: note.id }),
          null,
          {
            label: 'Delete',
            keys: 'Delete',
            icon: <Trash2 size={14} />,
            danger: true,
            run: () => act(deleteNote(note.id)),
          },
        ],
      })),
    [notes, filter, active],
  );

  if (notes.size === 0)
    return ready ? (
      <EmptyState
        icon={<NotebookPen size={28} strokeWidth={1.5} aria-hidden />}
        title="No notes yet"
        action={
          <Button look="primary" onClick={() => runCommand('new-note')}>
            New note
          </Button>
        }
      >
        A note is where you write, and cite the passages you found.
      </EmptyState>
    ) : null;

  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title="No note fits the filter" />
      ) : (
        <RowList
          label="Notes"
          rows={rows}
          onOpen={(id, side) => openNote(id, {}, side)}
          onRest={(id) => openNote(id)}
          onDelete={(id) => act(deleteNote(id))}
        />
      )}
      <ListFoot
        words={filter === '' ? plural(rows.length, 'note') : `${rows.length} of ${notes.size}`}
      >
        <IconButton
          small
          label="New note"
          keys={keysOf('new-note')}
          onClick={() => runCommand('new-note')}
        >
          <SquarePen size={15} />
        </IconButton>
      </ListFoot>
    </>
  );
}
