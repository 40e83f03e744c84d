// The menu of a tab.

import { keysOf, runCommand } from '../commands.ts';
import { focusedGroup } from '../state/groups.ts';
import {
  closeOtherTabs,
  closeSplit,
  isSplit,
  moveTabAcross,
  openBeside,
  shiftTab,
} from '../state/tabs.ts';
import type { Tab } from '../state/workspace.ts';
import { closeTab, tabKey, useWorkspace } from '../state/workspace.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { focusGroupPane } from './pane-focus.ts';

/** Moves the keyboard to the group that has the focus now. */
function follow(): void {
  focusGroupPane(focusedGroup(useWorkspace.getState()).id);
}

/** What can be done with a tab; keys are named where they would act on this very tab. */
export function tabEntries(tab: Tab, group: number, current: boolean): MenuEntry[] {
  const state = useWorkspace.getState();
  const key = tabKey(tab);
  const tabs = state.groups.find((one) => one.id === group)?.tabs ?? [];
  const at = tabs.findIndex((one) => tabKey(one) === key);
  const keys = (command: string): string | undefined =>
    current && state.focused === group ? keysOf(command) : undefined;
  const split = isSplit(state);
  return [
    { label: 'Close', keys: keys('close-tab'), run: () => closeTab(key, group) },
    {
      label: 'Close the others',
      disabled: tabs.length < 2,
      run: () => closeOtherTabs(group, key),
    },
    {
      label: 'Reopen closed tab',
      keys: keysOf('reopen-tab'),
      disabled: state.closed.length === 0,
      run: () => runCommand('reopen-tab'),
    },
    null,
    {
      label: 'Open in split view',
      keys: keys('split'),
      disabled: tab.kind === 'note' && !split && tabs.length < 2,
      run: () => {
        openBeside(tab, group);
        follow();
      },
    },
    {
      label: split ? 'Move to the other side' : 'Move to a side of its own',
      keys: keys('move-across'),
      disabled: !split && tabs.length < 2,
      run: () => {
        moveTabAcross(group, key, 'right');
        follow();
      },
    },
    ...(split ? [{ label: 'Close split view', keys: keysOf('close-split'), run: closeSplit }] : []),
    null,
    {
      label: 'Move left',
      keys: keys('tab-left'),
      disabled: at <= 0,
      run: () => shiftTab(group, key, -1),
    },
    {
      label: 'Move right',
      keys: keys('tab-right'),
      disabled: at < 0 || at >= tabs.length - 1,
      run: () => shiftTab(group, key, 1),
    },
  ];
}
