// The import page as main holds it: made for a batch in a session of its own that lives in memory, and
// thrown away after it, or sooner when a file makes it hang.

import { randomUUID } from 'node:crypto';
import { session } from 'electron';
import { DictumError } from '#core/errors.ts';
import type { ImportApi, ImportSource, ImportedText } from '#core/import-api.ts';
import { importCalls } from '#core/import-api.ts';
import { connect } from '#core/rpc.ts';
import { hardenSession } from './harden-session.ts';
import { openHiddenPage } from './hidden-page.ts';
import { readPage } from './pages.ts';

/** An open import page; to be closed. */
export interface ImportPage {
  /** Reads one file; rejects with `RefusedFileError`, or `UnavailableError` when the page died. */
  read(source: ImportSource): Promise<ImportedText>;
  close(): void;
}

/** Opens a page for one batch of files. */
export async function openImportPage(): Promise<ImportPage> {
  const own = session.fromPartition(`import-${randomUUID()}`);
  hardenSession(own, 'import', await readPage('import'));
  const died = (): void =>
    connection?.close(
      new DictumError('UnavailableError', 'Reading the file made the import page stop.'),
    );
  const page = await openHiddenPage('import', own, died);
  // The time limit is the batch's; this one only ends a call whose page was destroyed.
  const connection = connect<ImportApi>(page.wire, importCalls, { timeout: 120_000 });
  return {
    read: (source) => connection.calls.read(source),
    close: () => {
      page.destroy();
      died();
    },
  };
}
