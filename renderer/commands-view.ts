// Panes, tabs, theme and text size.

import type { Theme } from '#core/desktop-api.ts';
import type { AppCommand } from './commands.ts';
import { cyclePanes } from './shell/pane-focus.ts';
import { useColourNames } from './state/colour-names.ts';
import { setPreferences, stepTextSize, togglePane } from './state/preferences.ts';
import {
  activeTab,
  closeTab,
  setPalette,
  showLeft,
  showWelcome,
  stepTab,
  tabKey,
  travel,
} from './state/workspace.ts';

const themes: readonly { theme: Theme; title: string }[] = [
  { theme: 'light', title: 'Light theme' },
  { theme: 'dark', title: 'Dark theme' },
  { theme: 'sepia', title: 'Sepia theme' },
  { theme: 'system', title: 'Theme of the system' },
];

export const viewCommands: readonly AppCommand[] = [
  {
    id: 'palette',
    title: 'All commands',
    section: 'Go',
    keys: ['Mod+K'],
    whileTyping: true,
    hidden: true,
    run: (state) => setPalette(!state.paletteOpen),
  },
  {
    id: 'back',
    title: 'Go back',
    section: 'Go',
    keys: ['Alt+ArrowLeft'],
    when: (state) => state.trail.at > 0,
    run: () => travel('back'),
  },
  {
    id: 'forward',
    title: 'Go forward',
    section: 'Go',
    keys: ['Alt+ArrowRight'],
    when: (state) => state.trail.at < state.trail.places.length - 1,
    run: () => travel('forward'),
  },
  {
    id: 'show-documents',
    title: 'Show documents',
    section: 'Go',
    keys: ['Mod+Shift+1'],
    whileTyping: true,
    run: () => showLeft('documents'),
  },
  {
    id: 'show-notes',
    title: 'Show notes',
    section: 'Go',
    keys: ['Mod+Shift+2'],
    whileTyping: true,
    run: () => showLeft('notes'),
  },
  {
    id: 'show-actors',
    title: 'Show actors',
    section: 'Go',
    keys: ['Mod+Shift+3'],
    whileTyping: true,
    run: () => showLeft('actors'),
  },
  { id: 'welcome', title: 'Show welcome', section: 'Go', run: showWelcome },
  {
    id: 'next-pane',
    title: 'Next pane',
    section: 'Go',
    keys: ['F6'],
    whileTyping: true,
    run: () => cyclePanes(1),
  },
  {
    id: 'previous-pane',
    title: 'Previous pane',
    section: 'Go',
    keys: ['Shift+F6'],
    whileTyping: true,
    run: () => cyclePanes(-1),
  },
  {
    id: 'next-tab',
    title: 'Next tab',
    section: 'Go',
    keys: ['Mod+PageDown', 'Mod+Tab'],
    when: (state) => state.tabs.length > 1,
    whileTyping: true,
    run: () => stepTab(1),
  },
  {
    id: 'previous-tab',
    title: 'Previous tab',
    section: 'Go',
    keys: ['Mod+PageUp', 'Mod+Shift+Tab'],
    when: (state) => state.tabs.length > 1,
    whileTyping: true,
    run: () => stepTab(-1),
  },
  {
    id: 'close-tab',
    title: 'Close tab',
    section: 'Go',
    keys: ['Mod+W'],
    when: (state) => activeTab(state) !== null,
    whileTyping: true,
    run: (state) => {
      const tab = activeTab(state);
      if (tab !== null) closeTab(tabKey(tab));
    },
  },
  {
    id: 'toggle-left',
    title: 'Show or hide the library',
    section: 'View',
    keys: ['F9'],
    whileTyping: true,
    run: (state) => togglePane('left', !state.leftOpen),
  },
  {
    id: 'toggle-right',
    title: 'Show or hide the side panel',
    section: 'View',
    keys: ['Shift+F9'],
    whileTyping: true,
    run: (state) => togglePane('right', !state.rightOpen),
  },
  {
    id: 'text-larger',
    title: 'Larger text',
    section: 'View',
    keys: ['Mod+=', 'Mod+Plus'],
    whileTyping: true,
    run: () => stepTextSize(1),
  },
  {
    id: 'text-smaller',
    title: 'Smaller text',
    section: 'View',
    keys: ['Mod+-'],
    whileTyping: true,
    run: () => stepTextSize(-1),
  },
  {
    id: 'text-usual',
    title: 'Usual text size',
    section: 'View',
    keys: ['Mod+0'],
    whileTyping: true,
    run: () => stepTextSize(0),
  },
  {
    id: 'name-colours',
    title: 'Name the colours',
    section: 'View',
    run: () => useColourNames.setState({ open: true }),
  },
  ...themes.map(({ theme, title }): AppCommand => ({
    id: `theme-${theme}`,
    title,
    section: 'View',
    run: () => setPreferences({ theme }),
  })),
];
