import type { ReactNode } from 'react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { defaultPreferences } from '#core/desktop-api.ts';
import { GroupContext } from '../state/group-context.ts';
import { uncoverText } from '../state/panes.ts';
import { setPreferences, usePreferences } from '../state/preferences.ts';
import type { Group } from '../state/workspace.ts';
import { activeTabOf, focusGroup, useWorkspace } from '../state/workspace.ts';
import { Splitter } from '../ui/splitter.tsx';
import { DropSides } from './drop-sides.tsx';
import styles from './groups.module.css';
import { StripEnd, StripStart } from './strip-tools.tsx';
import { TabStrip } from './tab-strip.tsx';

/** Least and most part of the first side, in per cent. */
const least = 20;
const most = 80;

/** Below this width, in CSS pixels, two sides lie above each other. */
const narrow = 660;

const besides = ['Left side', 'Right side'];
const above = ['Upper side', 'Lower side'];

/** The middle of the window: one group of tabs with its page, or two with an edge between them. */
export function Groups({
  actions,
  page,
}: {
  actions: ReactNode;
  page: (group: Group) => ReactNode;
}) {
  const groups = useWorkspace((state) => state.groups);
  const focused = useWorkspace((state) => state.focused);
  const focusMode = useWorkspace((state) => state.focusMode);
  const box = useRef<HTMLDivElement>(null);
  const [stacked, setStacked] = useState(false);
  const kept = usePreferences((state) => state.splitShare);
  const [moving, setMoving] = useState<number | null>(null);
  const share = moving ?? kept;

  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setStacked((entry?.contentRect.width ?? narrow) < narrow),
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const keep = (splitShare: number): void => {
    setMoving(null);
    setPreferences({ splitShare });
  };

  const shown = focusMode ? groups.filter((group) => group.id === focused) : groups;
  const isSplit = shown.length > 1;
  const sides = stacked ? above : besides;
  const hasRight = groups.some((group) => {
    const tab = group.id === focused ? activeTabOf(group) : null;
    return tab !== null && tab.kind !== 'codebook' && tab.kind !== 'backups';
  });
  return (
    <div ref={box} className={styles.groups} data-stacked={stacked}>
      {shown.map((group, index) => (
        <Fragment key={group.id}>
          {index > 0 && (
            <Splitter
              label="Sizes of the two sides"
              controls={`group-${shown[0]?.id ?? 0}`}
              side="left"
              stacked={stacked}
              width={share}
              least={least}
              most={most}
              onMove={setMoving}
              onDone={keep}
              onReset={() => keep(defaultPreferences.splitShare)}
            />
          )}
          <section
            id={`group-${group.id}`}
            aria-label={isSplit ? sides[index] : undefined}
            data-pane="middle"
            data-group={group.id}
            className={styles.group}
            style={isSplit ? { flexGrow: index === 0 ? share : 100 - share } : undefined}
          >
            {!focusMode && (
              <TabStrip
                group={group}
                focused={group.id === focused}
                label={isSplit ? `Open tabs, ${sides[index]?.toLowerCase() ?? ''}` : 'Open tabs'}
                sides={sides}
                before={index === 0 && <StripStart />}
                after={
                  (stacked ? index === 0 : index === shown.length - 1) && (
                    <StripEnd actions={actions} hasRight={hasRight} />
                  )
                }
              />
            )}
            <div
              className={styles.page}
              onFocusCapture={() => {
                focusGroup(group.id);
                uncoverText();
              }}
              onPointerDownCapture={() => {
                focusGroup(group.id);
                uncoverText();
              }}
              onKeyDownCapture={() => focusGroup(group.id)}
            >
              <GroupContext value={group.id}>{page(group)}</GroupContext>
              <DropSides group={group} stacked={stacked} />
            </div>
          </section>
        </Fragment>
      ))}
    </div>
  );
}
