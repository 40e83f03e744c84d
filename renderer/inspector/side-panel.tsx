import type { ReactNode } from 'react';
import styles from './inspector.module.css';

/** A side panel that shows one thing, with its name above. */
export function SidePanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.panel}>{children}</div>
    </>
  );
}
