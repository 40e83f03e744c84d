// Copying what is selected in a note or a document in a form other programs read.

import type { AppCommand } from './commands.ts';
import { selectedTextRoot } from './editor/copying/text-of-selection.ts';

const canCopy = (): boolean => selectedTextRoot() !== null;

/** Registered in `renderer.tsx`. */
export const copyCommands: readonly AppCommand[] = [
  {
    id: 'copy-markdown',
    title: 'Copy as Markdown',
    section: 'Edit',
    keys: ['Mod+Alt+C'],
    whileTyping: true,
    when: canCopy,
    run: async () => {
      const root = selectedTextRoot();
      const { copyAs } = await import('./editor/copying/copy-as.ts');
      if (root !== null) await copyAs(root, 'Markdown');
    },
  },
  {
    id: 'copy-html',
    title: 'Copy as HTML',
    section: 'Edit',
    keys: ['Mod+Alt+X'],
    whileTyping: true,
    when: canCopy,
    run: async () => {
      const root = selectedTextRoot();
      const { copyAs } = await import('./editor/copying/copy-as.ts');
      if (root !== null) await copyAs(root, 'HTML');
    },
  },
];
