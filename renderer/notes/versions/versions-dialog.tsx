import { Bookmark } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMemo, useRef } from 'react';
import type { VersionRecord } from '#core/records/version.ts';
import { run } from '../../services/library.ts';
import { act } from '../../state/acts.ts';
import { useNote } from '../../state/bodies.ts';
import { flushEditors } from '../../state/pending-saves.ts';
import { offerUndo } from '../../state/undoing.ts';
import { Button } from '../../ui/button.tsx';
import { momentInWords } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DiffView } from './diff-view.tsx';
import { noteDiff } from './note-diff.ts';
import { useVersionList, useVersionText } from './use-versions.ts';
import styles from './versions.module.css';
import { useVersions } from './versions-state.ts';

/** The kept versions of a note beside what has changed since each, and the way back to one. */
export function VersionsDialog() {
  const note = useVersions((state) => state.note);
  const close = (): void => useVersions.setState({ note: null, version: null });
  return (
    <Dialog open={note !== null} onClose={close} title="Versions" className={styles.dialog}>
      {note !== null && <Versions note={note} close={close} />}
    </Dialog>
  );
}

async function restore(version: VersionRecord): Promise<void> {
  // What is being written is saved first, so that it is among what is kept.
  await flushEditors();
  await run('restore-version', { id: version.id });
  offerUndo(`Restored the version of ${momentInWords(version.at)}.`);
}

async function keepNow(note: string): Promise<void> {
  await flushEditors();
  await run('keep-version', { note });
}

function Versions({ note, close }: { note: string; close: () => void }) {
  const wanted = useVersions((state) => state.version);
  const body = useNote(note);
  const versions = useVersionList(note);
  const chosen = versions?.find((one) => one.id === wanted) ?? versions?.[0] ?? null;
  const text = useVersionText(chosen?.id ?? null);
  const now = body.status === 'ready' ? body.section.blocks : null;
  const lines = useMemo(
    () => (text === null || now === null ? null : noteDiff(text, now)),
    [text, now],
  );
  const length = body.status === 'ready' ? body.note.section.length : 0;

  return (
    <>
      <div className={styles.panes}>
        {versions !== null && versions.length > 0 ? (
          <VersionList versions={versions} chosen={chosen?.id ?? null} length={length} />
        ) : (
          <p className={styles.none}>
            {versions === null
              ? ''
              : 'None yet: a note is kept every ten minutes of work, and when you ask for it.'}
          </p>
        )}
        <div className={styles.diff} role="region" aria-label="What has changed since" tabIndex={0}>
          {lines !== null && chosen !== null && <DiffView lines={lines} />}
        </div>
      </div>
      <div className={styles.foot}>
        <Button look="quiet" onClick={() => act(keepNow(note))}>
          Keep a version now
        </Button>
        <span className={styles.grow} />
        <Button onClick={close}>Close</Button>
        <Button
          look="primary"
          disabled={chosen === null}
          onClick={() => {
            if (chosen === null) return;
            close();
            act(restore(chosen));
          }}
        >
          Restore this version
        </Button>
      </div>
    </>
  );
}

/** How much longer or shorter the text was made after a version. */
function sizeWords(version: VersionRecord, after: number): string {
  const by = after - version.section.length;
  if (by === 0) return 'same length';
  return `${by > 0 ? '+' : '−'}${Math.abs(by).toLocaleString('en')} characters since`;
}

function VersionList({
  versions,
  chosen,
  length,
}: {
  versions: readonly VersionRecord[];
  chosen: string | null;
  /** Of the note as it stands, in UTF-16 units. */
  length: number;
}) {
  const list = useRef<HTMLUListElement>(null);
  const choose = (version: string): void => useVersions.setState({ version });
  const pressed = (event: KeyboardEvent, index: number): void => {
    const to =
      event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : Number.NaN;
    const next = versions[to];
    if (next === undefined) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[to]?.focus();
  };
  return (
    <ul ref={list} role="listbox" aria-label="Versions of this note" className={styles.list}>
      {versions.map((version, index) => (
        <li
          key={version.id}
          role="option"
          aria-selected={version.id === chosen}
          tabIndex={version.id === chosen ? 0 : -1}
          className={styles.version}
          onClick={() => choose(version.id)}
          onKeyDown={(event) => pressed(event, index)}
        >
          <span className={styles.when}>
            {momentInWords(version.at)}
            {version.kept === true && <Bookmark size={12} aria-label="kept by you" />}
          </span>
          <span className={styles.size}>
            {sizeWords(version, versions[index - 1]?.section.length ?? length)}
          </span>
        </li>
      ))}
    </ul>
  );
}
