import { useMemo } from 'react';
import styles from './review-panel.module.css';
import { changedWords } from './word-changes.ts';

/** A quote as it is now, with the words that went and those that came apart from the rest. */
export function ChangedWords({ from, to }: { from: string; to: string }) {
  const parts = useMemo(() => changedWords(from, to), [from, to]);
  return parts.map((part, index) => {
    if (part.kind === 'same') return <span key={index}>{part.text}</span>;
    return part.kind === 'gone' ? (
      <del key={index} className={styles.gone}>
        {part.text}
      </del>
    ) : (
      <ins key={index} className={styles.new}>
        {part.text}
      </ins>
    );
  });
}
