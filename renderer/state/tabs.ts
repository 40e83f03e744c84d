// What is done with open tabs: moved, split, joined, closed in numbers, opened again.

import type { Layout, Tab } from './groups.ts';
import {
  besideGroup,
  focusedGroup,
  hasTab,
  joined,
  moved,
  movedOut,
  shown,
  shownBeside,
  tabKey,
} from './groups.ts';
import type { WorkspaceState } from './workspace.ts';
import { activeKey, closeTab, focusGroup, go, useWorkspace } from './workspace.ts';

const { getState, setState } = useWorkspace;

/** Whether two groups stand side by side. */
export function isSplit({ groups }: { groups: readonly unknown[] }): boolean {
  return groups.length > 1;
}

/** The layout in which a group that is about to lose a tab shows the one that was looked at before it. */
function withEarlier(state: WorkspaceState, group: number, key: string): Layout {
  const here = state.groups.find((one) => one.id === group);
  const earlier = state.trail.places.slice(0, state.trail.at + 1).findLast((place) => {
    const at = tabKey(place);
    return place.group === group && at !== key && here !== undefined && hasTab(here, at);
  });
  if (here?.active !== key || earlier === undefined) return state;
  const active = tabKey(earlier);
  return {
    groups: state.groups.map((one) => (one === here ? { ...here, active } : one)),
    focused: state.focused,
  };
}

/**
 * Shows a tab of a group on the other side, too; a note, which is written in one place, moves there.
 * Answers false when there is nothing that it could stand beside.
 */
export function openBeside(tab: Tab, group: number): boolean {
  focusGroup(group);
  const state = getState();
  const before = tab.kind === 'note' ? withEarlier(state, group, tabKey(tab)) : state;
  const next = shownBeside(before, tab);
  if (next === before) return false;
  go(next);
  return true;
}

/** Moves a tab to a place of a group: before the tab that has this number now, or to the end. */
export function moveTab(from: number, key: string, to: number, at?: number): void {
  go(moved(getState(), from, key, to, at));
}

/** Moves a tab to the other side, or out to a side of its own; false when it is the only one. */
export function moveTabAcross(from: number, key: string, side: 'left' | 'right'): boolean {
  const state = getState();
  const before = withEarlier(state, from, key);
  const next = movedOut(before, from, key, side);
  if (next === before) return false;
  go(next);
  return true;
}

/** Moves a tab one place to the left (-1) or to the right; across to the other side at the end. */
export function shiftTab(group: number, key: string, by: 1 | -1): void {
  const tabs = getState().groups.find((one) => one.id === group)?.tabs ?? [];
  const at = tabs.findIndex((tab) => tabKey(tab) === key);
  const to = at + by;
  // A place counts the tab itself, which leaves: two further to go one to the right.
  if (at >= 0 && to >= 0 && to < tabs.length) moveTab(group, key, group, by === 1 ? at + 2 : to);
}

/** Closes all tabs of a group but one. */
export function closeOtherTabs(group: number, key: string): void {
  const here = getState().groups.find((one) => one.id === group);
  const kept = here?.tabs.find((tab) => tabKey(tab) === key);
  if (here === undefined || kept === undefined) return;
  go(shown(getState(), kept, group));
  for (const tab of here.tabs) if (tab !== kept) closeTab(tabKey(tab), group);
}

/** Opens the tab closed last whose record `exists`, where it stood; false when there is none. */
export function reopenTab(exists: (tab: Tab) => boolean): boolean {
  const { closed, groups } = getState();
  const index = closed.findLastIndex(({ tab }) => exists(tab));
  const last = closed[index];
  if (last === undefined) return false;
  setState({ closed: closed.slice(0, index) });
  const home = groups.some((one) => one.id === last.group) ? last.group : getState().focused;
  const opened = shown(getState(), last.tab, home);
  go(moved(opened, home, tabKey(last.tab), home, last.at));
  return true;
}

/** One group again, with the tabs of both. */
export function closeSplit(): void {
  go(joined(getState()));
}

/** Shows a tab of a group. */
export function showTab(tab: Tab, group: number): void {
  go(shown(getState(), tab, group));
}

/** Gives the focus to the group at the left or right, or to the other one. */
export function focusSide(side: 'left' | 'right' | 'other'): number | null {
  const state = getState();
  const target =
    side === 'other'
      ? besideGroup(state, focusedGroup(state).id)
      : state.groups.at(side === 'left' ? 0 : -1);
  if (target === undefined || target === null || !isSplit(state)) return null;
  focusGroup(target.id);
  return target.id;
}

/** Whether the tab that is shown can go further in its strip. */
export function canShift(by: 1 | -1): boolean {
  const state = getState();
  const { tabs } = focusedGroup(state);
  const at = tabs.findIndex((tab) => tabKey(tab) === activeKey(state));
  return at >= 0 && at + by >= 0 && at + by < tabs.length;
}
