// The import under way, as main tells of it.

import { create } from 'zustand';
import type { ImportOutcome, ImportProgress } from '#core/desktop-api.ts';
import { onDesktop } from '../services/desktop.ts';
import { useLibrary } from '../state/library.ts';
import { tellImported } from '../state/import-notice.ts';
import { olderVersions } from '../state/versions.ts';
import { showInspector, showLeft } from '../state/panes.ts';
import { activeKey, openDocument, useWorkspace } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { focusDrawn } from '../ui/focus-drawn.ts';
import { plural } from '../ui/plural.ts';
import type { ToastAction } from '../ui/toast.tsx';

interface ImportState {
  progress: ImportProgress | null;
  /** Whether the panel of outcomes is open. */
  open: boolean;
  /** Whether the sample library is being added. */
  sampling: boolean;
}

/** How the import stands, live. */
export const useImport = create<ImportState>(() => ({
  progress: null,
  open: false,
  sampling: false,
}));

/** How many files came to what end. */
export function countOutcomes(outcomes: readonly ImportOutcome[]): {
  imported: number;
  duplicate: number;
  refused: number;
} {
  const counts = { imported: 0, duplicate: 0, refused: 0 };
  for (const outcome of outcomes) counts[outcome.status] += 1;
  return counts;
}

/** What an import came to, in one sentence. */
export function importSummary(progress: ImportProgress): string {
  const { imported, duplicate, refused } = countOutcomes(progress.outcomes);
  // A file of annotations or a codebook makes no document, and tells itself what it brought.
  const files = progress.outcomes.filter(
    ({ id, status, reason }) => id === null && status === 'imported' && reason !== null,
  ).length;
  const documents = imported - files;
  const parts = [
    documents > 0 ? `${plural(documents, 'document')} imported` : null,
    files > 0 ? `${plural(files, 'file')} taken in` : null,
    duplicate > 0 ? `${duplicate.toLocaleString('en')} already in the library` : null,
    refused > 0 ? `${refused.toLocaleString('en')} not imported` : null,
    progress.cancelled
      ? `cancelled after ${progress.done.toLocaleString('en')} of ${progress.total.toLocaleString('en')}`
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing was imported' : parts.join(', ');
}

/** Calls back once the library's lists know all these documents: main may tell of them before the store. */
function whenKnown(ids: readonly string[], call: (ids: readonly string[]) => void): void {
  const areKnown = (): boolean => ids.every((id) => useLibrary.getState().documents.has(id));
  if (areKnown()) {
    call(ids);
    return;
  }
  const stop = useLibrary.subscribe(() => {
    if (!areKnown()) return;
    stop();
    call(ids);
  });
}

/** Offers to say who speaks in a document that was imported alone and has turns. */
function speakerOffer(outcomes: readonly ImportOutcome[]): ToastAction | undefined {
  const [only, ...others] = outcomes;
  if (only === undefined || others.length > 0 || only.id === null || (only.turns ?? 0) === 0)
    return undefined;
  const { id } = only;
  return {
    label: 'Say who speaks',
    run() {
      openDocument(id);
      showInspector('speakers');
      focusDrawn('[data-speakers] [data-label][tabindex="0"]');
    },
  };
}

function follow(progress: ImportProgress): void {
  const before = useImport.getState().progress;
  if (progress.running) {
    useImport.setState({
      progress,
      open: before?.running === true ? useImport.getState().open : true,
    });
    return;
  }
  announce(importSummary(progress));
  const { outcomes } = progress;
  const first = outcomes.find((outcome) => outcome.id !== null);
  const allImported = outcomes.length > 0 && outcomes.every(({ status }) => status === 'imported');
  if (outcomes.some(({ status }) => status === 'imported')) showLeft('documents');
  if (allImported && !progress.cancelled) {
    useImport.setState({ progress, open: false });
    const only = outcomes.length === 1 ? outcomes[0] : undefined;
    const told = [only?.reason ?? [], only?.report ?? []].flat();
    const offer = speakerOffer(outcomes);
    tellImported(importSummary(progress), {
      document: only?.id ?? null,
      detail: told,
      actions: offer === undefined ? [] : [offer],
    });
  } else {
    useImport.setState({ progress, open: true });
  }
  const nothingShown = activeKey(useWorkspace.getState()) === null;
  if (
    allImported &&
    first !== undefined &&
    first.id !== null &&
    (outcomes.length === 1 || nothingShown)
  )
    openDocument(first.id);
  whenKnown(
    outcomes.flatMap(({ id, status }) => (id !== null && status === 'imported' ? [id] : [])),
    (ids) => {
      const { documents } = useLibrary.getState();
      if (olderVersions(ids, documents).size > 0) useImport.setState({ open: true });
    },
  );
}

/** Starts to follow imports; called once. Returns the undo. */
export function followImports(): () => void {
  return onDesktop('importing', follow);
}
