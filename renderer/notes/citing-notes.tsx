import { useEffect, useState } from 'react';
import type { Op } from '#core/change.ts';
import { citationsOf } from '#core/text/inside-blocks.ts';
import { ask, onChange, onReturn } from '../services/library.ts';
import { useLibrary } from '../state/library.ts';
import { openNote } from '../state/workspace.ts';
import { showError } from '../ui/toast.tsx';
import styles from './note-inspector.module.css';

/** Changes come in quick succession while a note is written; one question serves many, in milliseconds. */
const settling = 600;

/** Whether an op may change which notes cite a document. */
function touchesNotes(op: Op): boolean {
  if (op.op === 'splice') return citationsOf([...op.removed, ...op.inserted]).length > 0;
  if (op.op === 'edit') return false;
  return op.table === 'notes' && (op.before === null || op.after === null);
}

/** The ids of the notes that cite a document's passages, live; null while they are being asked for. */
function useCitingNotes(document: string): readonly string[] | null {
  const [found, setFound] = useState<{ document: string; notes: readonly string[] } | null>(null);
  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      ask('citingNotes', { document }).then((notes) => {
        if (isHere) setFound({ document, notes: notes.map((note) => note.id) });
      }, showError);
    };
    load();
    const stopChanges = onChange(({ ops }) => {
      if (!ops.some(touchesNotes)) return;
      clearTimeout(timer);
      timer = setTimeout(load, settling);
    });
    const stopReturns = onReturn(load);
    return () => {
      isHere = false;
      clearTimeout(timer);
      stopChanges();
      stopReturns();
    };
  }, [document]);
  return found?.document === document ? found.notes : null;
}

/** The notes that cite a document, for its inspector; nothing while there are none. */
export function CitingNotes({ document }: { document: string }) {
  const ids = useCitingNotes(document);
  const notes = useLibrary((library) => library.notes);
  const shown = (ids ?? []).flatMap((id) => notes.get(id) ?? []);
  if (shown.length === 0) return null;
  return (
    <section className={styles.inspector} aria-label="Notes that cite this document">
      <h2 className={styles.heading}>
        Cited in notes <span className={styles.count}>{shown.length}</span>
      </h2>
      <ul className={styles.list}>
        {shown.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={() => openNote(id)}>
              <span dir="auto">{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
