import type { ReactNode } from 'react';
import styles from './list-foot.module.css';

/** The line below a list: how many, and what can be done with the whole. */
export function ListFoot({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className={styles.foot}>
      <span className={styles.words}>{words}</span>
      {children}
    </div>
  );
}
