// The middle of the window: one group of tabs, or two side by side. Pure: each function answers the
// layout after it.

/** What a tab can show. */
export const tabKinds = ['document', 'note', 'actor', 'concept', 'codebook', 'backups'] as const;
/** One of `tabKinds`. */
export type TabKind = (typeof tabKinds)[number];

/** One tab of the middle pane. There is one codebook and one page of backups; their ids are their kinds. */
export interface Tab {
  kind: TabKind;
  id: string;
}

/** The key of a tab, unique among the tabs of a group. */
export function tabKey(tab: Tab): string {
  return `${tab.kind}:${tab.id}`;
}

/** A strip of tabs with the page of one of them below. */
export interface Group {
  /** Stays the same for as long as the group exists. */
  id: number;
  tabs: readonly Tab[];
  /** The key of the tab that is shown; null shows the welcome. */
  active: string | null;
}

/** A tab that was closed, and where it stood. */
export interface ClosedTab {
  tab: Tab;
  group: number;
  at: number;
}

/**
 * `groups` holds one or two, the left one first; `focused` is the id of the one that keys and the side
 * panel go by. A note is written in one place: it stands in one group only.
 */
export interface Layout {
  groups: readonly Group[];
  focused: number;
}

/** One group without tabs. */
export const emptyLayout: Layout = { groups: [{ id: 1, tabs: [], active: null }], focused: 1 };

const nothing: Group = { id: 0, tabs: [], active: null };

/** The group that keys and the side panel go by. */
export function focusedGroup({ groups, focused }: Layout): Group {
  return groups.find((group) => group.id === focused) ?? groups[0] ?? nothing;
}

/** The group beside one; null when there is only one. */
export function besideGroup({ groups }: Layout, id: number): Group | null {
  return groups.find((group) => group.id !== id) ?? null;
}

/** Whether a group has a tab of this key. */
export function hasTab(group: Group, key: string): boolean {
  return group.tabs.some((tab) => tabKey(tab) === key);
}

/** Where a tab is shown when nobody says where: where it is in sight, else where it is open, else here. */
export function homeOf(layout: Layout, key: string): number {
  const here = focusedGroup(layout);
  const beside = besideGroup(layout, here.id);
  if (here.active === key) return here.id;
  if (beside?.active === key) return beside.id;
  return beside !== null && !hasTab(here, key) && hasTab(beside, key) ? beside.id : here.id;
}

function withGroup(layout: Layout, changed: Group): Layout {
  const groups = layout.groups.map((group) => (group.id === changed.id ? changed : group));
  return { ...layout, groups };
}

/** Without groups that have become empty; one is left in any case. */
function tidied(layout: Layout): Layout {
  if (layout.groups.length < 2) return layout;
  const full = layout.groups.filter((group) => group.tabs.length > 0);
  const groups = full.length === 0 ? layout.groups.slice(0, 1) : full;
  const isThere = groups.some((group) => group.id === layout.focused);
  return { groups, focused: isThere ? layout.focused : (groups[0]?.id ?? 1) };
}

/** A group without one tab; its right neighbour, else its left one, is shown. */
function without(group: Group, key: string): Group {
  const index = group.tabs.findIndex((tab) => tabKey(tab) === key);
  if (index < 0) return group;
  const tabs = group.tabs.toSpliced(index, 1);
  if (group.active !== key) return { ...group, tabs };
  const next = tabs[index] ?? tabs[index - 1];
  return { ...group, tabs, active: next === undefined ? null : tabKey(next) };
}

/** A group with a tab, at a place if it says which; where it was before when it was open already. */
function withTab(group: Group, tab: Tab, at?: number): Group {
  const key = tabKey(tab);
  const before = group.tabs.findIndex((one) => tabKey(one) === key);
  if (before >= 0 && at === undefined) return group;
  const others = group.tabs.filter((one) => tabKey(one) !== key);
  // A place behind the tab's own moves up when it leaves.
  const place = at === undefined ? others.length : before >= 0 && before < at ? at - 1 : at;
  return { ...group, tabs: others.toSpliced(place, 0, tab) };
}

/** Shows a tab in a group, opening it there if need be, and gives the group the focus. */
export function shown(layout: Layout, tab: Tab, id: number): Layout {
  const group = layout.groups.find((one) => one.id === id) ?? focusedGroup(layout);
  const key = tabKey(tab);
  const opened = withGroup(layout, { ...withTab(group, tab), active: key });
  const beside = besideGroup(opened, group.id);
  const single =
    tab.kind === 'note' && beside !== null ? withGroup(opened, without(beside, key)) : opened;
  return tidied({ ...single, focused: group.id });
}

/** Opens a tab behind those of the focused group, unless it is open anywhere. */
export function added(layout: Layout, tab: Tab): Layout {
  if (layout.groups.some((group) => hasTab(group, tabKey(tab)))) return layout;
  return withGroup(layout, withTab(focusedGroup(layout), tab));
}

/** A layout with a second, empty group, at the right or at the left. */
function split(layout: Layout, side: 'left' | 'right'): Layout {
  const [only = nothing] = layout.groups;
  const made: Group = { id: only.id + 1, tabs: [], active: null };
  return { ...layout, groups: side === 'right' ? [only, made] : [made, only] };
}

/**
 * Shows a tab on the other side of the focused group; a document may stand on both, a note moves.
 * The same layout when the tab is a note that would leave nothing behind.
 */
export function shownBeside(layout: Layout, tab: Tab): Layout {
  const here = focusedGroup(layout);
  const beside = besideGroup(layout, here.id);
  const isAlone = here.tabs.length === 1 && hasTab(here, tabKey(tab));
  if (beside === null && tab.kind === 'note' && isAlone) return layout;
  if (beside !== null) return shown(layout, tab, beside.id);
  const wide = split(layout, 'right');
  return shown(wide, tab, besideGroup(wide, here.id)?.id ?? here.id);
}

/** Moves a tab to a place of a group: before the tab that has this number now, or to the end. */
export function moved(layout: Layout, from: number, key: string, to: number, at?: number): Layout {
  const source = layout.groups.find((group) => group.id === from);
  const target = layout.groups.find((group) => group.id === to);
  const tab = source?.tabs.find((one) => tabKey(one) === key);
  if (source === undefined || target === undefined || tab === undefined) return layout;
  const left = from === to ? layout : withGroup(layout, without(source, key));
  const place = at ?? target.tabs.length;
  return tidied({
    ...withGroup(left, { ...withTab(target, tab, place), active: key }),
    focused: to,
  });
}

/** Moves a tab out into a group of its own at one side; the same layout when it is the only one. */
export function movedOut(
  layout: Layout,
  from: number,
  key: string,
  side: 'left' | 'right',
): Layout {
  const source = layout.groups.find((group) => group.id === from);
  if (source === undefined) return layout;
  const beside = besideGroup(layout, from);
  if (beside !== null) return moved(layout, from, key, beside.id);
  if (source.tabs.length < 2) return layout;
  const wide = split(layout, side);
  return moved(wide, from, key, besideGroup(wide, from)?.id ?? from);
}

/** Closes a tab of a group. */
export function closed(layout: Layout, id: number, key: string): Layout {
  const group = layout.groups.find((one) => one.id === id);
  return group === undefined ? layout : tidied(withGroup(layout, without(group, key)));
}

/** One group again: the focused one, with the tabs of the other behind its own. */
export function joined(layout: Layout): Layout {
  const here = focusedGroup(layout);
  const beside = besideGroup(layout, here.id);
  if (beside === null) return layout;
  const extra = beside.tabs.filter((tab) => !hasTab(here, tabKey(tab)));
  return { groups: [{ ...here, tabs: [...here.tabs, ...extra] }], focused: here.id };
}
