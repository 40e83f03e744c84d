// The way to the list of speakers, from keys, palette and menus.

import type { AppCommand } from '../commands.ts';
import type { DocumentAction } from '../state/document-actions.ts';
import { showInspector } from '../state/panes.ts';
import { activeTab, openDocument } from '../state/workspace.ts';
import { openTurnFinding } from './finding/finding-state.ts';
import { focusDrawn } from '../ui/focus-drawn.ts';

function showSpeakers(): void {
  showInspector('speakers');
  focusDrawn('[data-speakers] [data-label][tabindex="0"]');
}

/** The commands for the document that is shown. */
export const speakerCommands: readonly AppCommand[] = [
  {
    id: 'show-speakers',
    title: 'Who speaks here',
    section: 'Document',
    keys: ['Alt+S'],
    whileTyping: true,
    when: (state) => activeTab(state)?.kind === 'document',
    run: showSpeakers,
  },
  {
    id: 'find-turns',
    title: 'Find turns again…',
    section: 'Document',
    when: (state) => activeTab(state)?.kind === 'document',
    run(state) {
      const tab = activeTab(state);
      if (tab?.kind === 'document') openTurnFinding(tab.id);
    },
  },
];

/** What the menus of documents offer. */
export const speakerActions: readonly DocumentAction[] = [
  {
    id: 'show-speakers',
    label: 'Who speaks here…',
    part: 'change',
    keys: 'Alt+S',
    when: ({ kind }) => kind === 'interview' || kind === 'transcript',
    run(document) {
      openDocument(document);
      showSpeakers();
    },
  },
];
