// Which panes stand around the text, and what they show.

import type { InspectorView, LeftView, WorkspaceState } from './workspace.ts';
import { useWorkspace } from './workspace.ts';

const { setState } = useWorkspace;

/** Opens or closes a side pane as it was. */
export function switchPane(side: 'left' | 'right', open: boolean): void {
  setState(
    side === 'left'
      ? { leftOpen: open, focusMode: false }
      : { rightOpen: open, historyOpen: false, focusMode: false },
  );
}

/** Opens or closes a side pane; the right one opens at the passages, because who asks wants to see them. */
export function setPane(side: 'left' | 'right', open: boolean): void {
  switchPane(side, open);
  if (side === 'right' && open) setState({ inspectorView: 'passages' });
}

export function showLeft(view: LeftView): void {
  setState({ leftView: view, leftOpen: true, focusMode: false });
}

/** Opens the right pane at one of its views. */
export function showInspector(view: InspectorView): void {
  setState({ inspectorView: view, rightOpen: true, historyOpen: false, focusMode: false });
}

/** Opens the history in the right pane, or gives the pane back. */
export function setHistory(open: boolean): void {
  setState(open ? { historyOpen: true, focusMode: false } : { historyOpen: false });
}

/** Whether the left pane is on the screen. */
export function isLeftShown(state: WorkspaceState): boolean {
  return state.leftOpen && !state.focusMode;
}

/** Whether the right pane is on the screen, as far as it has something to show. */
export function isRightShown(state: WorkspaceState): boolean {
  return (state.rightOpen || state.historyOpen) && !state.focusMode;
}

/** Puts everything but the text away, or brings it back. */
export function setFocusMode(on: boolean): void {
  setState({ focusMode: on });
}

export function setPalette(open: boolean): void {
  setState({ paletteOpen: open });
}
