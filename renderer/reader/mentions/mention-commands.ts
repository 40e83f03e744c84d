// The keys of mentions in the text that is shown.

import type { MentionView } from '#core/mentions-api.ts';
import type { AppCommand } from '../../commands.ts';
import { mentionReaderOf } from '../../state/mention-readers.ts';
import { showInspector } from '../../state/panes.ts';
import { setPreferences, usePreferences } from '../../state/preferences.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { activeTab } from '../../state/workspace.ts';
import { focusDrawn } from '../../ui/focus-drawn.ts';
import { announce } from '../../ui/announce.tsx';

function shown(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  return tab?.kind === 'document' ? tab.id : null;
}

const isReading = (state: WorkspaceState): boolean => shown(state) !== null;
const isProposed = (mention: MentionView): boolean => mention.status === 'proposed';
const isDecided = (mention: MentionView): boolean => mention.status !== 'proposed';

function step(state: WorkspaceState, by: 1 | -1, wanted: typeof isProposed): void {
  const found = mentionReaderOf(shown(state) ?? '')?.step(by, wanted) ?? false;
  if (!found) announce('There are no such mentions in this document.');
}

/** Registered in `renderer.tsx`. */
export const mentionCommands: readonly AppCommand[] = [
  {
    id: 'show-mentions',
    title: 'Show the actors named in this document',
    section: 'Document',
    keys: ['Alt+A'],
    whileTyping: true,
    when: isReading,
    run() {
      showInspector('actors');
      focusDrawn('[data-mentions] [data-row][tabindex="0"]');
    },
  },
  {
    id: 'next-mention',
    title: 'Next mention to decide on',
    section: 'Document',
    keys: ['N'],
    when: isReading,
    run: (state) => step(state, 1, isProposed),
  },
  {
    id: 'previous-mention',
    title: 'Mention to decide on before this',
    section: 'Document',
    keys: ['Shift+N'],
    when: isReading,
    run: (state) => step(state, -1, isProposed),
  },
  {
    id: 'next-decided-mention',
    title: 'Next mention that was decided on',
    section: 'Document',
    when: isReading,
    run: (state) => step(state, 1, isDecided),
  },
  {
    id: 'mention-here',
    title: 'Decide on the mention at the caret',
    section: 'Document',
    keys: ['Alt+M'],
    when: isReading,
    whileTyping: true,
    run(state) {
      const found = mentionReaderOf(shown(state) ?? '')?.here() ?? false;
      if (!found) announce('There is no mention at the caret.');
    },
  },
  {
    id: 'toggle-mentions',
    title: 'Hide or show the marks of mentions',
    section: 'View',
    keys: ['Shift+H'],
    when: isReading,
    run() {
      const { mentionsShown } = usePreferences.getState();
      setPreferences({ mentionsShown: !mentionsShown });
      announce(mentionsShown ? 'Mentions are no longer marked.' : 'Mentions are marked.');
    },
  },
];
