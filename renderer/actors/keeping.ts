// Merging and splitting actors: what is under way, and the commands that begin it.

import { create } from 'zustand';
import type { AppCommand } from '../commands.ts';
import { showInspector } from '../state/panes.ts';
import type { WorkspaceState } from '../state/workspace.ts';
import { openActor } from '../state/open-pages.ts';
import { activeTab } from '../state/workspace.ts';
import { useActorList } from './list/list-state.ts';

interface Keeping {
  /** The actors in the merge dialog, the one that stays first; null while it is closed. */
  merging: readonly string[] | null;
  /** The actor that is being split; null while none is. */
  splitting: string | null;
}

/** What of this is under way, live. */
export const useKeeping = create<Keeping>(() => ({ merging: null, splitting: null }));

/** Asks how to merge these actors; with fewer than two, which others. */
export function startMerge(ids: readonly string[]): void {
  useKeeping.setState({ merging: ids });
}

/** Shows, beside the actor's page, what may go to a second one. */
export function startSplit(id: string): void {
  openActor(id);
  showInspector('details');
  useKeeping.setState({ splitting: id });
}

const actorOf = (state: WorkspaceState): string | null => {
  const tab = activeTab(state);
  return tab?.kind === 'actor' ? tab.id : null;
};

/** The commands of merging and splitting. */
export const keepingCommands: readonly AppCommand[] = [
  {
    id: 'merge-actors',
    title: 'Merge actors…',
    section: 'Library',
    keys: ['Mod+Shift+M'],
    whileTyping: true,
    run: (state) => {
      const { chosen } = useActorList.getState();
      const open = actorOf(state);
      startMerge(chosen.size > 0 ? [...chosen] : open === null ? [] : [open]);
    },
  },
  {
    id: 'split-actor',
    title: 'Split this actor…',
    section: 'Library',
    when: (state) => actorOf(state) !== null,
    run: (state) => {
      const open = actorOf(state);
      if (open !== null) startSplit(open);
    },
  },
];
