import { create } from 'zustand';
import type { AppCommand } from '../commands.ts';
import { showLeft } from '../state/panes.ts';

/** Whether the small form for a new actor is open. */
export const useNewActor = create<{ open: boolean }>(() => ({ open: false }));

/** The command that opens this form. */
export const actorCommands: readonly AppCommand[] = [
  {
    id: 'new-actor',
    title: 'New actor',
    section: 'Library',
    keys: ['Mod+Shift+A'],
    whileTyping: true,
    run: () => {
      showLeft('actors');
      useNewActor.setState({ open: true });
    },
  },
];
