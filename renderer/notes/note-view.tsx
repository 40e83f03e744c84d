import { useState } from 'react';
import { setCitationView } from '../editor/citation-slot.ts';
import { useNote } from '../state/bodies.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CitationView } from './citing/citation-view.tsx';
import { NoteEditor } from './note-editor.tsx';
import styles from './note-view.module.css';

setCitationView(CitationView);

/** A note, to be read and written. */
export function NoteView({ note }: { note: string }) {
  const body = useNote(note);
  const [attempt, setAttempt] = useState(0);
  if (body.status === 'loading') return <div className={styles.view} aria-busy="true" />;
  if (body.status === 'failed') {
    return (
      <div className={styles.view}>
        <EmptyState title={body.error.message} />
      </div>
    );
  }
  return (
    <NoteEditor
      key={`${note}:${attempt}`}
      body={body}
      reload={() => setAttempt((count) => count + 1)}
    />
  );
}
