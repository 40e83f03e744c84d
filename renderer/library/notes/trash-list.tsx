import { RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { daysLeft, trashDays } from '#core/notes/trash.ts';
import { act } from '../../state/acts.ts';
import { deleteForGood, restoreNotes } from '../../state/note-actions.ts';
import { useNoteSet } from '../../state/use-note-set.ts';
import { activeKey, openNote, useWorkspace } from '../../state/workspace.ts';
import { Button } from '../../ui/button.tsx';
import { shortMoment } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { plural } from '../../ui/plural.ts';
import type { Row } from '../../ui/list-row.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useNow } from '../../ui/use-now.ts';
import { chooseNotes, showPart, useNoteList } from './list-state.ts';
import { fittingNotes } from './listed-notes.ts';
import styles from './notes.module.css';
import { PartHead } from './part-head.tsx';

/** The notes of the trash, those that go first at the top. Enter opens one to look at it. */
export function TrashList({ filter }: { filter: string }) {
  const trash = useNoteSet('trash');
  const active = useWorkspace(activeKey);
  const chosen = useNoteList((state) => state.chosen);
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const found = useMemo(
    () =>
      fittingNotes([...trash.values()], filter, null).toSorted((one, other) =>
        (one.trashedAt ?? '') < (other.trashedAt ?? '') ? -1 : 1,
      ),
    [trash, filter],
  );
  const seen = found.filter((note) => chosen.has(note.id)).map((note) => note.id);
  const meant = (id: string): readonly string[] => (seen.includes(id) ? seen : [id]);
  const now = useNow();

  const rows = found.map((note): Row => {
    const days = daysLeft(note.trashedAt ?? '', now);
    return {
      id: note.id,
      title: note.title,
      facts: `${plural(days, 'day')} left · moved ${shortMoment(note.trashedAt ?? '', now)}`,
      current: active === `note:${note.id}`,
      ...(chosen.size > 0 ? { icon: <span /> } : {}),
      tools: (
        <IconButton
          small
          label="Restore"
          tabIndex={-1}
          onClick={() => act(restoreNotes([note.id]))}
        >
          <RotateCcw size={14} />
        </IconButton>
      ),
      entries: [
        { label: 'Open', run: () => openNote(note.id) },
        {
          label: 'Restore',
          icon: <RotateCcw size={14} />,
          run: () => act(restoreNotes(meant(note.id))),
        },
        null,
        {
          label: 'Delete for good…',
          keys: 'Delete',
          icon: <Trash2 size={14} />,
          danger: true,
          run: () => setAsked(meant(note.id)),
        },
      ],
    };
  });

  const [first] = asked ?? [];
  const words =
    asked?.length === 1
      ? `“${trash.get(first ?? '')?.title ?? ''}”`
      : plural(asked?.length ?? 0, 'note');

  return (
    <>
      <PartHead title="Trash" />
      {found.length > 0 ? (
        <RowList
          label="Notes in the trash"
          rows={rows}
          onOpen={(id, side) => openNote(id, {}, side)}
          onDelete={(id) => setAsked(meant(id))}
          selection={{ ids: chosen, change: chooseNotes }}
        />
      ) : (
        <>
          <EmptyState
            icon={<Trash2 size={28} strokeWidth={1.5} aria-hidden />}
            title={trash.size === 0 ? 'The trash is empty' : 'No note of the trash fits the filter'}
            action={<Button onClick={() => showPart('notes')}>Back to the notes</Button>}
          >
            {trash.size === 0
              ? `Notes you delete wait here for ${trashDays} days and can be restored.`
              : undefined}
          </EmptyState>
          <div className={styles.grow} />
        </>
      )}
      <ListFoot words={plural(trash.size, 'note')}>
        {seen.length > 0 && (
          <Button look="quiet" onClick={() => act(restoreNotes(seen))}>
            Restore {seen.length}
          </Button>
        )}
        {trash.size > 0 && (
          <Button look="quiet" onClick={() => setAsked([...trash.keys()])}>
            Empty the trash…
          </Button>
        )}
      </ListFoot>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={`Delete ${words} for good?`}
        description="The text and all its versions go. This cannot be undone."
        actions={
          <>
            <Button onClick={() => setAsked(null)}>Cancel</Button>
            <Button
              look="danger"
              onClick={() => {
                if (asked !== null) act(deleteForGood(asked));
                setAsked(null);
                chooseNotes(new Set());
              }}
            >
              Delete for good
            </Button>
          </>
        }
      />
    </>
  );
}
