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
    item(send, 'Close tab', 'close-tab', 'CmdOrCtrl+W'),
    { role: 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    item(send, 'Undo', 'undo', 'CmdOrCtrl+Z'),
    item(send, 'Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
    line,
    { role: 'cut', registerAccelerator: false },
    { role: 'copy', registerAccelerator: false },
    { role: 'paste', registerAccelerator: false },
    { role: 'selectAll', registerAccelerator: false },
    line,
    item(send, 'Find in library', 'find', 'CmdOrCtrl+F'),
  ];
  const view: MenuItemConstructorOptions[] = [
    item(send, 'Command palette', 'palette', 'CmdOrCtrl+K'),
    item(send, 'Library pane', 'toggle-left'),
    item(send, 'Details pane', 'toggle-right'),
    line,
    item(send, 'Theme: follow the system', 'theme-system'),
    item(send, 'Theme: light', 'theme-light'),
    item(send, 'Theme: dark', 'theme-dark'),
    item(send, 'Theme: sepia', 'theme-sepia'),
    line,
    item(send, 'Larger text', 'text-larger', 'CmdOrCtrl+Plus'),
    item(send, 'Smaller text', 'text-smaller', 'CmdOrCtrl+-'),
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
