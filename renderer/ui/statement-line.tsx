import { conceptPath, pathSign } from '#core/concepts/tree.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { useLibrary } from '../state/library.ts';
import { stanceWords, StanceSign } from './stance-words.tsx';
import styles from './statement-line.module.css';

/** What a statement says, in one line: who, with which stance, about what, aimed at whom. */
export function StatementLine({ statement }: { statement: StatementRecord }) {
  const actors = useLibrary((state) => state.actors);
  const concepts = useLibrary((state) => state.concepts);
  const { speaker, concept, stance, targets } = statement;
  const nameOf = (id: string): string => actors.get(id)?.name ?? '';
  const path = concept === null ? [] : conceptPath(concept, concepts);
  return (
    <span className={styles.line} dir="auto">
      {speaker === null ? (
        <span className={styles.quiet}>Somebody</span>
      ) : (
        <span className={styles.who}>{nameOf(speaker)}</span>
      )}{' '}
      <span className={styles.stance}>
        <StanceSign stance={stance} size={13} />
        {stanceWords[stance].told}
      </span>{' '}
      {path.length === 0 ? (
        <span className={styles.quiet}>no concept</span>
      ) : (
        <span title={path.join(pathSign)}>{path.at(-1)}</span>
      )}
      {targets.length > 0 && (
        <>
          <span className={styles.quiet} aria-hidden>
            {' → '}
          </span>
          <span className="only-read">, aimed at </span>
          {targets.map(nameOf).join(', ')}
        </>
      )}
    </span>
  );
}
