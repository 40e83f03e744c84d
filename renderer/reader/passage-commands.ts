// Commands for the selected passages and for the passages at the caret.

import { invalidInput } from '#core/errors.ts';
import type { AppCommand } from '../commands.ts';
import type { WorkspaceState } from '../state/workspace.ts';
import { showInspector } from '../state/panes.ts';
import { activeTab, selectedIn } from '../state/workspace.ts';
import type { Edge } from './edges/text-steps.ts';
import { wantFilter } from './filters/filter-state.ts';
import { mergePassages, splitPassage } from './passage-actions.ts';
import { layersOf } from './passage-layer-handles.ts';

/** The document that is shown with its selected passages; null when the tab shows something else. */
function shown(state: WorkspaceState): { document: string; ids: readonly string[] } | null {
  const tab = activeTab(state);
  return tab?.kind === 'document' ? { document: tab.id, ids: selectedIn(state, tab.id) } : null;
}

function hasOne(state: WorkspaceState): boolean {
  return shown(state)?.ids.length === 1;
}

function hasAny(state: WorkspaceState): boolean {
  return (shown(state)?.ids.length ?? 0) > 0;
}

function isReading(state: WorkspaceState): boolean {
  return shown(state) !== null;
}

async function split(state: WorkspaceState): Promise<void> {
  const { document, ids } = shown(state) ?? { document: '', ids: [] };
  const [id] = ids;
  if (id === undefined) return;
  const at = layersOf(document)?.caret() ?? null;
  if (at === null)
    throw invalidInput('Put the caret between two words of the passage to split it there.');
  await splitPassage(document, id, at);
}

/** Merges the selected passages; one alone with the one that follows it in the text. */
async function merge(state: WorkspaceState): Promise<void> {
  const { document, ids } = shown(state) ?? { document: '', ids: [] };
  const [id, ...others] = ids;
  if (id === undefined) return;
  const next = others.length > 0 ? null : (layersOf(document)?.after(id) ?? null);
  if (others.length === 0 && next === null)
    throw invalidInput('There is no passage after this one to merge it with.');
  await mergePassages(document, next === null ? ids : [id, next]);
}

function grab(state: WorkspaceState, edge: Edge): void {
  layersOf(shown(state)?.document ?? '')?.grabEdge(edge);
}

/** Further commands of passages; the first ones stand in `reader-commands.ts`. */
export const morePassageCommands: readonly AppCommand[] = [
  {
    id: 'move-passage-start',
    title: 'Move the start of the passage',
    section: 'Passage',
    keys: ['['],
    when: hasOne,
    run: (state) => grab(state, 'start'),
  },
  {
    id: 'move-passage-end',
    title: 'Move the end of the passage',
    section: 'Passage',
    keys: [']'],
    when: hasOne,
    run: (state) => grab(state, 'end'),
  },
  {
    id: 'split-passage',
    title: 'Split the passage at the caret',
    section: 'Passage',
    keys: ['Shift+S'],
    when: hasOne,
    run: split,
  },
  {
    id: 'merge-passages',
    title: 'Merge the passages',
    section: 'Passage',
    keys: ['M'],
    when: hasAny,
    run: merge,
  },
  {
    id: 'list-passages-here',
    title: 'List the passages at the caret',
    section: 'Passage',
    keys: ['Alt+P'],
    when: isReading,
    whileTyping: true,
    run: (state) => layersOf(shown(state)?.document ?? '')?.listHere(),
  },
  {
    id: 'tell-passages-here',
    title: 'Read out the passages at the caret',
    section: 'Passage',
    keys: ['Alt+Shift+P'],
    when: isReading,
    whileTyping: true,
    run: (state) => layersOf(shown(state)?.document ?? '')?.tellHere(),
  },
  {
    id: 'filter-passages',
    title: 'Filter the passages',
    section: 'Passage',
    keys: ['F'],
    when: isReading,
    run: () => {
      showInspector('passages');
      wantFilter();
    },
  },
];
