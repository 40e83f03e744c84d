// What the application writes out of a library, as the drills ask for it: by the window, and by the command line.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ExportRequest } from '#core/export-api.ts';
import { OpenBackup } from '../../../main/backups/open-backup.ts';
import { answerSaveDialog } from '../../end-to-end/support/hands.ts';
import type { Dictum } from '../../end-to-end/support/launch.ts';

/** One thing that can be written out. */
export interface Kind {
  name: string;
  /** The file or folder it goes to. */
  to: string;
  /** Words for the command line, without `--out`. */
  words: readonly string[];
  /** How the window asks for it; a backup goes to the folder chosen for backups. */
  request: ExportRequest | 'backup';
  /** Throws when a file of this kind is not whole; null for folders, whose files are looked at one by one. */
  whole: ((path: string) => Promise<void>) | null;
}

const all = { kind: 'all', id: null } as const;

export const kinds: readonly Kind[] = [
  {
    name: 'a file',
    to: 'out.json',
    words: ['export', '--format', 'json', '--all'],
    request: { subject: all, format: 'json' },
    whole: async (path) => void JSON.parse(await readFile(path, 'utf8')),
  },
  {
    name: 'a PDF',
    to: 'out.pdf',
    words: ['export', '--format', 'pdf', '--document', 'document-0'],
    request: { subject: { kind: 'document', id: 'document-0' }, format: 'pdf' },
    whole: async (path) => {
      const bytes = await readFile(path, 'latin1');
      if (!bytes.startsWith('%PDF-') || !bytes.trimEnd().endsWith('%%EOF'))
        throw new Error('The PDF is not whole.');
    },
  },
  {
    name: 'a folder',
    to: 'out',
    words: ['export', '--format', 'markdown', '--all'],
    request: { subject: all, format: 'markdown' },
    whole: null,
  },
  {
    name: 'a vault',
    to: 'vault',
    words: ['export', '--format', 'vault', '--all'],
    request: { subject: all, format: 'vault' },
    whole: null,
  },
  {
    name: 'a backup',
    to: 'out.zip',
    words: ['backup'],
    request: 'backup',
    whole: async (path) => {
      const backup = await OpenBackup.open(path);
      try {
        await backup.verify();
      } finally {
        backup.close();
      }
    },
  },
];

/** Asks the window to write this into a folder; answers what it says when it could not, else null. */
export async function writeByWindow(
  { app, window }: Pick<Dictum, 'app' | 'window'>,
  { request, to }: Kind,
  folder: string,
): Promise<string | null> {
  await answerSaveDialog(app, join(folder, to));
  return await refusalOf(window, request);
}

async function refusalOf(window: Page, request: Kind['request']): Promise<string | null> {
  const text = await window.evaluate(async (asked) => {
    const { desktop } = globalThis.window.dictum;
    const done = asked === 'backup' ? desktop.backUpNow(null) : desktop.exportTo(asked);
    return await done.then(
      () => null,
      (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
    );
  }, request);
  if (text === null) return null;
  return (JSON.parse(text.slice(text.indexOf('{'))) as { message: string }).message;
}
