import { Hash, NotebookPen, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { NoteRecord } from '#core/records/note.ts';
import { runCommand } from '../../commands.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { trashNotes } from '../../state/note-actions.ts';
import { tagsOf } from '../../state/note-sets.ts';
import { useNoteSet } from '../../state/use-note-set.ts';
import { activeKey, openNote, useWorkspace } from '../../state/workspace.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { plural } from '../../ui/plural.ts';
import { RowList } from '../../ui/row-list.tsx';
import { useNow } from '../../ui/use-now.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { NoteOrder } from './list-state.ts';
import { chooseNotes, filterByTag, useNoteList } from './list-state.ts';
import { fittingNotes, orderedNotes } from './listed-notes.ts';
import { NoteFoot } from './note-foot.tsx';
import type { NoteListNow } from './note-row.tsx';
import { noteRow } from './note-row.tsx';
import tools from '../../ui/list-tools.module.css';
import styles from './notes.module.css';
import { TagTree } from './tag-tree.tsx';
import { TemplateList } from './template-list.tsx';
import { TrashList } from './trash-list.tsx';

/** The notes, the trash or the templates; of the notes those that fit what is typed and the chosen tag. */
export function NoteList({ filter }: { filter: string }) {
  const part = useNoteList((state) => state.part);
  if (part === 'trash') return <TrashList filter={filter} />;
  if (part === 'templates') return <TemplateList filter={filter} />;
  return <Notes filter={filter} />;
}

/** All notes in an order; what stood in it before is put in it again quickly. */
function useOrdered(
  notes: ReadonlyMap<string, NoteRecord>,
  order: NoteOrder,
): readonly NoteRecord[] {
  const before = useRef<{ order: NoteOrder; list: readonly NoteRecord[] } | null>(null);
  return useMemo(() => {
    const known = before.current?.order === order ? before.current.list : [];
    const list = orderedNotes(notes, order, known);
    before.current = { order, list };
    return list;
  }, [notes, order]);
}

function Notes({ filter }: { filter: string }) {
  const notes = useNoteSet('listed');
  const ready = useLibrary((state) => state.status === 'ready');
  const active = useWorkspace(activeKey);
  const { order, tag, tagsShown, chosen } = useNoteList();
  const counts = tagsOf(notes);
  const ordered = useOrdered(notes, order);
  const found = useMemo(() => fittingNotes(ordered, filter, tag), [ordered, filter, tag]);
  const seen = useMemo(() => found.filter((note) => chosen.has(note.id)), [found, chosen]);
  const now = useNow();
  const around = useRef<NoteListNow>({ active, chosen: [], now, order });
  around.current = { active, chosen: seen.map((note) => note.id), now, order };
  const rows = useMemo(() => found.map((note) => noteRow(note, around)), [found]);

  // What is filtered away or gone is not chosen: nobody should change what is not in sight.
  useEffect(() => {
    if (seen.length < chosen.size) chooseNotes(new Set(seen.map((note) => note.id)));
  }, [seen, chosen]);
  // A tag that no note has any more, as after it was renamed elsewhere, hides nothing.
  useEffect(() => {
    if (tag !== null && ready && !counts.has(tag)) filterByTag(null);
  }, [tag, ready, counts]);

  const choose = (ids: ReadonlySet<string>): void => {
    chooseNotes(ids);
    announce(ids.size === 0 ? 'No note is chosen' : `${plural(ids.size, 'note')} chosen`);
  };
  const trash = (id: string): void =>
    act(trashNotes(chosen.has(id) ? seen.map((note) => note.id) : [id]));

  return (
    <>
      {counts.size > 0 && tagsShown && <TagTree counts={counts} />}
      {tag !== null && (
        <ul className={styles.filters} aria-label="The list is filtered by">
          <li>
            <button type="button" className={tools.chip} onClick={() => filterByTag(null)}>
              <span className="only-read">Do not filter by </span>
              <Hash size={12} aria-hidden />
              <span dir="auto">{tag}</span>
              <X size={12} aria-hidden />
            </button>
          </li>
        </ul>
      )}
      {rows.length > 0 ? (
        <RowList
          label="Notes"
          rows={rows}
          onOpen={(id, side) => openNote(id, {}, side)}
          onRest={(id) => openNote(id)}
          onDelete={trash}
          selection={{ ids: chosen, change: choose }}
        />
      ) : (
        <>
          {notes.size > 0 ? (
            <EmptyState
              title="No note fits the filter"
              action={
                tag !== null && <Button onClick={() => filterByTag(null)}>Show all tags</Button>
              }
            />
          ) : (
            ready && <NoNotes />
          )}
          <div className={styles.grow} />
        </>
      )}
      {seen.length > 0 && <BulkBar notes={seen} tags={[...counts.keys()]} />}
      <NoteFoot
        hasTags={counts.size > 0}
        words={
          found.length === notes.size
            ? plural(notes.size, 'note')
            : `${found.length.toLocaleString('en')} of ${notes.size.toLocaleString('en')}`
        }
      />
    </>
  );
}

function NoNotes() {
  return (
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
  );
}
