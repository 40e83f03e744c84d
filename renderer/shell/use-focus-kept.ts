import { useEffect } from 'react';
import { isLeftShown, isRightShown } from '../state/panes.ts';
import { activeKey, useWorkspace } from '../state/workspace.ts';
import { focusGroupPane } from './pane-focus.ts';

/** How long the focus is watched, in milliseconds. */
const patience = 2000;

/**
 * Where a pane, the history or a tab goes with the focus in it, what is read or written then takes the
 * focus. Where the focus was lost all the same, Escape leads there.
 */
export function useFocusKept(): void {
  useEffect(
    () =>
      useWorkspace.subscribe((now, before) => {
        const goes =
          activeKey(before) !== activeKey(now) ||
          (isLeftShown(before) && !isLeftShown(now)) ||
          (isRightShown(before) && !isRightShown(now)) ||
          (before.historyOpen && !now.historyOpen);
        if (!goes || activeKey(now) === null) return;
        // What is no longer drawn loses the focus with one of the next frames, on a busy machine a late one.
        const until = performance.now() + patience;
        const look = (): void => {
          if (document.activeElement === document.body) focusGroupPane(now.focused, true);
          else if (performance.now() < until) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [],
  );
  useEffect(() => {
    // What had the focus may be gone for other reasons, as the list of a review that was undone.
    const pressed = (event: KeyboardEvent): void => {
      const isLost = event.target === document.body && !event.defaultPrevented;
      if (event.key === 'Escape' && isLost) focusGroupPane(useWorkspace.getState().focused);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
