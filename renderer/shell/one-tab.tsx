import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { keysOf } from '../commands.ts';
import { useLibrary } from '../state/library.ts';
import { showTab } from '../state/tabs.ts';
import type { Tab } from '../state/workspace.ts';
import { closeTab, tabKey } from '../state/workspace.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ContextMenu } from '../ui/menu.tsx';
import { useSpringOpen } from '../ui/spring-open.ts';
import { dragTab, dropTab } from './tab-drag.ts';
import { tabEntries } from './tab-entries.ts';
import styles from './tab-strip.module.css';
import { TabIcon, titleOf } from './tab-title.tsx';

/** One tab of a strip: shown by a click, closed by its cross or the middle button, dragged elsewhere. */
export function OneTab({
  tab,
  group,
  current,
  drop,
}: {
  tab: Tab;
  group: number;
  current: boolean;
  /** On which side of it a tab that is dragged here would go. */
  drop: 'before' | 'after' | undefined;
}) {
  const title = useLibrary((state) => titleOf(tab, state));
  const item = useRef<HTMLLIElement>(null);
  const key = tabKey(tab);
  const spring = useSpringOpen(() => showTab(tab, group));
  useEffect(() => {
    const strip = item.current?.parentElement;
    if (!current || strip === null || strip === undefined) return undefined;
    // Also when the window or a pane changes its width; observing tells of the first one, too.
    const observer = new ResizeObserver(() =>
      item.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
    observer.observe(strip);
    return () => observer.disconnect();
  }, [current]);

  return (
    <ContextMenu label={`Menu of the tab ${title}`} entries={() => tabEntries(tab, group, current)}>
      <li
        ref={item}
        className={styles.tab}
        data-current={current}
        data-drop={drop}
        {...spring(key)}
        draggable
        onDragStart={(event) => dragTab(event, key, group)}
        onDragEnd={dropTab}
        onMouseDown={(event) => {
          // The middle button would begin to scroll the strip.
          if (event.button === 1) event.preventDefault();
        }}
        onAuxClick={(event) => event.button === 1 && closeTab(key, group)}
      >
        <button
          type="button"
          className={styles.open}
          aria-current={current ? 'page' : undefined}
          title={title}
          onClick={() => showTab(tab, group)}
        >
          <TabIcon tab={tab} />
          <span className={styles.title} dir="auto">
            {title}
          </span>
        </button>
        <IconButton
          small
          label={`Close ${title}`}
          keys={current ? keysOf('close-tab') : undefined}
          className={styles.close}
          onClick={() => closeTab(key, group)}
        >
          <X size={14} />
        </IconButton>
      </li>
    </ContextMenu>
  );
}
