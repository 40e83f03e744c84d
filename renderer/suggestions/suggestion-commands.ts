import type { AppCommand } from '../commands.ts';
import { showInspector } from '../state/panes.ts';
import { activeTab } from '../state/workspace.ts';
import { focusDrawn } from '../ui/focus-drawn.ts';
import { hideToast } from '../ui/toast.tsx';

/** Opens the sheet of proposals for the document that is shown. */
export function openSheet(): void {
  hideToast('suggestions');
  showInspector('suggestions');
  focusDrawn('[data-suggestions]');
}

export const suggestionCommands: readonly AppCommand[] = [
  {
    id: 'review-suggestions',
    title: 'Review suggestions of actors and quotes',
    section: 'Document',
    keys: ['Mod+Shift+S'],
    when: (state) => activeTab(state)?.kind === 'document',
    run: openSheet,
  },
];
