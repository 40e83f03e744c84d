import { create } from 'zustand';
import type { AppCommand } from '../commands.ts';
import { desktop } from '../services/desktop.ts';

/** Whether the form for pasted text is open. */
export const usePasteForm = create<{ open: boolean }>(() => ({ open: false }));

export const importCommands: readonly AppCommand[] = [
  {
    id: 'import-files',
    title: 'Import files…',
    section: 'Library',
    keys: ['Mod+O'],
    whileTyping: true,
    run: async () => void (await desktop('importChosen', { what: 'files' })),
  },
  {
    id: 'import-folder',
    title: 'Import a folder…',
    section: 'Library',
    keys: ['Mod+Shift+O'],
    whileTyping: true,
    run: async () => void (await desktop('importChosen', { what: 'folder' })),
  },
  {
    id: 'paste-document',
    title: 'Paste as document…',
    section: 'Library',
    keys: ['Mod+Shift+V'],
    run: () => usePasteForm.setState({ open: true }),
  },
  {
    id: 'import-sample',
    title: 'Add the sample library',
    section: 'Library',
    run: async () => void (await desktop('importSample', null)),
  },
];
