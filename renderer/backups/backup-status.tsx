import { TriangleAlert } from 'lucide-react';
import { openBackups } from '../state/open-pages.ts';
import styles from './backups.module.css';
import { useBackups } from './backups-state.ts';
import { backupTrouble } from './copy-words.ts';

/** In the lowest line: what is the matter with the backups; nothing while all is well. */
export function BackupStatus() {
  const words = useBackups(({ state, knownAt }) => backupTrouble(state, knownAt));
  if (words === null) return null;
  return (
    <button type="button" className={styles.status} onClick={openBackups}>
      <TriangleAlert size={13} aria-hidden />
      {words}
    </button>
  );
}
