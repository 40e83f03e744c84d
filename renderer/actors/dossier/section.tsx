import type { ReactNode } from 'react';
import { plural } from '../../ui/plural.ts';
import styles from './dossier.module.css';

/** A part of an actor's page with how much stands in it; nothing when that is nothing. */
export function Section({
  title,
  count,
  noun,
  children,
}: {
  title: string;
  count: number;
  noun: string;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.head}>
        {title}
        <span className={styles.quiet}>{plural(count, noun)}</span>
      </h2>
      {children}
    </section>
  );
}
