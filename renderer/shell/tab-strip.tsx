import type { DragEvent, ReactNode } from 'react';
import { useState } from 'react';
import { moveTab } from '../state/tabs.ts';
import type { Group } from '../state/workspace.ts';
import { focusGroup, tabKey } from '../state/workspace.ts';
import { OneTab } from './one-tab.tsx';
import { dropTab, isTabDrag, placeInStrip, scrollAtEdge, useTabDrag } from './tab-drag.ts';
import { TabList } from './tab-list.tsx';
import styles from './tab-strip.module.css';

/** The tabs of a group, with the window's own buttons at the ends that it is given. */
export function TabStrip({
  group,
  focused,
  label,
  sides,
  before,
  after,
}: {
  group: Group;
  /** Whether keys go to this group. */
  focused: boolean;
  label: string;
  /** The names of the sides, in order. */
  sides: readonly string[];
  before: ReactNode;
  after: ReactNode;
}) {
  const dragged = useTabDrag((state) => state.dragged);
  const [place, setPlace] = useState<number | null>(null);
  const shownPlace = dragged === null ? null : place;
  const last = group.tabs.length - 1;

  function over(event: DragEvent<HTMLElement>): void {
    scrollAtEdge(event, event.currentTarget);
    if (!isTabDrag(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setPlace(placeInStrip(event, event.currentTarget));
  }

  function dropped(event: DragEvent<HTMLElement>): void {
    if (dragged === null || !isTabDrag(event)) return;
    event.preventDefault();
    moveTab(dragged.group, dragged.key, group.id, placeInStrip(event, event.currentTarget));
    setPlace(null);
    dropTab();
  }

  return (
    <div className={styles.strip} data-focused={focused} data-strip>
      {before}
      <nav aria-label={label} className={styles.nav} onFocusCapture={() => focusGroup(group.id)}>
        <ul
          className={styles.tabs}
          onDragOver={over}
          onDragLeave={(event) => {
            const to = event.relatedTarget;
            if (!(to instanceof Node && event.currentTarget.contains(to))) setPlace(null);
          }}
          onDrop={dropped}
          onWheel={(event) => {
            if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
          }}
        >
          {group.tabs.map((tab, index) => (
            <OneTab
              key={tabKey(tab)}
              tab={tab}
              group={group.id}
              current={tabKey(tab) === group.active}
              drop={
                shownPlace === index
                  ? 'before'
                  : shownPlace === last + 1 && index === last
                    ? 'after'
                    : undefined
              }
            />
          ))}
        </ul>
      </nav>
      {group.tabs.length > 1 && <TabList group={group} sides={sides} />}
      {after}
    </div>
  );
}
