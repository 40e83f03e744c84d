// Giving a document another text from within the window, and telling what became of its passages.

import type { ReplaceReport } from '#core/commands/catalogue.ts';
import { brief } from '#core/commands/command.ts';
import { ask, run, undo } from '../services/library.ts';
import { showToast } from '../ui/toast.tsx';
import { act } from './acts.ts';
import { useLibrary } from './library.ts';
import { reportWords } from './versions.ts';
import { closeTab, openDocument, showInspector, tabKey } from './workspace.ts';

/** Shows a document whose text was replaced, with its review list when there is something to look at. */
export function tellReplaced(document: string, report: ReplaceReport): void {
  const isClear = report.moved + report.uncertain + report.orphaned === 0;
  openDocument(document);
  if (!isClear) showInspector('review');
  showToast(reportWords(report), {
    timeout: 12_000,
    id: 'replaced',
    action: { label: 'Undo', run: () => act(undo()) },
  });
}

/**
 * Gives a document the text of another one, which was imported as a document of its own, and takes that
 * one out: one step of undo.
 */
export async function replaceByDocument(document: string, version: string): Promise<void> {
  const { sections, document: newer } = await ask('document', { id: version });
  const title = useLibrary.getState().documents.get(document)?.title ?? '';
  const step = { group: crypto.randomUUID(), label: `Replaced the text of “${brief(title)}”` };
  const blocks = sections.flatMap((section) => section.blocks);
  const { original } = newer;
  const report = await run('replace-text', { document, blocks, original }, step);
  await run('delete-document', { id: version }, step);
  closeTab(tabKey({ kind: 'document', id: version }));
  tellReplaced(document, report);
}
