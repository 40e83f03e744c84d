// Replacing a document's text by a new version of its source, and the way to the review list.

import type { AppCommand } from '../commands.ts';
import { isTyping } from '../commands.ts';
import { desktop } from '../services/desktop.ts';
import { ask } from '../services/library.ts';
import { flushEditors } from '../state/pending-saves.ts';
import { tellReplaced, whileReplacing } from '../state/replacing.ts';
import type { WorkspaceState } from '../state/workspace.ts';
import { showInspector } from '../state/panes.ts';
import { activeTab, selectedIn } from '../state/workspace.ts';
import { focusDrawn } from '../ui/focus-drawn.ts';
import { showToast } from '../ui/toast.tsx';
import { attachToSelection, useReview } from './review-state.ts';

function shownDocument(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  return tab?.kind === 'document' ? tab.id : null;
}

/** Asks for a file and gives the document its text. */
async function replaceByFile(document: string): Promise<void> {
  await flushEditors();
  const replaced = await whileReplacing(desktop('replaceChosen', { document }));
  if (replaced === null) return;
  tellReplaced(document, replaced.report, replaced.step);
  // Who waited goes on with the keys of the list; who began to write elsewhere is left alone.
  if (!isTyping(globalThis.document.activeElement)) focusDrawn('[data-review]');
}

/** Attaches the selected passage, which has lost its place, to the selected text. */
async function attachSelected(document: string, passage: string): Promise<void> {
  const { passages } = await ask('passages', { ids: [passage] });
  const [record] = passages;
  if (record !== undefined && record.state === 'anchored' && record.review === undefined)
    showToast('This passage has its place; move its edges to change it.', { id: 'attach' });
  else await attachToSelection(document, passage);
}

/** The passage under review while the review list is shown, else the one that is selected. */
function passageToAttach(state: WorkspaceState): string | null {
  const document = shownDocument(state);
  if (document === null) return null;
  const current = useReview.getState().current[document];
  if (state.inspectorView === 'review' && typeof current === 'string') return current;
  const selected = selectedIn(state, document);
  return selected.length === 1 ? (selected[0] ?? null) : null;
}

/** Registered in `renderer.tsx`. */
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
    run() {
      showInspector('review');
      focusDrawn('[data-review]');
    },
  },
  {
    id: 'attach-passage',
    title: 'Attach the passage to the selected text',
    section: 'Passage',
    keys: ['T'],
    when: (state) => passageToAttach(state) !== null,
    async run(state) {
      const document = shownDocument(state);
      const passage = passageToAttach(state);
      if (document !== null && passage !== null) await attachSelected(document, passage);
    },
  },
];
