import { useState } from 'react';
import type { ReactNode } from 'react';
import { FileText, NotebookPen, Tags, Users } from 'lucide-react';
import { useLibrary } from '../state/library.ts';
import type { LeftView } from '../state/workspace.ts';
import { useNoteSet } from '../state/use-note-set.ts';
import { showLeft } from '../state/panes.ts';
import { useWorkspace } from '../state/workspace.ts';
import { useSpringOpen } from '../ui/spring-open.ts';
import { DocumentList } from './document-list.tsx';
import { NoteList } from './notes/note-list.tsx';
import styles from './left-lists.module.css';

type Shown = Exclude<LeftView, 'search'>;

/** Documents, notes, actors or concepts of the library, one of them at a time. */
export function LeftLists({
  actorList,
  conceptList,
}: {
  actorList: (filter: string) => ReactNode;
  conceptList: (filter: string) => ReactNode;
}) {
  const view = useWorkspace((state) =>
    state.leftView === 'search' ? 'documents' : state.leftView,
  );
  const documents = useLibrary((state) => state.documents.size);
  const notes = useNoteSet('listed').size;
  const actors = useLibrary((state) => state.actors.size);
  const concepts = useLibrary((state) => state.concepts.size);
  const [filters, setFilters] = useState<Readonly<Record<Shown, string>>>({
    documents: '',
    notes: '',
    actors: '',
    concepts: '',
  });
  const spring = useSpringOpen(() => showLeft('notes'));
  const views = [
    {
      view: 'documents',
      label: 'Documents',
      icon: <FileText size={14} aria-hidden />,
      count: documents,
    },
    { view: 'notes', label: 'Notes', icon: <NotebookPen size={14} aria-hidden />, count: notes },
    { view: 'actors', label: 'Actors', icon: <Users size={14} aria-hidden />, count: actors },
    { view: 'concepts', label: 'Concepts', icon: <Tags size={14} aria-hidden />, count: concepts },
  ] as const;
  const filter = filters[view];

  return (
    <>
      <nav aria-label="Parts of the library" className={styles.views}>
        {views.map((one) => (
          <button
            key={one.view}
            type="button"
            className={styles.view}
            title={one.label}
            aria-current={one.view === view ? 'true' : undefined}
            onClick={() => showLeft(one.view)}
            {...(one.view === 'notes' ? spring(one.view) : {})}
          >
            <span className={styles.icon}>{one.icon}</span>
            <span className={styles.word}>{one.label} </span>
            <span className={styles.count}>{one.count}</span>
          </button>
        ))}
      </nav>
      {views.find((one) => one.view === view)?.count !== 0 && (
        <input
          type="search"
          className={styles.filter}
          aria-label={`Filter ${view}`}
          placeholder={`Filter ${view}`}
          value={filter}
          spellCheck={false}
          onChange={(event) => setFilters({ ...filters, [view]: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') {
              event.preventDefault();
              setFilters({ ...filters, [view]: '' });
            }
          }}
        />
      )}
      {view === 'documents' && <DocumentList filter={filter} />}
      {view === 'notes' && <NoteList filter={filter} />}
      {view === 'actors' && actorList(filter)}
      {view === 'concepts' && conceptList(filter)}
    </>
  );
}
