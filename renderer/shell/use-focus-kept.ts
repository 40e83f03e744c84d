import { useEffect } from 'react';
import { isLeftShown, isRightShown, useWorkspace } from '../state/workspace.ts';
import { focusGroupPane } from './pane-focus.ts';

/** Where a pane or the history goes with the focus in it, what is read or written takes the focus. */
export function useFocusKept(): void {
  useEffect(
    () =>
      useWorkspace.subscribe((now, before) => {
        const closes =
          (isLeftShown(before) && !isLeftShown(now)) ||
          (isRightShown(before) && !isRightShown(now)) ||
          (before.historyOpen && !now.historyOpen);
        if (!closes) return;
        // What is no longer drawn loses the focus with the next frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (document.activeElement === document.body) focusGroupPane(now.focused);
          }),
        );
      }),
    [],
  );
}
