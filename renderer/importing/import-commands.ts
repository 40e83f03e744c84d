import { create } from 'zustand';
import type { AppCommand } from '../commands.ts';
import { desktop } from '../services/desktop.ts';
import { useLibrary } from '../state/library.ts';
import { activeKey, openDocument, useWorkspace } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { useImport } from './import-state.ts';

/** Whether the form for pasted text is open. */
export const usePasteForm = create<{ open: boolean }>(() => ({ open: false }));

/** Brings the sample in and, when nothing is open, opens the document with the most to see. */
async function addSample(): Promise<void> {
  if (useImport.getState().sampling) return;
  useImport.setState({ sampling: true });
  announce('Adding the sample library');
  try {
    await desktop('importSample', null);
  } finally {
    useImport.setState({ sampling: false });
  }
  const { counts } = useLibrary.getState();
  const [fullest] = [...counts].toSorted(([, one], [, other]) => other.passages - one.passages);
  if (fullest !== undefined && activeKey(useWorkspace.getState()) === null)
    openDocument(fullest[0]);
}

/** The commands that bring documents in. */
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
    // Not while typing: there the keys paste plain text.
    keys: ['Mod+Shift+V'],
    run: () => usePasteForm.setState({ open: true }),
  },
  {
    id: 'import-sample',
    title: 'Add the sample library',
    section: 'Library',
    run: addSample,
  },
];
