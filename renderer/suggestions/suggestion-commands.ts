import type { AppCommand } from '../commands.ts';
import { takeUpNotice } from '../state/import-notice.ts';
import { showInspector } from '../state/panes.ts';
import { activeTab } from '../state/workspace.ts';
import { focusDrawn } from '../ui/focus-drawn.ts';
import { hideToast } from '../ui/toast.tsx';

/** What the notification of an import offers. */
export const reviewWords = 'Review';

/** Opens the sheet of proposals for the document that is shown. */
export function openSheet(): void {
  hideToast('suggestions');
  takeUpNotice(reviewWords);
  showInspector('suggestions');
  focusDrawn('[data-suggestions]');
}

/** The command that opens the sheet of proposals. */
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
