import { Tag } from 'lucide-react';
import type { PassageRecord } from '#core/records/passage.ts';
import { classes } from '../ui/classes.ts';
import { plural } from '../ui/plural.ts';
import { useColourName } from './colour-toolbar.tsx';
import styles from './passage-list.module.css';
import { stateInWords } from './passage-words.ts';

/** What a row of the list tells of a passage; to screen readers as one sentence. */
export function PassageRow({
  passage,
  actors,
  coded,
}: {
  passage: PassageRecord;
  /** The names of its actors, in one line; empty for none. */
  actors: string;
  /** How many statements it is coded with. */
  coded: number;
}) {
  const nameOf = useColourName();
  const state = stateInWords(passage);
  return (
    <>
      <span aria-hidden className={classes(styles.bar, `mark-bar-${passage.colour}`)} />
      <span className="only-read">{nameOf(passage.colour)}: </span>
      <span className={styles.quote} dir="auto">
        {passage.quote}
      </span>
      {coded > 0 && (
        <span className={styles.coded} title={plural(coded, 'statement')}>
          <span className="only-read">, {plural(coded, 'statement')}</span>
          <Tag size={12} aria-hidden />
          <span aria-hidden>{coded.toLocaleString('en')}</span>
        </span>
      )}
      {state !== null && <span className={styles.state}>{state}</span>}
      {passage.comment.trim() !== '' && (
        <span className={styles.comment} dir="auto">
          <span className="only-read">, comment: </span>
          {passage.comment}
        </span>
      )}
      {actors !== '' && (
        <span className={styles.actors} dir="auto">
          <span className="only-read">, actors: </span>
          {actors}
        </span>
      )}
    </>
  );
}
