// What can be done with a document as a whole: as commands for the one that is shown, and as lines of the
// menus of any.

import { Trash2 } from 'lucide-react';
import { createElement } from 'react';
import type { AppCommand } from './commands.ts';
import { canRun, keysOf, runCommand } from './commands.ts';
import { act, deleteDocument } from './state/acts.ts';
import type { DocumentAction } from './state/document-actions.ts';
import { useLibrary } from './state/library.ts';
import { openOriginal, saveOriginal } from './state/originals.ts';
import type { WorkspaceState } from './state/workspace.ts';
import { showInspector } from './state/panes.ts';
import { activeTab, openDocument, useWorkspace } from './state/workspace.ts';
import { focusSidePanel } from './ui/focus-side-panel.ts';

/** The shown document if it was made of a file. */
function withOriginal(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  const document = tab?.kind === 'document' ? useLibrary.getState().documents.get(tab.id) : null;
  return document?.original === null ? null : (document?.id ?? null);
}

function onOriginal(
  id: string,
  title: string,
  keys: string,
  deed: (document: string) => Promise<void>,
): AppCommand {
  return {
    id,
    title,
    section: 'Document',
    keys: [keys],
    whileTyping: true,
    when: (state) => withOriginal(state) !== null,
    async run(state) {
      const document = withOriginal(state);
      if (document !== null) await deed(document);
    },
  };
}

/** The commands for the document that is shown. */
export const documentCommands: readonly AppCommand[] = [
  onOriginal('open-original', 'Open the original file…', 'Mod+Alt+O', openOriginal),
  onOriginal('save-original', 'Save a copy of the original file…', 'Mod+Alt+S', saveOriginal),
];

/** Frames that are waited for a document that is being opened. */
const mostFrames = 120;

/** Shows the document, then runs a command that is about the one that is shown, as soon as that can be. */
function shownThen(command: string): (id: string) => void {
  return (id) => {
    openDocument(id);
    let frame = 0;
    const attempt = (): void => {
      if (activeTab(useWorkspace.getState())?.id !== id) return;
      frame += 1;
      // A menu that is closing still gives the focus back to what opened it.
      const isFree = frame > 1 && document.querySelector('[role="menu"]') === null;
      if (isFree && canRun(command)) runCommand(command);
      else if (frame < mostFrames) requestAnimationFrame(attempt);
    };
    attempt();
  };
}

/** The lines of a document's menu; made when the commands stand in the table, which has the keys. */
export function documentActions(): DocumentAction[] {
  return [
    { id: 'open', label: 'Open', part: 'look', run: (id) => openDocument(id) },
    {
      id: 'open-beside',
      label: 'Open in split view',
      part: 'look',
      rowKeys: 'Mod+Enter',
      run: (id) => openDocument(id, {}, 'beside'),
    },
    { id: 'edit-text', label: 'Edit text', part: 'change', keys: 'E', run: shownThen('edit-text') },
    {
      id: 'edit-details',
      label: 'Edit details',
      part: 'change',
      rowKeys: 'F2',
      keys: keysOf('edit-details'),
      run(id) {
        openDocument(id);
        showInspector('details');
        focusSidePanel();
      },
    },
    {
      id: 'replace-document',
      label: 'Replace with a new version…',
      part: 'change',
      run: shownThen('replace-document'),
    },
    {
      id: 'open-original',
      label: 'Open the original file…',
      part: 'original',
      keys: keysOf('open-original'),
      when: ({ original }) => original !== null,
      run: (id) => act(openOriginal(id)),
    },
    {
      id: 'save-original',
      label: 'Save a copy of the original…',
      part: 'original',
      keys: keysOf('save-original'),
      when: ({ original }) => original !== null,
      run: (id) => act(saveOriginal(id)),
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: createElement(Trash2, { size: 14 }),
      part: 'remove',
      rowKeys: 'Delete',
      danger: true,
      run: (id) => act(deleteDocument(id)),
    },
  ];
}
