import { Check, ChevronDown } from 'lucide-react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { keysOf } from '../commands.ts';
import { useLibrary } from '../state/library.ts';
import { showTab } from '../state/tabs.ts';
import type { Group } from '../state/workspace.ts';
import { activeKey, tabKey, useWorkspace } from '../state/workspace.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { Menu } from '../ui/menu.tsx';
import { focusGroupPane } from './pane-focus.ts';
import styles from './tab-strip.module.css';
import { TabIcon, titleOf } from './tab-title.tsx';

/** The group whose list of tabs is open; null when none is. */
export const useTabList = create<{ open: number | null }>(() => ({ open: null }));

/** A button with the list of all open tabs, those of both sides. */
export function TabList({ group, sides }: { group: Group; sides: readonly string[] }) {
  const open = useTabList((state) => state.open === group.id);
  const groups = useWorkspace((state) => state.groups);
  const shown = useWorkspace(activeKey);
  const focused = useWorkspace((state) => state.focused);
  // The titles alone: the library changes with every save.
  const tabs = groups.flatMap((one) => one.tabs);
  const titles = useLibrary(useShallow((library) => tabs.map((tab) => titleOf(tab, library))));
  const entries = groups.flatMap(({ id, tabs: own }, index): MenuEntry[] => [
    ...(groups.length > 1 ? [sides[index] ?? ''] : []),
    ...own.map((tab): MenuEntry => ({
      label: titles[tabs.indexOf(tab)] ?? '',
      icon:
        id === focused && tabKey(tab) === shown ? (
          <Check size={14} aria-label="shown" />
        ) : (
          <span className={styles.quiet}>
            <TabIcon tab={tab} />
          </span>
        ),
      run: () => {
        showTab(tab, id);
        focusGroupPane(id);
      },
    })),
  ]);
  return (
    <Menu
      label="All open tabs"
      open={open}
      onOpenChange={(next) => useTabList.setState({ open: next ? group.id : null })}
      entries={entries}
      trigger={
        <IconButton label="All open tabs" keys={keysOf('all-tabs')}>
          <ChevronDown size={16} />
        </IconButton>
      }
    />
  );
}
