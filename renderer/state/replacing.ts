// Giving a document another text from within the window, and telling what became of its passages.

import type { ReplaceReport } from '#core/commands/catalogue.ts';
import { brief } from '#core/commands/command.ts';
import { ask, run } from '../services/library.ts';
import { showToast } from '../ui/toast.tsx';
import { useLibrary } from './library.ts';
import { flushEditors } from './pending-saves.ts';
import { offerUndo } from './undoing.ts';
import { reportWords } from './versions.ts';
import { showInspector } from './panes.ts';
import { closeTab, openDocument, tabKey } from './workspace.ts';

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
export async function replaceByDocument(document: string, version: string): Promise<void> {
  await flushEditors();
  const { sections, document: newer, passages } = await ask('document', { id: version });
  if (passages.length > 0) {
    showToast(`“${newer.title}” has passages of its own, so both documents are kept.`);
    return;
  }
  const title = useLibrary.getState().documents.get(document)?.title ?? '';
  const step = { group: crypto.randomUUID(), label: `Replaced the text of “${brief(title)}”` };
  const blocks = sections.flatMap((section) => section.blocks);
  const { original } = newer;
  const report = await run('replace-text', { document, blocks, original }, step);
  await run('delete-document', { id: version }, step);
  closeTab(tabKey({ kind: 'document', id: version }));
  tellReplaced(document, report, step.group);
}
