// What the window shows of snapshots, backups and restores.

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
