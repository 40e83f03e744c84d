import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { defaultPreferences } from '#core/desktop-api.ts';
import { setPreferences, usePreferences } from '../state/preferences.ts';
import { isLeftShown, isRightShown, uncoverText } from '../state/panes.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Splitter } from '../ui/splitter.tsx';
import { focusGroupPane, rememberFocus } from './pane-focus.ts';
import { useFocusKept } from './use-focus-kept.ts';
import styles from './panes.module.css';

/** Least and most width of a side pane, in per cent of the window. */
const least = 14;
const most = 40;

/** The three panes: library, what is read or written, what belongs to it. */
export function Panes({
  left,
  middle,
  right,
}: {
  left: ReactNode;
  middle: ReactNode;
  /** Null when nothing belongs to what is shown. */
  right: ReactNode;
}) {
  const leftOpen = useWorkspace(isLeftShown);
  const rightOpen = useWorkspace(isRightShown) && right !== null;
  const kept = usePreferences();
  const [moving, setMoving] = useState<{ left?: number; right?: number }>({});
  const leftWidth = moving.left ?? kept.leftWidth;
  const rightWidth = moving.right ?? kept.rightWidth;
  const over = useWorkspace((state) => state.over !== null);
  const at = useWorkspace((state) => state.trail);
  useEffect(rememberFocus, []);
  // Who opened something from the library wants to see it.
  useEffect(() => {
    if (useWorkspace.getState().over === 'left') uncoverText();
  }, [at]);
  useFocusKept();

  const keep = (patch: { leftWidth: number } | { rightWidth: number }): void => {
    setMoving({});
    setPreferences(patch);
  };

  const widthOf = (width: number) => (over ? {} : { width: `${width}%` });

  return (
    <div className={styles.panes}>
      {/* Closed, it is only not drawn: its keys work and open it, and its lists stay as they were. */}
      <aside
        id="pane-left"
        aria-label="Library"
        data-pane="left"
        className={styles.side}
        data-over={over}
        style={leftOpen ? widthOf(leftWidth) : { display: 'none' }}
        onKeyDown={leadBack}
      >
        {left}
      </aside>
      {leftOpen && !over && (
        <Splitter
          label="Width of the library"
          controls="pane-left"
          side="left"
          width={leftWidth}
          least={least}
          most={most}
          onMove={(width) => setMoving({ left: width })}
          onDone={(width) => keep({ leftWidth: width })}
          onReset={() => keep({ leftWidth: defaultPreferences.leftWidth })}
        />
      )}
      <main className={styles.middle}>{middle}</main>
      {rightOpen && (
        <>
          {!over && (
            <Splitter
              label="Width of the side panel"
              controls="pane-right"
              side="right"
              width={rightWidth}
              least={least}
              most={most}
              onMove={(width) => setMoving({ right: width })}
              onDone={(width) => keep({ rightWidth: width })}
              onReset={() => keep({ rightWidth: defaultPreferences.rightWidth })}
            />
          )}
          <aside
            id="pane-right"
            aria-label="Side panel"
            data-pane="right"
            className={styles.side}
            data-over={over}
            style={widthOf(rightWidth)}
            onKeyDown={leadBack}
          >
            {right}
          </aside>
        </>
      )}
    </div>
  );
}

/** Escape that nothing in a side pane needs leads back to what is read or written. */
function leadBack(event: KeyboardEvent<HTMLElement>): void {
  // What lies over the window, as a menu, is not in the pane, though React tells its keys here.
  const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (event.key !== 'Escape' || event.defaultPrevented || !isHere) return;
  event.preventDefault();
  uncoverText();
  focusGroupPane(useWorkspace.getState().focused);
}
