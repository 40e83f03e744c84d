// What the window shows of snapshots, backups and restores.

import type { Check } from '../check.ts';
import { id, nothing, nullable, object, oneOf, text } from '../check.ts';
import type { Item } from './one-item.ts';
import type { CopyReason } from './rotation.ts';
import type { TableCounts } from './snapshot-lines.ts';

/** A snapshot or backup in a list. */
export interface CopyListed {
  /** `snapshot`: of the records, in the library's folder. `backup`: a zip in the folder chosen for them. */
  kind: 'snapshot' | 'backup';
  /** The file's name; by it a restore names the copy. */
  name: string;
  at: string;
  /** Bytes. */
  size: number;
  reason: CopyReason;
}

/** How the copies of the library stand, as the window shows them. */
export interface BackupsState {
  copies: CopyListed[];
  /** The folder for backups; null while none was chosen. */
  folder: string | null;
  /** Why there is nothing in that folder that could be looked at; null when all is well. */
  trouble: string | null;
  /** When the newest backup that was checked was made; null without one. */
  lastBackup: string | null;
  /** Why nothing is tidied away; null when all is well. */
  hold: string | null;
  /** The newest restore of the last 30 days, which can be taken back; null without one. */
  restored: { at: string; before: string } | null;
}

/** A document or note of a copy: no longer in the library, changed since, or the same. */
export interface CopyItem {
  kind: 'document' | 'note';
  id: string;
  title: string;
  changedAt: string;
  state: 'gone' | 'changed' | 'same';
}

/** What a restore of a copy would bring, and what would go. */
export interface RestorePreview {
  name: string;
  at: string;
  app: string;
  counts: TableCounts;
  /** What the library holds now. */
  now: TableCounts;
  items: CopyItem[];
  itemCount: number;
  /** Titles of documents and notes that the copy does not hold. */
  onlyNow: string[];
}

/** The calls of a window about copies of the library. */
export interface BackupsApi {
  /** How the copies of the library stand now. */
  backups(args: null): Promise<BackupsState>;
  /** Asks for the folder in which backups are kept; false when the user cancelled the dialog. */
  chooseBackupFolder(args: null): Promise<boolean>;
  /** Makes a backup in the chosen folder, checked; rejects when none was chosen or it cannot be written. */
  backUpNow(args: null): Promise<CopyListed>;
  /**
   * Looks at a copy of the list, or at a file that is asked for: checks all of it and tells what restoring
   * it would change. Null when the user cancelled the dialog.
   */
  previewRestore(args: {
    copy: Pick<CopyListed, 'kind' | 'name'> | null;
  }): Promise<RestorePreview | null>;
  /** Puts the copy that was looked at last in the library's place and loads the window anew. */
  restoreChosen(args: null): Promise<null>;
  /** Brings one document or note of that copy back, as a step of undo. */
  restoreItem(args: Item): Promise<{ id: string; title: string; step: string }>;
  /** The user has looked at what was found to be wrong: old copies are tidied away again. */
  releaseHold(args: null): Promise<BackupsState>;
}

const copyNamed: Check<Pick<CopyListed, 'kind' | 'name'>> = object({
  kind: oneOf(['snapshot', 'backup']),
  name: text(200),
});

/** The checks of these calls' arguments, by name. */
export const backupsChecks: {
  readonly [K in keyof BackupsApi]: Check<Parameters<BackupsApi[K]>[0]>;
} = {
  backups: nothing,
  chooseBackupFolder: nothing,
  backUpNow: nothing,
  previewRestore: object({ copy: nullable(copyNamed) }),
  restoreChosen: nothing,
  restoreItem: object({ kind: oneOf(['document', 'note']), id }),
  releaseHold: nothing,
};
