import { useEffect } from 'react';
import type { BackupsState, CopyListed } from '#core/backup/backups-api.ts';
import { act } from '../state/acts.ts';
import { Button } from '../ui/button.tsx';
import { momentInWords } from '../ui/dates.ts';
import page from '../ui/page.module.css';
import styles from './backups.module.css';
import {
  backUpNow,
  chooseFolder,
  loadBackups,
  lookAt,
  releaseHold,
  useBackups,
} from './backups-state.ts';
import { agoInWords, reasonWords, sizeInWords } from './copy-words.ts';

/** The copies there are of the library, and what can be done with them. */
export function BackupsView() {
  const state = useBackups((known) => known.state);
  const busy = useBackups((known) => known.busy);
  useEffect(() => act(loadBackups()), []);
  const of = (kind: CopyListed['kind']): CopyListed[] =>
    state?.copies.filter((copy) => copy.kind === kind) ?? [];
  return (
    <article className={page.page} aria-label="Backups" aria-busy={busy !== null}>
      <header className={page.header}>
        <h1 className={page.title} tabIndex={-1} data-first-focus>
          Backups
        </h1>
        <Button look="quiet" disabled={busy !== null} onClick={() => act(lookAt(null))}>
          Restore from a file…
        </Button>
      </header>
      {state !== null && (
        <>
          <Notices state={state} />
          <section aria-label="Backup files" className={page.part}>
            <h2 className={page.partName}>Backup files</h2>
            <Folder state={state} busy={busy === 'backup'} />
            <Copies copies={of('backup')} busy={busy !== null} />
          </section>
          <section aria-label="Snapshots" className={page.part}>
            <h2 className={page.partName}>Snapshots</h2>
            <p className={styles.words}>
              Taken by themselves: every quarter of an hour in which something changed, when Dictum
              is closed, and before a large change. They stand in the library’s own folder.
            </p>
            <Copies copies={of('snapshot')} busy={busy !== null} />
          </section>
        </>
      )}
    </article>
  );
}

function Notices({ state }: { state: BackupsState }) {
  const { hold, restored } = state;
  return (
    <>
      {hold !== null && (
        <div role="status" className={styles.notice}>
          <p>{hold}</p>
          <Button onClick={() => act(releaseHold())}>All is there</Button>
        </div>
      )}
      {restored !== null && (
        <div role="status" className={styles.notice}>
          <p>
            The library was restored on {momentInWords(restored.at)}. What was there before is kept
            for 30 days.
          </p>
          <Button onClick={() => act(lookAt({ kind: 'snapshot', name: restored.before }))}>
            Undo the restore…
          </Button>
        </div>
      )}
    </>
  );
}

function Folder({ state, busy }: { state: BackupsState; busy: boolean }) {
  const knownAt = useBackups((known) => known.knownAt);
  const { folder, trouble, lastBackup } = state;
  if (folder === null)
    return (
      <div className={styles.none}>
        <p>
          A backup is one file with everything, originals included, which can be read without
          Dictum. Keep it on another disk.
        </p>
        <Button look="primary" onClick={() => act(chooseFolder())}>
          Choose a folder…
        </Button>
      </div>
    );
  return (
    <>
      <div className={styles.folder}>
        <p className={styles.path} title={folder}>
          {folder}
        </p>
        <Button look="quiet" disabled={busy} onClick={() => act(chooseFolder())}>
          Change…
        </Button>
        <Button disabled={busy} onClick={() => act(backUpNow())}>
          {busy ? 'Backing up…' : 'Back up now'}
        </Button>
      </div>
      <p className={trouble === null ? styles.words : styles.trouble}>
        {trouble ??
          (lastBackup === null
            ? 'No backup yet. From now on one is made each day on which something changed.'
            : `The last backup was made and checked ${agoInWords(lastBackup, knownAt)}.`)}
      </p>
    </>
  );
}

function Copies({ copies, busy }: { copies: readonly CopyListed[]; busy: boolean }) {
  if (copies.length === 0) return null;
  return (
    <ul>
      {copies.map((copy) => (
        <li key={copy.name} className={styles.row}>
          <span className={styles.moment}>{momentInWords(copy.at)}</span>
          <span className={styles.reason}>{reasonWords[copy.reason]}</span>
          <span className={styles.size}>{sizeInWords(copy.size)}</span>
          <Button
            look="quiet"
            disabled={busy}
            aria-label={`Restore the copy of ${momentInWords(copy.at)}, ${reasonWords[copy.reason]}…`}
            onClick={() => act(lookAt({ kind: copy.kind, name: copy.name }))}
          >
            Restore…
          </Button>
        </li>
      ))}
    </ul>
  );
}
