import { CircleAlert, Copy, FileCheck, X } from 'lucide-react';
import { useMemo } from 'react';
import type { ImportOutcome, ImportProgress } from '#core/desktop-api.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import { desktop } from '../services/desktop.ts';
import { act } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { replaceByDocument } from '../state/replacing.ts';
import { olderVersions } from '../state/versions.ts';
import { openDocument } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { focusDrawn } from '../ui/focus-drawn.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { stepOf } from '../ui/plural.ts';
import styles from './import-panel.module.css';
import { importSummary, useImport } from './import-state.ts';

const signs = {
  imported: <FileCheck size={15} aria-hidden />,
  duplicate: <Copy size={15} aria-hidden />,
  refused: <CircleAlert size={15} aria-hidden />,
} as const;

/** How many outcomes are drawn at most; those that went wrong come first. */
const mostShown = 200;

function shownOf(progress: ImportProgress | null): readonly ImportOutcome[] {
  if (progress === null) return [];
  const notable = progress.outcomes.filter(({ status }) => status !== 'imported');
  if (progress.running) return notable;
  if (progress.outcomes.length <= mostShown) return progress.outcomes;
  const imported = progress.outcomes.filter(({ status }) => status === 'imported');
  return [...notable, ...imported].slice(0, mostShown);
}

/** How far an import has come, with a way to stop it, and what became of each file. */
export function ImportPanel() {
  const { progress, open } = useImport();
  const documents = useLibrary((state) => state.documents);
  const shown = useMemo(() => shownOf(progress), [progress]);
  const older = useMemo(() => {
    const imported = shown.filter(({ status }) => status === 'imported');
    return olderVersions(
      imported.flatMap(({ id }) => id ?? []),
      documents,
    );
  }, [shown, documents]);
  if (!open || progress === null) return null;
  const unseen = progress.running ? 0 : progress.outcomes.length - shown.length;
  return (
    <section className={styles.panel} aria-label="Import">
      <header className={styles.header}>
        <h2 className={styles.title}>
          {progress.running
            ? `Importing ${stepOf(progress.done, progress.total)}`
            : importSummary(progress)}
        </h2>
        {progress.running ? (
          <Button onClick={() => act(desktop('cancelImport', null))}>Cancel</Button>
        ) : (
          <IconButton
            small
            label="Close"
            onClick={() => useImport.setState({ open: false, progress: null })}
          >
            <X size={14} />
          </IconButton>
        )}
      </header>
      {progress.running && (
        <>
          <progress
            aria-label="Files done"
            className={styles.progress}
            value={progress.done}
            max={Math.max(1, progress.total)}
          />
          <p className={styles.current}>{progress.current ?? ' '}</p>
        </>
      )}
      {shown.length > 0 && (
        <ul className={styles.outcomes}>
          {shown.map((outcome, index) => (
            <Outcome key={index} outcome={outcome} older={older.get(outcome.id ?? '')} />
          ))}
        </ul>
      )}
      {unseen > 0 && <p className={styles.current}>And {unseen.toLocaleString('en')} more.</p>}
    </section>
  );
}

/** The last part of a path, of either kind of system. */
const nameOf = (path: string): string => path.slice(path.search(/[^/\\]*$/));

/** Opens what came. The panel would lie over the text, so it folds into the status line. */
function openAndRead(id: string, title: string): void {
  openDocument(id);
  if (useImport.getState().progress?.running !== true) useImport.setState({ open: false });
  focusDrawn(`[role="textbox"][aria-label="${CSS.escape(`Text of ${title}`)}"]`);
}

function Outcome({
  outcome,
  older,
}: {
  outcome: ImportOutcome;
  /** The document of which it looks like a new version. */
  older: DocumentRecord | undefined;
}) {
  const { id, title, file } = outcome;
  return (
    <li className={styles.outcome} data-status={outcome.status}>
      {signs[outcome.status]}
      <div className={styles.words}>
        <p className={styles.file} dir="auto" title={file}>
          {title ?? nameOf(file)}
        </p>
        {outcome.status === 'duplicate' && <p>Already in the library.</p>}
        {outcome.status === 'imported' && outcome.reason !== null && <p>{outcome.reason}</p>}
        {outcome.status === 'refused' && <p>{outcome.reason ?? 'It could not be read.'}</p>}
        {outcome.report?.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {older !== undefined && id !== null && (
          <div className={styles.version}>
            <p>It looks like a new version of “{older.title}”.</p>
            <Button onClick={() => act(replaceByDocument(older.id, id))}>
              Update the one I have
            </Button>
          </div>
        )}
      </div>
      {id !== null && (
        <Button look="quiet" className={styles.open} onClick={() => openAndRead(id, title ?? '')}>
          Open
        </Button>
      )}
    </li>
  );
}

/** The import in the status line, while its panel is folded: how far it is, and what it came to until that is closed. */
export function ImportStatus() {
  const { progress, open, sampling } = useImport();
  if (sampling) return <span>Adding the sample library…</span>;
  if (progress === null || open) return null;
  const isDone = !progress.running;
  if (isDone && progress.outcomes.every(({ status }) => status === 'imported')) return null;
  return (
    <button
      type="button"
      className={styles.status}
      onClick={() => useImport.setState({ open: true })}
    >
      {isDone ? importSummary(progress) : `Importing ${stepOf(progress.done, progress.total)}`}
    </button>
  );
}
