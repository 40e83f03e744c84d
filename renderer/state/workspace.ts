// What is open and selected in this window: groups of tabs, panes, the selection, jumps, the way back.

import { create } from 'zustand';
import type { ClosedTab, Group, Layout, Tab } from './groups.ts';
import {
  added,
  besideGroup,
  closed,
  emptyLayout,
  focusedGroup,
  hasTab,
  homeOf,
  shown,
  shownBeside,
  tabKey,
} from './groups.ts';
import { standingOf } from './standing.ts';
import type { Place, Point, Trail } from './trail.ts';
import {
  currentPlace,
  emptyTrail,
  goBack,
  goForward,
  isSameTab,
  lastVisited,
  leave,
  stepOn,
  visit,
} from './trail.ts';

export type { Group, Tab } from './groups.ts';
export { tabKey } from './groups.ts';

/** What the left pane lists. */
export type LeftView = 'documents' | 'notes' | 'actors' | 'concepts' | 'search';

/** What the right pane shows of a document. */
export type InspectorView =
  | 'passages'
  | 'actors'
  | 'speakers'
  | 'outline'
  | 'review'
  | 'suggestions'
  | 'details';

/** A wish to stand at a place of a document or note; its view fulfils it once and calls `jumpDone`. */
export interface Jump {
  /** Grows with every wish, so that the same place can be wished for twice. */
  token: number;
  /** A passage to scroll to and select. */
  passage?: string;
  /** Else a stretch of the plain text: UTF-16 offsets, end exclusive. */
  start?: number;
  end?: number;
  /** The way back: the block of `start` is to begin this far above the view's edge, in CSS pixels. */
  above?: number;
}

/** All of it. It is changed by the functions of this folder alone. */
export interface WorkspaceState extends Layout {
  trail: Trail;
  /** Tabs that were closed, the last one last. */
  closed: readonly ClosedTab[];
  leftOpen: boolean;
  rightOpen: boolean;
  /** In a narrow window the side pane that lies over the text; null where both have room beside it. */
  over: 'left' | 'right' | 'none' | null;
  leftView: LeftView;
  inspectorView: InspectorView;
  /** Whether the right pane shows the history instead of what belongs to the tab. */
  historyOpen: boolean;
  /** Whether everything but the text is put away. */
  focusMode: boolean;
  /** Selected passages by document; the first one is the one that keys act on. */
  selected: Readonly<Record<string, readonly string[]>>;
  /** Wishes by the id of their document or note; the view in the focused group fulfils them. */
  jumps: Readonly<Record<string, Jump>>;
  paletteOpen: boolean;
}

/** The workspace, live. */
export const useWorkspace = create<WorkspaceState>(() => ({
  ...emptyLayout,
  trail: emptyTrail,
  closed: [],
  leftOpen: true,
  rightOpen: true,
  over: null,
  leftView: 'documents',
  inspectorView: 'passages',
  historyOpen: false,
  focusMode: false,
  selected: {},
  jumps: {},
  paletteOpen: false,
}));

const { getState, setState } = useWorkspace;
let lastToken = 0;

/** How many closed tabs can be opened again. */
const mostClosed = 30;

/** The tab that a group shows. */
export function activeTabOf(group: Group): Tab | null {
  return group.tabs.find((tab) => tabKey(tab) === group.active) ?? null;
}

/** The tab that is shown; of two, the one in the group with the focus. */
export function activeTab(state: WorkspaceState): Tab | null {
  return activeTabOf(focusedGroup(state));
}

/** The key of the tab that is shown; null when it is the welcome. */
export function activeKey(state: WorkspaceState): string | null {
  return focusedGroup(state).active;
}

/** The open tabs of all groups, in order; the same one may stand in two. */
export function openTabs(state: WorkspaceState): Tab[] {
  return state.groups.flatMap((group) => group.tabs);
}

/** The id of the document or note one looks at beside this tab, or looked at last; null without one. */
export function lastShown(state: WorkspaceState, kind: Tab['kind']): string | null {
  const beside = besideGroup(state, state.focused);
  const there = beside === null ? null : activeTabOf(beside);
  return there?.kind === kind ? there.id : lastVisited(state.trail, kind);
}

const none: readonly string[] = [];

/** The passages selected in a document. */
export function selectedIn(state: WorkspaceState, document: string): readonly string[] {
  return state.selected[document] ?? none;
}

/** The place one stands at now; null at the welcome. */
function placeNow(state: WorkspaceState): Place | null {
  const tab = activeTab(state);
  if (tab === null) return null;
  const standing = standingOf(state.focused, tab);
  const place = { ...tab, group: state.focused };
  return standing === null ? place : { ...place, start: standing.start, above: standing.above };
}

/** The trail after going on from one to the next, as by arrow keys; null where that is a new way. */
function trailOn(state: WorkspaceState, to: Place): Trail | null {
  const isThere = standingOf(state.focused, to)?.isAtJump === true;
  return isThere ? stepOn(state.trail, to) : null;
}

/** Shows another layout, and notes on the trail from where one came and where one went. */
export function go(layout: Layout, point: Point = {}): void {
  const state = getState();
  const from = placeNow(state);
  const left = from === null ? state.trail : leave(state.trail, from);
  const tab = activeTabOf(focusedGroup(layout));
  const { groups, focused } = layout;
  const to = tab === null ? null : { ...tab, group: focused, ...point };
  setState({
    groups,
    focused,
    trail: to === null ? left : (trailOn(state, to) ?? visit(left, to)),
  });
}

/** Notes on the trail that the view with the focus goes to a place of its text by itself. */
export function noteJump(start: number, isStep = false): void {
  go(getState(), { start, ...(isStep ? { isStep } : {}) });
}

/** Where something is opened: where it is open already (`home`), or on the other side. */
export type Side = 'home' | 'beside';

function openAt(tab: Tab, side: Side, point: Point): void {
  const state = getState();
  const next =
    side === 'beside' ? shownBeside(state, tab) : shown(state, tab, homeOf(state, tabKey(tab)));
  go(next, point);
}

/** Opens a tab, or shows it if it is open. */
export function openTab(tab: Tab, side: Side = 'home'): void {
  openAt(tab, side, {});
}

/** Opens a tab behind the one that is shown. */
export function addTab(tab: Tab): void {
  setState((state) => added(state, tab));
}

/** Opens a document, at a passage or a place of its plain text if one is given. */
export function openDocument(
  id: string,
  place: Omit<Jump, 'token'> & { isStep?: true } = {},
  side: Side = 'home',
): void {
  const { isStep: _isStep, ...jump } = place;
  const { above: _above, end: _end, ...point } = place;
  openAt({ kind: 'document', id }, side, point);
  jumpTo(id, jump);
}

/** Opens a note, at a place of its plain text if one is given. */
export function openNote(
  id: string,
  place: { start?: number; end?: number } = {},
  side: Side = 'home',
): void {
  openTab({ kind: 'note', id }, side);
  jumpTo(id, place);
}

function jumpTo(id: string, place: Omit<Jump, 'token'>): void {
  if (place.passage === undefined && place.start === undefined) return;
  lastToken += 1;
  const jump: Jump = { ...place, token: lastToken };
  setState(({ jumps, selected }) => ({
    jumps: { ...jumps, [id]: jump },
    ...(place.passage === undefined
      ? {}
      : { selected: { ...selected, [id]: [place.passage] }, inspectorView: 'passages' }),
  }));
}

/** A view has fulfilled a jump. */
export function jumpDone(id: string, token: number): void {
  setState(({ jumps }) => {
    if (jumps[id]?.token !== token) return {};
    const { [id]: _done, ...others } = jumps;
    return { jumps: others };
  });
}

/** Gives a group the focus; keys and the side panel go by it from now on. */
export function focusGroup(id: number): void {
  const { groups, focused } = getState();
  if (id !== focused && groups.some((group) => group.id === id)) setState({ focused: id });
}

/** Closes a tab of a group (without one, of every group); its right neighbour, else its left one, is shown. */
export function closeTab(key: string, group?: number): void {
  setState((state) => {
    let layout: Layout = state;
    const gone: ClosedTab[] = [];
    for (const one of state.groups) {
      const at = one.tabs.findIndex((tab) => tabKey(tab) === key);
      const tab = one.tabs[at];
      if (tab === undefined || (group !== undefined && one.id !== group)) continue;
      gone.push({ tab, group: one.id, at });
      layout = closed(layout, one.id, key);
    }
    const { groups, focused } = layout;
    return { groups, focused, closed: [...state.closed, ...gone].slice(-mostClosed) };
  });
}

/** Moves to the next tab of the group, or the one before with -1; round and round. */
export function stepTab(step: 1 | -1): void {
  const state = getState();
  const { id, tabs, active } = focusedGroup(state);
  const index = tabs.findIndex((tab) => tabKey(tab) === active);
  const next = tabs.at((index + step + tabs.length) % Math.max(1, tabs.length));
  if (next !== undefined) go(shown(state, next, id));
}

/** Shows the welcome without closing anything. */
export function showWelcome(): void {
  setState((state) => ({
    groups: state.groups.map((group) =>
      group.id === state.focused ? { ...group, active: null } : group,
    ),
  }));
}

/** Selects passages of a document, in place of those selected before. */
export function selectPassages(document: string, passages: readonly string[]): void {
  setState(({ selected }) => ({ selected: { ...selected, [document]: passages } }));
}

/** Goes to the place before (or, forward, the one left by going back), opening its tab if it was closed. */
export function travel(direction: 'back' | 'forward'): void {
  const state = getState();
  const current = currentPlace(state.trail);
  const now = placeNow(state);
  const isAtCurrent =
    current !== undefined && now !== null && isSameTab(current, now) && current.group === now.group;
  const trail = isAtCurrent ? leave(state.trail, now) : state.trail;
  const gone = direction === 'back' ? goBack(trail) : goForward(trail);
  if (gone === null) return;
  const { kind, id, group, start, above, passage } = gone.to;
  const tab: Tab = { kind, id };
  const there = state.groups.find((one) => one.id === group && hasTab(one, tabKey(tab)));
  const { groups, focused } = shown(state, tab, there?.id ?? homeOf(state, tabKey(tab)));
  setState({ groups, focused, trail: gone.trail });
  if (start !== undefined) jumpTo(id, { start, ...(above === undefined ? {} : { above }) });
  else if (passage !== undefined) jumpTo(id, { passage });
}
