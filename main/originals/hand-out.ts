// Handing the original of a document to the user: shown in another program, or saved where they want it.

import type { BrowserWindow } from 'electron';
import { dialog, shell } from 'electron';
import { DictumError } from '#core/errors.ts';
import { writeFileAtomic } from '../atomic-file.ts';
import type { Originals } from './originals.ts';

/**
 * Asks, then opens a copy of the original with the program the system has for texts; false when the user
 * does not want that. Throws `UnavailableError` when there is no such program.
 */
export async function askThenOpenOriginal(
  originals: Originals,
  document: string,
  window: BrowserWindow,
): Promise<boolean> {
  const copy = await originals.of(document);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open “${copy.original.name}” in another program?`,
    detail: 'It opens a copy. What is changed there does not come back into Dictum.',
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return false;
  const problem = await shell.openPath(await originals.copyToOpen(copy));
  if (problem === '') return true;
  throw new DictumError(
    'UnavailableError',
    'No program of this computer opened the original file. Save a copy and open it yourself.',
    problem,
  );
}

/** Asks where to, then writes a copy there; null when the user cancelled the dialog. */
export async function saveOriginalCopy(
  originals: Originals,
  document: string,
  window: BrowserWindow,
): Promise<string | null> {
  const { name, bytes } = await originals.of(document);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save a copy of the original file',
    defaultPath: name,
  });
  if (canceled || filePath === '') return null;
  await writeFileAtomic(filePath, bytes);
  return filePath;
}
