// Where the window starts: fonts and styles, what listens for the whole window, then the screen.

import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/inter/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mark-signs.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { keepingCommands } from './actors/keeping.ts';
import { actorCommands } from './actors/new-actor.ts';
import { App } from './app.tsx';
import { backupCommands, followBackups } from './backups/backups-state.ts';
import { listenToKeys, registerCommands, runCommand } from './commands.ts';
import { codebookFileCommands } from './concepts/codebook-files.ts';
import { conceptCommands } from './concepts/concepts-state.ts';
import { copyCommands } from './commands-copy.ts';
import { followSelection } from './editor/copying/text-of-selection.ts';
import { editCommands } from './commands-edit.ts';
import { documentActions, documentCommands } from './commands-document.ts';
import { libraryCommands } from './commands-library.ts';
import { followTemplates, noteActions, noteKeepingCommands } from './commands-notes.ts';
import { tabCommands } from './commands-tabs.ts';
import { viewCommands } from './commands-view.ts';
import { exportCommands, followExports } from './exporting/export-commands.ts';
import { importCommands } from './importing/import-commands.ts';
import { reviewCommands } from './review/review-commands.ts';
import { speakerActions, speakerCommands } from './speakers/speakers-commands.ts';
import { followImports } from './importing/import-state.ts';
import { startNotes } from './notes/note-commands.ts';
import { offerAfterImports } from './suggestions/offer-after-import.ts';
import { suggestionCommands } from './suggestions/suggestion-commands.ts';
import { flushAndLeave } from './state/pending-saves.ts';
import { onDesktop } from './services/desktop.ts';
import { offerDocumentActions } from './state/document-actions.ts';
import { emptyTrashAtStart } from './state/empty-trash.ts';
import { listenToFaults } from './services/faults.ts';
import { followAssistive } from './state/assistive.ts';
import { saveAndLeave } from './state/leaving.ts';
import { startLibrary } from './state/library.ts';
import { startMentions } from './state/mentions.ts';
import { rememberTabs } from './state/open-tabs.ts';
import { followWidth } from './state/panes.ts';
import { startPreferences } from './state/preferences.ts';
import { followReplacing } from './state/replacing.ts';
import { startStoreState } from './state/store-state.ts';
import { showError } from './ui/toast.tsx';

listenToFaults(showError);
startPreferences();
startStoreState();
followAssistive();
rememberTabs();
startLibrary();
startMentions();
followImports();
followBackups();
followExports();
offerAfterImports();
followReplacing();
emptyTrashAtStart();
followWidth();
followSelection();
registerCommands([
  ...importCommands,
  ...backupCommands,
  ...reviewCommands,
  ...speakerCommands,
  ...suggestionCommands,
  ...documentCommands,
  ...libraryCommands,
  ...noteKeepingCommands,
  ...actorCommands,
  ...conceptCommands,
  ...keepingCommands,
  ...codebookFileCommands,
  ...exportCommands,
  ...copyCommands,
  ...editCommands,
  ...tabCommands,
  ...viewCommands,
]);
offerDocumentActions([...documentActions(), ...noteActions, ...speakerActions]);
startNotes();
followTemplates();
listenToKeys();
onDesktop('command', (command) => {
  if (command === 'flush') void saveAndLeave(flushAndLeave);
  else runCommand(command);
});

requestIdleCallback(() => {
  void import('./reader/get-ready.ts')
    .then(({ getReady }) => getReady())
    .then(() => import('./notes/note-view.tsx'));
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
// In slices: at once, the first screen would hold the window longer than a frame or three.
startTransition(() => createRoot(root).render(<App />));
