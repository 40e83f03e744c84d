import { useEffect, useRef, useState } from 'react';
import type { NoteRecord } from '#core/records/note.ts';
import { run } from '../services/library.ts';
import { saving } from '../state/saving.ts';
import type { Autosave, SaveStatus } from '../state/autosave.ts';
import { createAutosave } from '../state/autosave.ts';
import { registerFlush } from '../state/pending-saves.ts';

/** The title of a note while it is written. */
export interface TitleField {
  value: string;
  status: SaveStatus;
  type(value: string): void;
  /** Saves now, as on Enter and when the field is left. */
  commit(): void;
}

/**
 * A note's title while it is typed. Each save is a step of the library's undo, so it is saved when the field
 * is left or the window goes, not with every pause.
 */
export function useTitle(note: NoteRecord): TitleField {
  const [typed, setTyped] = useState<string | null>(null);
  const [status, setStatus] = useState<SaveStatus>({ state: 'saved' });
  const draft = useRef('');
  const autosave = useRef<Autosave | null>(null);

  useEffect(() => {
    const key = `title:${note.id}`;
    const made = createAutosave(
      async () => {
        const title = draft.current.replace(/\s+/g, ' ').trim();
        // A note always has a title: one that was emptied keeps the last.
        if (title !== '') await run('rename-note', { id: note.id, title });
      },
      (next) => {
        saving.hold(
          key,
          next.state === 'saved' ? null : next.state === 'failed' ? 'failed' : 'waiting',
        );
        setStatus(next);
        if (next.state === 'saved') setTyped(null);
      },
      undefined,
      { idle: 4000, longest: 15_000 },
    );
    autosave.current = made;
    const stopFlushing = registerFlush(() => made.flush());
    return () => {
      made.flush().catch(() => undefined);
      stopFlushing();
    };
  }, [note.id]);

  return {
    value: typed ?? note.title,
    status,
    type(value) {
      draft.current = value;
      setTyped(value);
      autosave.current?.changed();
    },
    commit() {
      // A refusal is told by the sign.
      autosave.current?.flush().catch(() => undefined);
    },
  };
}
