import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { showPart } from './list-state.ts';
import styles from './notes.module.css';

/** The line above the trash or the templates, with the way back to the notes. */
export function PartHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <IconButton small label="Back to the notes" onClick={() => showPart('notes')}>
        <ChevronLeft size={16} />
      </IconButton>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </div>
  );
}
