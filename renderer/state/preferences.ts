// What belongs to this machine: theme, text size, panes. Main keeps it; this applies it to the page.

import { create } from 'zustand';
import type { Preferences } from '#core/desktop-api.ts';
import { defaultPreferences, textWidths, zooms } from '#core/desktop-api.ts';
import { desktop, onDesktop } from '../services/desktop.ts';
import { isNarrow, recallPanes, switchPane } from './panes.ts';

/** What holds on this machine, live; `loaded` once main has told it. */
export const usePreferences = create<Preferences & { loaded: boolean }>(() => ({
  ...defaultPreferences,
  loaded: false,
}));

function show(preferences: Preferences): void {
  usePreferences.setState({ ...preferences, loaded: true });
  const root = document.documentElement;
  root.dataset['theme'] = preferences.theme;
  root.dataset['textWidth'] = preferences.textWidth;
  root.style.setProperty('--reading-size', `${preferences.textSize}px`);
}

/** Changes preferences at once on the screen, and keeps them. */
export function setPreferences(patch: Partial<Preferences>): void {
  const { loaded: _loaded, ...now } = usePreferences.getState();
  show({ ...now, ...patch });
  desktop('setPreferences', patch).catch((error: unknown) => console.error(error));
}

/** The sizes reading text can have, in CSS pixels. */
export const textSizes = { least: 12, most: 32, usual: defaultPreferences.textSize } as const;

/** Makes the reading text larger or smaller by a step; 0 goes back to the usual size. */
export function stepTextSize(step: 1 | -1 | 0): void {
  const { textSize } = usePreferences.getState();
  const wanted = step === 0 ? textSizes.usual : textSize + step;
  setPreferences({ textSize: Math.min(textSizes.most, Math.max(textSizes.least, wanted)) });
}

/** Makes lines a step wider, and narrow again after the widest. */
export function cycleTextWidth(): void {
  const at = textWidths.indexOf(usePreferences.getState().textWidth);
  const next = textWidths[(at + 1) % textWidths.length];
  if (next !== undefined) setPreferences({ textWidth: next });
}

/** Makes the whole window larger or smaller by a step of ten per cent; 0 goes back to the usual size. */
export function stepZoom(step: 1 | -1 | 0): void {
  const { zoom } = usePreferences.getState();
  const wanted = step === 0 ? zooms.usual : zoom + step * 10;
  setPreferences({ zoom: Math.min(zooms.most, Math.max(zooms.least, wanted)) });
}

/** Opens or closes a side pane and remembers it. */
export function togglePane(side: 'left' | 'right', open: boolean): void {
  switchPane(side, open);
  // What lies over the text for a moment is no wish for the next time.
  if (isNarrow()) return;
  setPreferences(side === 'left' ? { leftOpen: open } : { rightOpen: open });
}

/** Loads the preferences and follows them; called once, when the window starts. */
export function startPreferences(): void {
  onDesktop('preferences', show);
  desktop('preferences', null).then(
    (preferences) => {
      show(preferences);
      recallPanes({ leftOpen: preferences.leftOpen, rightOpen: preferences.rightOpen });
    },
    (error: unknown) => {
      console.error(error);
      show(defaultPreferences);
    },
  );
}
