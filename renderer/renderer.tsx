// Where the window starts: fonts and styles, what listens for the whole window, then the screen.

import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/inter/wght-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenToKeys, registerCommands, runCommand } from './commands.ts';
import { editCommands } from './commands-edit.ts';
import { viewCommands } from './commands-view.ts';
import { onDesktop } from './services/desktop.ts';
import { listenToFaults } from './services/faults.ts';
import { startLibrary } from './state/library.ts';
import { startPreferences } from './state/preferences.ts';
import { startStoreState } from './state/store-state.ts';
import { showError } from './ui/toast.tsx';

listenToFaults(showError);
startPreferences();
startStoreState();
startLibrary();
registerCommands([...editCommands, ...viewCommands]);
listenToKeys();
onDesktop('command', runCommand);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(<App />);
