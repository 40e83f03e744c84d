// Which panes stand around the text, and what they show.

import type { InspectorView, LeftView, WorkspaceState } from './workspace.ts';
import { useWorkspace } from './workspace.ts';

const { getState, setState } = useWorkspace;

/** In narrower windows there is no room for a side pane beside a readable line: it lies over the text. */
const narrow = '(max-width: 759px)';

/** Starts to follow the width of the window; called once. Returns the undo. */
export function followWidth(): () => void {
  const query = window.matchMedia(narrow);
  const follow = (): void => setState({ over: query.matches ? 'none' : null });
  follow();
  query.addEventListener('change', follow);
  return () => query.removeEventListener('change', follow);
}

/** Whether a side pane would lie over the text. */
export function isNarrow(): boolean {
  return getState().over !== null;
}

/** What opens or closes a side pane: in a narrow window the one that lies over the text. */
function opened(side: 'left' | 'right', open: boolean): Partial<WorkspaceState> {
  if (isNarrow()) return { over: open ? side : 'none' };
  return side === 'left' ? { leftOpen: open } : { rightOpen: open };
}

/** Puts the side pane away that lies over the text. */
export function uncoverText(): void {
  if (isNarrow() && getState().over !== 'none') setState({ over: 'none' });
}

/** Has the side panes stand as they did when the window was closed. */
export function recallPanes(panes: { leftOpen: boolean; rightOpen: boolean }): void {
  setState(panes);
}

/** Opens or closes a side pane as it was. */
export function switchPane(side: 'left' | 'right', open: boolean): void {
  setState({
    ...opened(side, open),
    ...(side === 'right' ? { historyOpen: false } : {}),
    focusMode: false,
  });
}

/** Opens or closes a side pane; the right one opens at the passages, because who asks wants to see them. */
export function setPane(side: 'left' | 'right', open: boolean): void {
  switchPane(side, open);
  if (side === 'right' && open) setState({ inspectorView: 'passages' });
}

/** Opens the left pane at one of its views. */
export function showLeft(view: LeftView): void {
  setState({ leftView: view, ...opened('left', true), focusMode: false });
}

/** Opens the right pane at one of its views. */
export function showInspector(view: InspectorView): void {
  setState({
    inspectorView: view,
    ...opened('right', true),
    historyOpen: false,
    focusMode: false,
  });
}

/** Opens the history in the right pane, or gives the pane back. */
export function setHistory(open: boolean): void {
  const shown = isNarrow() ? opened('right', true) : {};
  setState(open ? { historyOpen: true, ...shown, focusMode: false } : { historyOpen: false });
}

/** Whether the left pane is on the screen. */
export function isLeftShown(state: WorkspaceState): boolean {
  return (state.over === null ? state.leftOpen : state.over === 'left') && !state.focusMode;
}

/** Whether the right pane is on the screen, as far as it has something to show. */
export function isRightShown(state: WorkspaceState): boolean {
  const { over, rightOpen, historyOpen, focusMode } = state;
  return (over === null ? rightOpen || historyOpen : over === 'right') && !focusMode;
}

/** Puts everything but the text away, or brings it back. */
export function setFocusMode(on: boolean): void {
  setState({ focusMode: on });
}

/** Opens or closes the palette. */
export function setPalette(open: boolean): void {
  setState({ paletteOpen: open });
}
