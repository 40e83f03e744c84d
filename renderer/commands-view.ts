// Panes, theme, sizes, focus mode.

import type { TextWidth, Theme } from '#core/desktop-api.ts';
import type { AppCommand } from './commands.ts';
import { cyclePanes } from './shell/pane-focus.ts';
import { useColourNames } from './state/colour-names.ts';
import {
  cycleTextWidth,
  setPreferences,
  stepTextSize,
  stepZoom,
  togglePane,
  usePreferences,
} from './state/preferences.ts';
import {
  isLeftShown,
  isRightShown,
  setFocusMode,
  setHistory,
  setPalette,
  showLeft,
} from './state/panes.ts';
import { activeTab, showWelcome, useWorkspace } from './state/workspace.ts';
import { announce } from './ui/announce.tsx';
import { hideToast, showToast } from './ui/toast.tsx';

const themes: readonly { theme: Theme; title: string }[] = [
  { theme: 'light', title: 'Light theme' },
  { theme: 'dark', title: 'Dark theme' },
  { theme: 'sepia', title: 'Sepia theme' },
  { theme: 'system', title: 'Theme of the system' },
];

const widths: readonly { width: TextWidth; title: string }[] = [
  { width: 'narrow', title: 'Narrow lines' },
  { width: 'usual', title: 'Lines of usual width' },
  { width: 'wide', title: 'Wide lines' },
];

function toggleFocusMode(on: boolean): void {
  setFocusMode(on);
  if (on)
    showToast('Focus mode: only the text. Esc leaves it.', { id: 'focus-mode', timeout: 3000 });
}

// However focus mode is left, the word on how to leave it goes too.
useWorkspace.subscribe(({ focusMode }, before) => {
  if (before.focusMode && !focusMode) hideToast('focus-mode');
});

/** Whether something lies over the window that Escape closes first. */
function isCovered(): boolean {
  const covers = document.querySelectorAll('[role="dialog"], [role="menu"], [role="alertdialog"]');
  // A message at the edge is a dialog to screen readers, but covers nothing.
  return [...covers].some((cover) => cover.closest('[aria-live]') === null);
}

/** Registered in `renderer.tsx`. */
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
  {
    id: 'show-concepts',
    title: 'Show concepts',
    section: 'Go',
    keys: ['Mod+Shift+4'],
    whileTyping: true,
    run: () => showLeft('concepts'),
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
    id: 'toggle-left',
    title: 'Show or hide the library',
    section: 'View',
    keys: ['F9'],
    whileTyping: true,
    run: (state) => togglePane('left', !isLeftShown(state)),
  },
  {
    id: 'toggle-right',
    title: 'Show or hide the side panel',
    section: 'View',
    keys: ['Shift+F9'],
    whileTyping: true,
    run: (state) => togglePane('right', !isRightShown(state)),
  },
  {
    id: 'text-larger',
    title: 'Larger text',
    section: 'View',
    keys: ['Mod+Plus', 'Mod+='],
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
    id: 'text-width',
    title: 'Change the width of lines',
    section: 'View',
    keys: ['Alt+W'],
    run: () => {
      cycleTextWidth();
      const { textWidth } = usePreferences.getState();
      announce(widths.find(({ width }) => width === textWidth)?.title ?? '');
    },
  },
  ...widths.map(({ width, title }): AppCommand => ({
    id: `text-width-${width}`,
    title,
    section: 'View',
    run: () => setPreferences({ textWidth: width }),
  })),
  ...([1, -1, 0] as const).map((step): AppCommand => ({
    id: step === 1 ? 'zoom-in' : step === -1 ? 'zoom-out' : 'zoom-usual',
    title: step === 1 ? 'Larger window' : step === -1 ? 'Smaller window' : 'Usual window size',
    section: 'View',
    keys: [step === 1 ? 'Mod+>' : step === -1 ? 'Mod+<' : 'Mod+Shift+0'],
    whileTyping: true,
    run: () => {
      stepZoom(step);
      announce(`${usePreferences.getState().zoom} per cent`);
    },
  })),
  {
    id: 'focus-mode',
    title: 'Focus mode',
    section: 'View',
    keys: ['F8'],
    when: (state) => activeTab(state) !== null || state.focusMode,
    whileTyping: true,
    run: (state) => toggleFocusMode(!state.focusMode),
  },
  {
    id: 'leave-focus-mode',
    title: 'Leave focus mode',
    section: 'View',
    keys: ['Escape'],
    when: (state) => state.focusMode && !isCovered(),
    whileTyping: true,
    run: () => setFocusMode(false),
  },
  {
    id: 'history',
    title: 'History of what was done',
    section: 'Edit',
    keys: ['Mod+Shift+H'],
    whileTyping: true,
    run: (state) => setHistory(!state.historyOpen),
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
