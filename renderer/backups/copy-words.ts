import type { BackupsState } from '#core/backup/backups-api.ts';
import type { CopyReason } from '#core/backup/rotation.ts';
import { plural } from '../ui/plural.ts';

/** Why a copy was made, as the list says it. */
export const reasonWords: Readonly<Record<CopyReason, string>> = {
  regular: 'while you worked',
  quit: 'when Dictum was closed',
  import: 'before an import',
  asked: 'when you asked for it',
  migration: 'before an update',
  restore: 'before a restore',
  restored: 'what was restored',
};

/** A size on disk: `3.2 MB`. */
export function sizeInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 10 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** How long ago something was, roughly: `2 hours`. */
export function ageInWords(at: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000));
  if (minutes < 60) return plural(minutes, 'minute');
  if (minutes < 48 * 60) return plural(Math.floor(minutes / 60), 'hour');
  return plural(Math.floor(minutes / 1440), 'day');
}

/** The same with `ago`; `just now` within the last minute. */
export function agoInWords(at: string, now: number): string {
  return now - Date.parse(at) < 60_000 ? 'just now' : `${ageInWords(at, now)} ago`;
}

/** After so many milliseconds without a backup a folder for them was chosen in vain. */
const lateAfter = 24 * 3_600_000;

/** What should be known about backups without being asked for; null when all is well. */
export function backupTrouble(state: BackupsState | null, now: number): string | null {
  if (state === null) return null;
  if (state.hold !== null) return 'Look at the snapshots';
  if (state.folder === null) return null;
  if (state.trouble !== null) return 'No place for backups';
  if (state.lastBackup === null) return 'No backup yet';
  if (now - Date.parse(state.lastBackup) < lateAfter) return null;
  return `No backup for ${ageInWords(state.lastBackup, now)}`;
}
