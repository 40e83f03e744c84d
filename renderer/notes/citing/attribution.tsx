import type { Cited } from '#core/text/blocks.ts';
import { dateInWords } from '../../ui/dates.ts';
import styles from './citation-view.module.css';

/** Who said it, where and when, as a line below a quote. */
export function Attribution({ citation }: { citation: Cited }) {
  return (
    <>
      {'— '}
      {citation.speaker !== undefined && <bdi>{citation.speaker}, </bdi>}
      <cite dir="auto">{citation.source}</cite>
      {citation.date !== undefined && (
        <>
          {', '}
          <span className={styles.date}>{dateInWords(citation.date)}</span>
        </>
      )}
      {citation.place !== undefined && `, ${citation.place}`}
    </>
  );
}
