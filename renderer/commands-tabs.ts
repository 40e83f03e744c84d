// Tabs, the two sides, and the way back through them.

import type { AppCommand } from './commands.ts';
import { focusGroupPane } from './shell/pane-focus.ts';
import { useTabList } from './shell/tab-list.tsx';
import { focusedGroup } from './state/groups.ts';
import { isInLibrary } from './state/open-tabs.ts';
import {
  canShift,
  closeSplit,
  focusSide,
  isSplit,
  moveTabAcross,
  openBeside,
  reopenTab,
  shiftTab,
} from './state/tabs.ts';
import type { WorkspaceState } from './state/workspace.ts';
import { activeTab, closeTab, stepTab, tabKey, travel, useWorkspace } from './state/workspace.ts';
import { showToast } from './ui/toast.tsx';

/** Moves the keyboard to the side that has the focus now. */
function follow(): void {
  focusGroupPane(focusedGroup(useWorkspace.getState()).id);
}

/** Runs something with the tab that is shown and its group. */
function withTab(state: WorkspaceState, does: (key: string, group: number) => void): void {
  const tab = activeTab(state);
  if (tab !== null) does(tabKey(tab), focusedGroup(state).id);
}

const hasTab = (state: WorkspaceState): boolean => activeTab(state) !== null;

/** Registered in `renderer.tsx`. */
export const tabCommands: readonly AppCommand[] = [
  {
    id: 'back',
    title: 'Go back',
    section: 'Go',
    keys: ['Alt+ArrowLeft'],
    when: (state) => state.trail.at > 0,
    run: () => travel('back'),
  },
  {
    id: 'forward',
    title: 'Go forward',
    section: 'Go',
    keys: ['Alt+ArrowRight'],
    when: (state) => state.trail.at < state.trail.places.length - 1,
    run: () => travel('forward'),
  },
  {
    id: 'next-tab',
    title: 'Next tab',
    section: 'Go',
    keys: ['Mod+PageDown', 'Mod+Tab'],
    when: (state) => focusedGroup(state).tabs.length > 1,
    whileTyping: true,
    run: () => stepTab(1),
  },
  {
    id: 'previous-tab',
    title: 'Previous tab',
    section: 'Go',
    keys: ['Mod+PageUp', 'Mod+Shift+Tab'],
    when: (state) => focusedGroup(state).tabs.length > 1,
    whileTyping: true,
    run: () => stepTab(-1),
  },
  {
    id: 'all-tabs',
    title: 'All open tabs',
    section: 'Go',
    keys: ['Mod+Shift+L'],
    when: (state) => focusedGroup(state).tabs.length > 1 && !state.focusMode,
    whileTyping: true,
    run: (state) => useTabList.setState({ open: focusedGroup(state).id }),
  },
  {
    id: 'tab-right',
    title: 'Move the tab right',
    section: 'View',
    keys: ['Mod+Shift+PageDown'],
    when: () => canShift(1),
    whileTyping: true,
    run: (state) => withTab(state, (key, group) => shiftTab(group, key, 1)),
  },
  {
    id: 'tab-left',
    title: 'Move the tab left',
    section: 'View',
    keys: ['Mod+Shift+PageUp'],
    when: () => canShift(-1),
    whileTyping: true,
    run: (state) => withTab(state, (key, group) => shiftTab(group, key, -1)),
  },
  {
    id: 'close-tab',
    title: 'Close tab',
    section: 'Go',
    keys: ['Mod+W'],
    when: hasTab,
    whileTyping: true,
    run: (state) => withTab(state, closeTab),
  },
  {
    id: 'reopen-tab',
    title: 'Reopen closed tab',
    section: 'Go',
    keys: ['Mod+Shift+T'],
    whileTyping: true,
    when: (state) => state.closed.length > 0,
    run: () => {
      if (!reopenTab(isInLibrary)) showToast('What was closed is no longer in the library.');
    },
  },
  {
    id: 'split',
    title: 'Open in split view',
    section: 'View',
    keys: ['Mod+\\'],
    when: hasTab,
    whileTyping: true,
    run: (state) => {
      const tab = activeTab(state);
      if (tab === null) return;
      if (openBeside(tab, focusedGroup(state).id)) follow();
      else showToast('Open something to stand beside this note first.', { id: 'split' });
    },
  },
  {
    id: 'move-across',
    title: 'Move the tab to the other side',
    section: 'View',
    keys: ['Mod+Shift+\\'],
    when: (state) => hasTab(state) && (isSplit(state) || focusedGroup(state).tabs.length > 1),
    whileTyping: true,
    run: (state) =>
      withTab(state, (key, group) => {
        if (moveTabAcross(group, key, 'right')) follow();
      }),
  },
  {
    id: 'close-split',
    title: 'Close split view',
    section: 'View',
    keys: ['Mod+Alt+W'],
    when: isSplit,
    whileTyping: true,
    run: closeSplit,
  },
  ...(['left', 'right'] as const).map((side): AppCommand => ({
    id: `focus-${side}`,
    title: `Go to the ${side} side`,
    section: 'Go',
    keys: [side === 'left' ? 'Mod+Alt+ArrowLeft' : 'Mod+Alt+ArrowRight'],
    when: isSplit,
    whileTyping: true,
    run: () => {
      const group = focusSide(side);
      if (group !== null) focusGroupPane(group);
    },
  })),
];
