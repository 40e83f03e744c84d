// The tabs of this window, kept over restarts. They stand in the page's own storage, which belongs to
// this library on this machine; without them the window starts with the welcome.

import { isObject } from '#core/check.ts';
import type { Group, Layout, Tab } from './groups.ts';
import { emptyLayout, focusedGroup, tabKey, tabKinds } from './groups.ts';
import { useLibrary } from './library.ts';
import { activeTabOf, useWorkspace } from './workspace.ts';

const storageKey = 'open-tabs';

function readGroup(told: unknown, id: number): Group[] {
  if (!isObject(told) || !Array.isArray(told['tabs'])) return [];
  const tabs = told['tabs'].flatMap((tab: unknown): Tab[] => {
    if (!isObject(tab) || typeof tab['id'] !== 'string') return [];
    const kind = tabKinds.find((one) => one === tab['kind']);
    return kind === undefined ? [] : [{ kind, id: tab['id'] }];
  });
  if (tabs.length === 0) return [];
  const active = tabs.map(tabKey).find((key) => key === told['active']) ?? null;
  return [{ id, tabs, active }];
}

/**
 * Reads the tabs back; anything that is not a tab is left out. Before windows could be split, one group
 * was kept by itself: `{tabs, active}`.
 */
export function readTabs(text: string | null): Layout {
  let told: unknown = null;
  try {
    told = JSON.parse(text ?? 'null');
  } catch {
    // Damaged: as if there were none.
  }
  if (!isObject(told)) return emptyLayout;
  const kept: unknown[] = Array.isArray(told['groups']) ? told['groups'].slice(0, 2) : [told];
  const groups = kept.flatMap((group, index) => readGroup(group, index + 1));
  const focused = groups.find((_group, index) => index === told['focused']) ?? groups[0];
  return focused === undefined ? emptyLayout : { groups, focused: focused.id };
}

/** The text that `readTabs` reads back. */
export function writeTabs({ groups, focused }: Layout): string {
  return JSON.stringify({
    groups: groups.map(({ tabs, active }) => ({ tabs, active })),
    focused: groups.findIndex((group) => group.id === focused),
  });
}

/** The layout without tabs that are no longer there; a note stands in one group only. */
export function stillThere(layout: Layout, exists: (tab: Tab) => boolean): Layout {
  const notes = new Set<string>();
  const groups = layout.groups.flatMap((group): Group[] => {
    const tabs = group.tabs.filter((tab) => {
      const isTwice = tab.kind === 'note' && notes.has(tab.id);
      if (tab.kind === 'note') notes.add(tab.id);
      return !isTwice && exists(tab);
    });
    const active = tabs.map(tabKey).find((key) => key === group.active) ?? null;
    return tabs.length === 0 ? [] : [{ ...group, tabs, active }];
  });
  const focused = groups.find((group) => group.id === layout.focused) ?? groups[0];
  return focused === undefined ? emptyLayout : { groups, focused: focused.id };
}

/** Opens the tabs of the last time once the library is known, and keeps them from then on. */
export function rememberTabs(): void {
  const stop = useLibrary.subscribe((library) => {
    if (library.status !== 'ready') return;
    stop();
    restore();
    useWorkspace.subscribe((now, before) => {
      if (now.groups !== before.groups || now.focused !== before.focused)
        localStorage.setItem(storageKey, writeTabs(now));
    });
  });
}

/** Whether a tab's document, note, actor or concept is in the library; the pages of the library itself always are. */
export function isInLibrary({ kind, id }: Tab): boolean {
  const { documents, notes, actors, concepts } = useLibrary.getState();
  if (kind === 'codebook' || kind === 'backups') return true;
  return { document: documents, note: notes, actor: actors, concept: concepts }[kind].has(id);
}

function restore(): void {
  if (useWorkspace.getState().groups.some((group) => group.tabs.length > 0)) return;
  const layout = stillThere(readTabs(localStorage.getItem(storageKey)), isInLibrary);
  const tab = activeTabOf(focusedGroup(layout));
  useWorkspace.setState({
    ...layout,
    trail:
      tab === null
        ? { places: [], at: -1 }
        : { places: [{ ...tab, group: layout.focused }], at: 0 },
  });
}
