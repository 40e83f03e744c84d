import { BookOpen, FileText, Files, GraduationCap, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { keysOf, runCommand } from '../commands.ts';
import { useLibrary } from '../state/library.ts';
import { useNoteSet } from '../state/use-note-set.ts';
import { setPreferences } from '../state/preferences.ts';
import { openDocument, openNote } from '../state/workspace.ts';
import { Kbd } from '../ui/kbd.tsx';
import { recentWork } from './recent.ts';
import { Tour } from './tour.tsx';
import styles from './welcome.module.css';

/** The first screen: three doors, and what was worked on last. */
export function Welcome() {
  const [touring, setTouring] = useState(false);
  const ready = useLibrary((state) => state.status !== 'loading');
  if (!ready) return null;
  if (touring) return <Tour onClose={() => setTouring(false)} />;
  const through = (action: () => void): void => {
    setPreferences({ welcomed: true });
    action();
  };
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.name}>Dictum</h1>
        <p className={styles.promise}>
          Who says what about whom, with the very passage behind every claim.
        </p>
        <div className={styles.doors}>
          <Door
            icon={<Files size={20} strokeWidth={1.6} aria-hidden />}
            title="Import files"
            keys={keysOf('import-files')}
            onClick={() => through(() => runCommand('import-files'))}
          >
            Texts and Markdown, one or a whole folder. You can also drop them on this window.
          </Door>
          <Door
            icon={<BookOpen size={20} strokeWidth={1.6} aria-hidden />}
            title="Open the sample library"
            onClick={() => through(() => runCommand('import-sample'))}
          >
            A news piece, an interview and a report, already marked, to try things on.
          </Door>
          <Door
            icon={<GraduationCap size={20} strokeWidth={1.6} aria-hidden />}
            title="Take the two-minute tour"
            onClick={() => through(() => setTouring(true))}
          >
            Five steps from a text to a note that cites it, with the keys.
          </Door>
        </div>
        <Recent />
        <p className={styles.foot}>
          Everything stays on this computer. Press <Kbd keys="Mod+K" /> for everything you can do.
        </p>
      </div>
    </div>
  );
}

function Door({
  icon,
  title,
  keys,
  onClick,
  children,
}: {
  icon: ReactNode;
  title: string;
  keys?: string | undefined;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.door} onClick={onClick}>
      <span className={styles.sign}>{icon}</span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.more}>{children}</span>
      </span>
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}

function Recent() {
  const documents = useLibrary((state) => state.documents);
  const notes = useNoteSet('listed');
  const recent = useMemo(() => recentWork(documents, notes, 6), [documents, notes]);
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent" className={styles.recent}>
      <h2 id="recent" className={styles.heading}>
        Last changed
      </h2>
      <ul>
        {recent.map(({ kind, id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.item}
              onClick={() => (kind === 'note' ? openNote(id) : openDocument(id))}
            >
              {kind === 'note' ? (
                <NotebookPen size={14} aria-label="Note" />
              ) : (
                <FileText size={14} aria-label="Document" />
              )}
              <span className={styles.itemTitle} dir="auto">
                {title === '' ? 'Untitled' : title}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
