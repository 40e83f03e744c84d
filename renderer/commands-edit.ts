// Undo and redo of the library's actions. Inside a text field its own undo is at work instead.

import type { AppCommand } from './commands.ts';
import { isTyping } from './commands.ts';
import { redo, undo } from './services/library.ts';
import { useLibrary } from './state/library.ts';
import { showToast } from './ui/toast.tsx';

/** A menu's Undo while text is being written is the text's own. */
function inText(action: 'undo' | 'redo'): boolean {
  if (!isTyping(document.activeElement)) return false;
  document.execCommand(action);
  return true;
}

async function takeBack(): Promise<void> {
  if (inText('undo')) return;
  if (useLibrary.getState().history.undo === null) {
    showToast('There is nothing to undo.', { id: 'history' });
    return;
  }
  const label = await undo();
  showToast(`Undone: ${label}`, {
    id: 'history',
    action: { label: 'Redo', run: () => void doAgain() },
  });
}

async function doAgain(): Promise<void> {
  if (inText('redo')) return;
  if (useLibrary.getState().history.redo === null) {
    showToast('There is nothing to redo.', { id: 'history' });
    return;
  }
  showToast(`Done again: ${await redo()}`, { id: 'history' });
}

/** Registered in `renderer.tsx`. */
export const editCommands: readonly AppCommand[] = [
  { id: 'undo', title: 'Undo', section: 'Edit', keys: ['Mod+Z'], run: takeBack },
  { id: 'redo', title: 'Redo', section: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'], run: doAgain },
];
