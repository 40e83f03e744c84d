// What is open and selected in this window: tabs, panes, the selection, jumps, the way back.

import { create } from 'zustand';
import type { Trail } from './trail.ts';
import { emptyTrail, goBack, goForward, visit } from './trail.ts';

export type TabKind = 'document' | 'note' | 'actor';

/** One tab of the middle pane. */
export interface Tab {
  kind: TabKind;
  id: string;
}

/** What the left pane lists. */
export type LeftView = 'documents' | 'notes' | 'actors' | 'search';

/** What the right pane shows of a document. */
export type InspectorView = 'passages' | 'details';

/** A wish to stand at a place of a document or note; its view fulfils it once and calls `jumpDone`. */
export interface Jump {
  /** Grows with every wish, so that the same place can be wished for twice. */
  token: number;
  /** A passage to scroll to and select. */
  passage?: string;
  /** Else a stretch of the plain text: UTF-16 offsets, end exclusive. */
  start?: number;
  end?: number;
}

export interface WorkspaceState {
  tabs: readonly Tab[];
  /** The key of the tab that is shown; null shows the welcome. */
  active: string | null;
  trail: Trail;
  leftOpen: boolean;
  rightOpen: boolean;
  leftView: LeftView;
  inspectorView: InspectorView;
  /** Selected passages by document; the first one is the one that keys act on. */
  selected: Readonly<Record<string, readonly string[]>>;
  /** Wishes by the id of their document or note. */
  jumps: Readonly<Record<string, Jump>>;
  paletteOpen: boolean;
}

/** The key of a tab, unique among tabs. */
export function tabKey(tab: Tab): string {
  return `${tab.kind}:${tab.id}`;
}

export const useWorkspace = create<WorkspaceState>(() => ({
  tabs: [],
  active: null,
  trail: emptyTrail,
  leftOpen: true,
  rightOpen: true,
  leftView: 'documents',
  inspectorView: 'passages',
  selected: {},
  jumps: {},
  paletteOpen: false,
}));

const { getState, setState } = useWorkspace;
let lastToken = 0;

/** The tab that is shown. */
export function activeTab(state: WorkspaceState): Tab | null {
  return state.tabs.find((tab) => tabKey(tab) === state.active) ?? null;
}

const none: readonly string[] = [];

/** The passages selected in a document. */
export function selectedIn(state: WorkspaceState, document: string): readonly string[] {
  return state.selected[document] ?? none;
}

/** Opens a tab, or shows it if it is open. */
export function openTab(tab: Tab): void {
  const key = tabKey(tab);
  setState(({ tabs, trail }) => ({
    tabs: tabs.some((one) => tabKey(one) === key) ? tabs : [...tabs, tab],
    active: key,
    trail: visit(trail, key),
  }));
}

/** Opens a tab behind the one that is shown. */
export function addTab(tab: Tab): void {
  const key = tabKey(tab);
  setState(({ tabs }) => (tabs.some((one) => tabKey(one) === key) ? {} : { tabs: [...tabs, tab] }));
}

/** Opens a document, at a passage or a place of its plain text if one is given. */
export function openDocument(id: string, place: Omit<Jump, 'token'> = {}): void {
  openTab({ kind: 'document', id });
  jumpTo(id, place);
}

/** Opens a note, at a place of its plain text if one is given. */
export function openNote(id: string, place: { start?: number; end?: number } = {}): void {
  openTab({ kind: 'note', id });
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

export function openActor(id: string): void {
  openTab({ kind: 'actor', id });
}

/** Closes a tab; its right neighbour, else its left one, is shown. */
export function closeTab(key: string): void {
  setState(({ tabs, active }) => {
    const index = tabs.findIndex((tab) => tabKey(tab) === key);
    if (index < 0) return {};
    const left = tabs.filter((_tab, at) => at !== index);
    if (active !== key) return { tabs: left };
    const next = left[index] ?? left[index - 1];
    return { tabs: left, active: next === undefined ? null : tabKey(next) };
  });
}

/** Moves to the next tab, or the one before with -1; round and round. */
export function stepTab(step: 1 | -1): void {
  const { tabs, active } = getState();
  const index = tabs.findIndex((tab) => tabKey(tab) === active);
  const next = tabs.at((index + step + tabs.length) % Math.max(1, tabs.length));
  if (next !== undefined) openTab(next);
}

/** Shows the welcome without closing anything. */
export function showWelcome(): void {
  setState({ active: null });
}

/** Selects passages of a document, in place of those selected before. */
export function selectPassages(document: string, passages: readonly string[]): void {
  setState(({ selected }) => ({ selected: { ...selected, [document]: passages } }));
}

/** Opens or closes a side pane as it was. */
export function switchPane(side: 'left' | 'right', open: boolean): void {
  setState(side === 'left' ? { leftOpen: open } : { rightOpen: open });
}

/** Opens or closes a side pane; the right one opens at the passages, because who asks wants to see them. */
export function setPane(side: 'left' | 'right', open: boolean): void {
  switchPane(side, open);
  if (side === 'right' && open) setState({ inspectorView: 'passages' });
}

export function showLeft(view: LeftView): void {
  setState({ leftView: view, leftOpen: true });
}

/** Opens the right pane at one of its views. */
export function showInspector(view: InspectorView): void {
  setState({ inspectorView: view, rightOpen: true });
}

export function setPalette(open: boolean): void {
  setState({ paletteOpen: open });
}

/** Goes to the tab shown before (or, forward, the one left by going back), opening it if it was closed. */
export function travel(direction: 'back' | 'forward'): void {
  const { trail, tabs } = getState();
  const gone = direction === 'back' ? goBack(trail) : goForward(trail);
  if (gone === null) return;
  const [kind, id] = gone.at.split(':');
  if (id === undefined || (kind !== 'document' && kind !== 'note' && kind !== 'actor')) return;
  const isOpen = tabs.some((tab) => tabKey(tab) === gone.at);
  setState({
    tabs: isOpen ? tabs : [...tabs, { kind, id }],
    active: gone.at,
    trail: gone.trail,
  });
}
