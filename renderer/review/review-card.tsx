import type { CandidatePlace } from '#core/library-api.ts';
import { openDocument } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { ChangedWords } from './changed-words.tsx';
import type { ReviewItem } from './review-items.ts';
import styles from './review-panel.module.css';
import { outcomeSentences, outcomeWords } from './review-words.ts';

/** Below this the words have so little in common that showing what changed would only confuse. */
const alike = 0.6;

/** One passage of the review list: what it was, what it is or may be, and what can be done about it. */
export function ReviewCard({
  item,
  number,
  of,
  candidates,
  onAccept,
  onOrphan,
  onAttach,
  onPlace,
}: {
  item: ReviewItem;
  number: number;
  of: number;
  /** Null while they are being looked for. */
  candidates: readonly CandidatePlace[] | null;
  onAccept: () => void;
  onOrphan: () => void;
  onAttach: () => void;
  /** Attaches the passage to the candidate of this index. */
  onPlace: (index: number) => void;
}) {
  return (
    <section aria-label="Passage under review" className={styles.card}>
      <p className={styles.outcomeLine}>
        <span className={styles.outcome} data-outcome={item.outcome}>
          {outcomeWords[item.outcome]}
        </span>
        <span className={styles.place}>
          {number.toLocaleString('en')} of {of.toLocaleString('en')}
        </span>
      </p>
      <p className={styles.facts}>{outcomeSentences[item.outcome]}</p>
      <blockquote className={styles.quote} dir="auto">
        {item.after === null ? item.before : <ChangedWords from={item.before} to={item.after} />}
      </blockquote>
      {item.passage.comment.trim() !== '' && (
        <p className={styles.comment} dir="auto">
          {item.passage.comment}
        </p>
      )}
      {item.after === null && <Places {...{ item, candidates, onPlace }} />}
      <div className={styles.actions}>
        {item.after !== null && (
          <Button look="primary" onClick={onAccept}>
            Accept <Kbd keys="Enter" />
          </Button>
        )}
        <Button onClick={onAttach}>
          Attach to the selected text <Kbd keys="T" />
        </Button>
        <Button onClick={onOrphan}>
          Keep as orphan <Kbd keys="K" />
        </Button>
      </div>
    </section>
  );
}

function Places({
  item,
  candidates,
  onPlace,
}: {
  item: ReviewItem;
  candidates: readonly CandidatePlace[] | null;
  onPlace: (index: number) => void;
}) {
  if (candidates === null) return <p className={styles.facts}>Looking for similar places…</p>;
  if (candidates.length === 0)
    return <p className={styles.facts}>Nothing like it stands in the text.</p>;
  return (
    <ol className={styles.places} aria-label="Similar places">
      {candidates.map((one, index) => (
        <li key={one.start} className={styles.candidate}>
          <button
            type="button"
            className={styles.show}
            dir="auto"
            onClick={() => openDocument(item.passage.document, { start: one.start, end: one.end })}
          >
            <span className={styles.around}>…{one.before}</span>
            {one.similarity < alike ? (
              <span>{one.quote}</span>
            ) : (
              <ChangedWords from={item.before} to={one.quote} />
            )}
            <span className={styles.around}>{one.after}…</span>
          </button>
          <span className={styles.placeFoot}>
            <span className={styles.facts}>{Math.round(one.similarity * 100)}% the same</span>
            <Button look="quiet" onClick={() => onPlace(index)}>
              Attach here <Kbd keys={String(index + 1)} />
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}
