// The application menu. Its items only name commands; the window's command table does the work and
// holds the keys, so no accelerator is registered twice.

import type { MenuItemConstructorOptions } from 'electron';
import { Menu, app } from 'electron';

type Send = (command: string) => void;

function item(
  send: Send,
  label: string,
  command: string,
  accelerator?: string,
): MenuItemConstructorOptions {
  return {
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  };
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** Builds and sets the menu; `send` delivers a command to the window in front. */
export function setMenu(send: Send): void {
  const file: MenuItemConstructorOptions[] = [
    item(send, 'Import files…', 'import-files', 'CmdOrCtrl+O'),
    item(send, 'Import folder…', 'import-folder', 'CmdOrCtrl+Shift+O'),
    item(send, 'New note', 'new-note', 'CmdOrCtrl+N'),
    line,
    item(send, 'Export…', 'export', 'CmdOrCtrl+E'),
    line,
    item(send, 'Backups…', 'backups'),
    line,
    item(send, 'Close tab', 'close-tab', 'CmdOrCtrl+W'),
    item(send, 'Reopen closed tab', 'reopen-tab', 'CmdOrCtrl+Shift+T'),
    { role: 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    item(send, 'Undo', 'undo', 'CmdOrCtrl+Z'),
    item(send, 'Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    item(send, 'History of what was done', 'history', 'CmdOrCtrl+Shift+H'),
    line,
    { role: 'cut', registerAccelerator: false },
    { role: 'copy', registerAccelerator: false },
    item(send, 'Copy as Markdown', 'copy-markdown', 'CmdOrCtrl+Alt+C'),
    item(send, 'Copy as HTML', 'copy-html', 'CmdOrCtrl+Alt+X'),
    { role: 'paste', registerAccelerator: false },
    { role: 'selectAll', registerAccelerator: false },
    line,
    item(send, 'Find in this document', 'find-in-document', 'CmdOrCtrl+F'),
    item(send, 'Search the library', 'find', 'CmdOrCtrl+Shift+F'),
  ];
  const view: MenuItemConstructorOptions[] = [
    item(send, 'Command palette', 'palette', 'CmdOrCtrl+K'),
    item(send, 'Library pane', 'toggle-left', 'F9'),
    item(send, 'Side panel', 'toggle-right', 'Shift+F9'),
    item(send, 'Open in split view', 'split', 'CmdOrCtrl+\\'),
    item(send, 'Close split view', 'close-split', 'CmdOrCtrl+Alt+W'),
    item(send, 'Focus mode', 'focus-mode', 'F8'),
    line,
    item(send, 'Theme: follow the system', 'theme-system'),
    item(send, 'Theme: light', 'theme-light'),
    item(send, 'Theme: dark', 'theme-dark'),
    item(send, 'Theme: sepia', 'theme-sepia'),
    line,
    item(send, 'Larger text', 'text-larger', 'CmdOrCtrl+Plus'),
    item(send, 'Smaller text', 'text-smaller', 'CmdOrCtrl+-'),
    item(send, 'Usual text size', 'text-usual', 'CmdOrCtrl+0'),
    item(send, 'Change the width of lines', 'text-width', 'Alt+W'),
    line,
    item(send, 'Larger window', 'zoom-in', 'CmdOrCtrl+>'),
    item(send, 'Smaller window', 'zoom-out', 'CmdOrCtrl+<'),
    item(send, 'Usual window size', 'zoom-usual', 'CmdOrCtrl+Shift+0'),
    line,
    { role: 'togglefullscreen' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]),
  ];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin'
      ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions]
      : []),
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
