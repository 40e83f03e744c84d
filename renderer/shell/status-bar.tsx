import { Check, CircleAlert, LoaderCircle, Moon, Sun } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TextWidth, Theme } from '#core/desktop-api.ts';
import { textWidths, themes } from '#core/desktop-api.ts';
import { setPreferences, stepTextSize, stepZoom, usePreferences } from '../state/preferences.ts';
import { savingStatus, useSavingState } from '../state/saving.ts';
import { useStoreState } from '../state/store-state.ts';
import { announce } from '../ui/announce.tsx';
import { keysOf, runCommand } from '../commands.ts';
import { Menu } from '../ui/menu.tsx';
import { useSteady } from '../ui/use-steady.ts';
import { ColourNames } from './colour-names.tsx';
import styles from './status-bar.module.css';

const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved' } as const;

const themeWords: Readonly<Record<Theme, string>> = {
  system: 'Theme of the system',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
};

const widthWords: Readonly<Record<TextWidth, string>> = {
  narrow: 'Narrow lines',
  usual: 'Lines of usual width',
  wide: 'Wide lines',
};

/** The sign of what is chosen, or the room for it. */
function chosenSign(isChosen: boolean) {
  return isChosen ? <Check size={14} aria-label="chosen" /> : <i className={styles.gap} />;
}

/** Whether everything stands on the disk, in words. */
function SavedSign() {
  const lost = useStoreState((state) => state.lost);
  const own = useSavingState(savingStatus);
  const now = lost && own === 'saving' ? 'failed' : own;
  const status = useSteady(now, now === 'saved');
  const before = useRef(status);
  useEffect(() => {
    // Every save in passing need not be read out; what went wrong, and its end, must be.
    if (status === 'failed') announce('Not saved');
    else if (before.current === 'failed' && status === 'saved') announce('Saved again');
    before.current = status;
  }, [status]);
  return (
    <span className={styles.saved} data-status={status} data-testid="saved-sign">
      {status === 'saved' && <Check size={13} aria-hidden />}
      {status === 'saving' && <LoaderCircle size={13} aria-hidden />}
      {status === 'failed' && <CircleAlert size={13} aria-hidden />}
      {words[status]}
    </span>
  );
}

/** The lowest line: what is under way at the left, how it looks and whether it is saved at the right. */
export function StatusBar({ children }: { children: React.ReactNode }) {
  const theme = usePreferences((state) => state.theme);
  const textSize = usePreferences((state) => state.textSize);
  const textWidth = usePreferences((state) => state.textWidth);
  const zoom = usePreferences((state) => state.zoom);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  return (
    <footer ref={setBar} className={styles.bar} data-pane="status">
      <div className={styles.work}>{children}</div>
      <Menu
        label="Look"
        trigger={
          <button type="button" className={styles.look}>
            {theme === 'dark' ? <Moon size={13} aria-hidden /> : <Sun size={13} aria-hidden />}
            Look
          </button>
        }
        entries={[
          'Theme',
          ...themes.map((one) => ({
            label: themeWords[one],
            icon: chosenSign(one === theme),
            run: () => setPreferences({ theme: one }),
          })),
          `Reading text, ${textSize} px`,
          { label: 'Larger text', keys: keysOf('text-larger'), run: () => stepTextSize(1) },
          { label: 'Smaller text', keys: keysOf('text-smaller'), run: () => stepTextSize(-1) },
          { label: 'Usual text size', keys: keysOf('text-usual'), run: () => stepTextSize(0) },
          'Width of lines',
          ...textWidths.map((one) => ({
            label: widthWords[one],
            icon: chosenSign(one === textWidth),
            run: () => setPreferences({ textWidth: one }),
          })),
          `Window, ${zoom}%`,
          { label: 'Larger window', keys: keysOf('zoom-in'), run: () => stepZoom(1) },
          { label: 'Smaller window', keys: keysOf('zoom-out'), run: () => stepZoom(-1) },
          { label: 'Usual window size', keys: keysOf('zoom-usual'), run: () => stepZoom(0) },
          null,
          { label: 'Focus mode', keys: keysOf('focus-mode'), run: () => runCommand('focus-mode') },
          { label: 'Name the colours…', run: () => runCommand('name-colours') },
        ]}
      />
      <ColourNames anchor={bar} />
      <SavedSign />
    </footer>
  );
}
