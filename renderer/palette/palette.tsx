import { Dialog } from '@base-ui/react/dialog';
import { ChevronRight, FileText, NotebookPen, Search, Tag, User } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useCommands } from '../commands.ts';
import { useLibrary } from '../state/library.ts';
import { setPalette } from '../state/panes.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Kbd } from '../ui/kbd.tsx';
import { Suggest } from '../ui/suggest.tsx';
import type { PaletteEntry } from './entries.ts';
import { commandEntries, fittingEntries, thingEntries } from './entries.ts';
import styles from './palette.module.css';
import { useReadyEntries } from './use-ready-entries.ts';

const icons = {
  command: <ChevronRight size={14} aria-hidden />,
  document: <FileText size={14} aria-hidden />,
  note: <NotebookPen size={14} aria-hidden />,
  actor: <User size={14} aria-hidden />,
  concept: <Tag size={14} aria-hidden />,
} as const;

/** Everything one can do or open, by a few letters. */
export function Palette() {
  const open = useWorkspace((state) => state.paletteOpen);
  return (
    <Dialog.Root open={open} onOpenChange={setPalette}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Panel />
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Panel() {
  // The field takes the focus as soon as it is there; where it was is known only before.
  const [before] = useState(() => document.activeElement);
  const popup = useRef<HTMLDivElement>(null);
  /** Where the focus goes back to, unless the command that was chosen has moved it elsewhere by then. */
  const backTo = (): HTMLElement | boolean => {
    const now = document.activeElement;
    const isMoved = now !== null && now !== document.body && popup.current?.contains(now) === false;
    if (isMoved) return false;
    return before instanceof HTMLElement && before.isConnected ? before : true;
  };
  return (
    <Dialog.Popup
      ref={popup}
      className={styles.popup}
      aria-label="All commands"
      finalFocus={backTo}
    >
      <Body />
    </Dialog.Popup>
  );
}

function Body() {
  const commands = useCommands();
  const library = useLibrary();
  const [text, setText] = useState('');
  const listed = useMemo(() => commandEntries(commands), [commands]);
  const isAsked = text.trim() !== '';
  const entries = useMemo(
    () => (isAsked ? [...listed, ...thingEntries(library)] : listed),
    [listed, library, isAsked],
  );
  useReadyEntries(library);
  const items = useMemo(() => fittingEntries(entries, text), [entries, text]);

  const pick = (entry: PaletteEntry): void => {
    setPalette(false);
    // The palette gives the focus back first; a command that moves it comes after.
    requestAnimationFrame(() => entry.run());
  };

  return (
    <Suggest
      className={styles.body}
      label="Commands, documents, notes and actors"
      placeholder="What do you want to do or open?"
      icon={<Search size={16} aria-hidden />}
      text={text}
      onText={setText}
      items={items}
      onPick={pick}
      focusAtOnce
      empty={<p className={styles.none}>Nothing fits “{text}”.</p>}
      render={(entry) => (
        <>
          {icons[entry.kind]}
          <span className={styles.title} dir="auto">
            {entry.title}
          </span>
          {entry.keys !== undefined && <Kbd keys={entry.keys} />}
        </>
      )}
    />
  );
}
