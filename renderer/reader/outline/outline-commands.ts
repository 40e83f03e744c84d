import type { AppCommand } from '../../commands.ts';
import { showInspector } from '../../state/panes.ts';
import { activeTab } from '../../state/workspace.ts';
import { focusDrawn } from '../../ui/focus-drawn.ts';

/** The command of the outline. */
export const outlineCommands: readonly AppCommand[] = [
  {
    id: 'show-outline',
    title: 'Outline and bookmarks of the document',
    section: 'Document',
    keys: ['Mod+J'],
    whileTyping: true,
    when: (state) => activeTab(state)?.kind === 'document',
    run() {
      showInspector('outline');
      focusDrawn('[data-outline]');
    },
  },
];
