import {
  ArrowLeft,
  ArrowRight,
  FileText,
  NotebookPen,
  PanelLeft,
  PanelRight,
  Search,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { keysOf, runCommand } from '../commands.ts';
import type { LibraryState } from '../state/library.ts';
import { useLibrary } from '../state/library.ts';
import type { Tab } from '../state/workspace.ts';
import { closeTab, openTab, tabKey, useWorkspace } from '../state/workspace.ts';
import { ActorIcon } from '../ui/actor-words.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ContextMenu } from '../ui/menu.tsx';
import { useSpringOpen } from '../ui/spring-open.ts';
import styles from './tab-strip.module.css';

/** The title of a tab, from the lists. */
export function titleOf(tab: Tab, library: LibraryState): string {
  const title =
    tab.kind === 'document'
      ? library.documents.get(tab.id)?.title
      : tab.kind === 'note'
        ? library.notes.get(tab.id)?.title
        : library.actors.get(tab.id)?.name;
  if (title === undefined) return 'Deleted';
  return title === '' ? 'Untitled' : title;
}

function TabIcon({ tab }: { tab: Tab }) {
  const type = useLibrary((state) => state.actors.get(tab.id)?.type);
  if (tab.kind === 'document') return <FileText size={14} aria-hidden />;
  if (tab.kind === 'note') return <NotebookPen size={14} aria-hidden />;
  return <ActorIcon type={type ?? 'person'} size={14} />;
}

/** The open tabs, with the way back and forward and the panes' switches at the sides. */
export function TabStrip({ actions, hasRight }: { actions: ReactNode; hasRight: boolean }) {
  const { tabs, active, trail, leftOpen, rightOpen } = useWorkspace();
  return (
    <div className={styles.strip}>
      <IconButton
        label={leftOpen ? 'Hide the library' : 'Show the library'}
        keys={keysOf('toggle-left')}
        aria-expanded={leftOpen}
        onClick={() => runCommand('toggle-left')}
      >
        <PanelLeft size={16} />
      </IconButton>
      <IconButton
        label="Go back"
        keys={keysOf('back')}
        disabled={trail.at <= 0}
        onClick={() => runCommand('back')}
      >
        <ArrowLeft size={16} />
      </IconButton>
      <IconButton
        label="Go forward"
        keys={keysOf('forward')}
        disabled={trail.at >= trail.places.length - 1}
        onClick={() => runCommand('forward')}
      >
        <ArrowRight size={16} />
      </IconButton>
      <nav aria-label="Open tabs" className={styles.nav}>
        <ul className={styles.tabs}>
          {tabs.map((tab) => (
            <OneTab key={tabKey(tab)} tab={tab} current={tabKey(tab) === active} />
          ))}
        </ul>
      </nav>
      {actions}
      <IconButton
        label="All commands"
        keys={keysOf('palette')}
        onClick={() => runCommand('palette')}
      >
        <Search size={16} />
      </IconButton>
      {hasRight && (
        <IconButton
          label={rightOpen ? 'Hide the side panel' : 'Show the side panel'}
          keys={keysOf('toggle-right')}
          aria-expanded={rightOpen}
          onClick={() => runCommand('toggle-right')}
        >
          <PanelRight size={16} />
        </IconButton>
      )}
    </div>
  );
}

function OneTab({ tab, current }: { tab: Tab; current: boolean }) {
  const title = useLibrary((state) => titleOf(tab, state));
  const item = useRef<HTMLLIElement>(null);
  const key = tabKey(tab);
  const spring = useSpringOpen(() => openTab(tab));
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

  const closeOthers = (): void => {
    for (const other of useWorkspace.getState().tabs)
      if (tabKey(other) !== key) closeTab(tabKey(other));
    openTab(tab);
  };

  return (
    <ContextMenu
      label={`Menu of the tab ${title}`}
      entries={[
        { label: 'Close', keys: keysOf('close-tab'), run: () => closeTab(key) },
        { label: 'Close the others', run: closeOthers },
      ]}
    >
      <li
        ref={item}
        className={styles.tab}
        data-current={current}
        {...spring(key)}
        onAuxClick={(event) => event.button === 1 && closeTab(key)}
      >
        <button
          type="button"
          className={styles.open}
          aria-current={current ? 'page' : undefined}
          title={title}
          onClick={() => openTab(tab)}
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
          onClick={() => closeTab(key)}
        >
          <X size={14} />
        </IconButton>
      </li>
    </ContextMenu>
  );
}
