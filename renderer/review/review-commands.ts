// Replacing a document's text by a new version of its source, and the way to the review list.

import type { AppCommand } from '../commands.ts';
import { desktop } from '../services/desktop.ts';
import { tellReplaced } from '../state/replacing.ts';
import type { WorkspaceState } from '../state/workspace.ts';
import { activeTab, showInspector } from '../state/workspace.ts';

function shownDocument(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  return tab?.kind === 'document' ? tab.id : null;
}

/** Asks for a file and gives the document its text. */
async function replaceByFile(document: string): Promise<void> {
  const report = await desktop('replaceChosen', { document });
  if (report !== null) tellReplaced(document, report);
}

export const reviewCommands: readonly AppCommand[] = [
  {
    id: 'replace-document',
    title: 'Replace with a new version…',
    section: 'Document',
    when: (state) => shownDocument(state) !== null,
    async run(state) {
      const document = shownDocument(state);
      if (document !== null) await replaceByFile(document);
    },
  },
  {
    id: 'review-passages',
    title: 'Review passages of a changed text',
    section: 'Document',
    keys: ['Mod+Shift+R'],
    when: (state) => shownDocument(state) !== null,
    run: () => showInspector('review'),
  },
];
