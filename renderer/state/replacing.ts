// Giving a document another text from within the window, and telling what became of its passages.

import type { ReplaceReport } from '#core/commands/command-inputs.ts';
import { brief } from '#core/commands/command.ts';
import { onDesktop } from '../services/desktop.ts';
import { ask, run } from '../services/library.ts';
import { hideToast, showToast } from '../ui/toast.tsx';
import { useLibrary } from './library.ts';
import { flushEditors } from './pending-saves.ts';
import { offerUndo } from './undoing.ts';
import { reportWords } from './versions.ts';
import { showInspector } from './panes.ts';
import { closeTab, openDocument, tabKey } from './workspace.ts';

/** Says that a document is being given another text; what became of it takes the place of these words. */
function showReplacing(document: string): void {
  const title = useLibrary.getState().documents.get(document)?.title ?? '';
  showToast(`Replacing the text of “${brief(title)}”…`, {
    detail: 'The passages are looked for in the new text.',
    id: 'replaced',
    isBusy: true,
  });
}

/** Starts to show what main begins to replace; called once. Returns the undo. */
export function followReplacing(): () => void {
  return onDesktop('replacing', ({ document }) => showReplacing(document));
}

/** Takes the sign away when a replacement fails; its error is told as any other. */
export async function whileReplacing<T>(replacement: Promise<T>): Promise<T> {
  try {
    return await replacement;
  } catch (error) {
    hideToast('replaced');
    throw error;
  }
}

/** Shows a document whose text was replaced, with its review list when there is something to look at. */
export function tellReplaced(document: string, report: ReplaceReport, step: string): void {
  const isClear = report.moved + report.uncertain + report.orphaned === 0;
  openDocument(document);
  if (!isClear) showInspector('review');
  offerUndo(reportWords(report), { timeout: 12_000, id: 'replaced', step });
}

/**
 * Gives a document the text of another one, which was imported as a document of its own, and takes that
 * one out: one step of undo. One that has passages already stays.
 */
export function replaceByDocument(document: string, version: string): Promise<void> {
  return whileReplacing(putInPlace(document, version));
}

async function putInPlace(document: string, version: string): Promise<void> {
  await flushEditors();
  const { sections, document: newer, passages } = await ask('document', { id: version });
  if (passages.length > 0) {
    showToast(`“${newer.title}” has passages of its own, so both documents are kept.`);
    return;
  }
  showReplacing(document);
  const title = useLibrary.getState().documents.get(document)?.title ?? '';
  const step = { group: crypto.randomUUID(), label: `Replaced the text of “${brief(title)}”` };
  const blocks = sections.flatMap((section) => section.blocks);
  const { original } = newer;
  const report = await run('replace-text', { document, blocks, original }, step);
  await run('delete-document', { id: version }, step);
  closeTab(tabKey({ kind: 'document', id: version }));
  tellReplaced(document, report, step.group);
}
