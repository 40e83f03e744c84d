import { Check } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReviewOutcome } from '#core/records/passage.ts';
import { reviewOutcomes } from '#core/records/passage.ts';
import { act } from '../state/acts.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useDocument } from '../state/bodies.ts';
import { BodyStatus } from '../ui/body-status.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { plural } from '../ui/plural.ts';
import { ReviewCard } from './review-card.tsx';
import type { ReviewItem } from './review-items.ts';
import { nextItem, outcomeCounts, reviewItems } from './review-items.ts';
import styles from './review-panel.module.css';
import {
  accept,
  attachTo,
  attachToSelection,
  keepAsOrphan,
  lookAt,
  setCurrent,
  useReview,
} from './review-state.ts';
import { outcomeWords } from './review-words.ts';
import { ReviewRows } from './review-rows.tsx';
import { useCandidates } from './use-candidates.ts';

/** The review list of a document: what a new text did to its passages, and what to do about each. */
export function ReviewPanel({ document }: { document: string }) {
  const body = useDocument(document);
  if (body.status !== 'ready') return <BodyStatus body={body} what="document" />;
  return <Review key={document} body={body} />;
}

function Review({ body }: { body: DocumentBody }) {
  const { document: record, passages, sections } = body;
  const [only, setOnly] = useState<ReviewOutcome | null>(null);
  const all = useMemo(
    () => reviewItems(passages.values(), record.sections),
    [passages, record.sections],
  );
  const counts = useMemo(() => outcomeCounts(passages.values()), [passages]);
  const shown = only === null ? all : all.filter((item) => item.outcome === only);
  const wanted = useReview((state) => state.current[record.id]);
  const found = shown.findIndex((item) => item.passage.id === wanted);
  const index = found >= 0 ? found : 0;
  const item = shown[index];
  const candidates = useCandidates(item, sections);
  const list = useRef<HTMLDivElement>(null);
  const base = useId();

  // What the card shows is what the keys in the text act on.
  const currentId = item?.passage.id ?? null;
  useEffect(() => setCurrent(record.id, currentId), [record.id, currentId]);

  // With the last of one kind decided, the others are shown again.
  useEffect(() => {
    if (shown.length === 0 && only !== null) setOnly(null);
  }, [shown.length, only]);

  /** Does something to the item and goes on to the next one. */
  async function decide(decision: (one: ReviewItem) => Promise<unknown>): Promise<void> {
    if (item === undefined) return;
    const next = nextItem(shown, index);
    if ((await decision(item)) === false) return;
    if (next === null) setCurrent(record.id, null);
    else lookAt(next);
    list.current?.focus({ preventScroll: true });
  }

  const acceptIt = (one: ReviewItem): Promise<void> => accept([one.passage.id]);
  const orphanIt = (one: ReviewItem): Promise<void> => keepAsOrphan([one.passage.id]);
  const attachIt = (one: ReviewItem): Promise<boolean> =>
    attachToSelection(record.id, one.passage.id);
  const attachAt = (number: number) => async (one: ReviewItem) => {
    const place = candidates?.[number];
    if (place === undefined) return false;
    await attachTo(one.passage.id, place);
    return true;
  };

  /** The list's keys hold in the whole panel; Enter is left to the button one stands on. */
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || item === undefined) return;
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    const step = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: shown.length - 1 };
    const to = new Map(Object.entries(step)).get(event.key);
    const other = to === undefined ? undefined : shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (other !== undefined) lookAt(other);
    else if (event.key === 'Enter' && item.after !== null) act(decide(acceptIt));
    else if (event.key.toLowerCase() === 'k') act(decide(orphanIt));
    else if (event.key.toLowerCase() === 't') act(decide(attachIt));
    else if (/^[1-5]$/.test(event.key)) act(decide(attachAt(Number(event.key) - 1)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (all.length === 0)
    return (
      <EmptyState icon={<Check size={28} aria-hidden />} title="Nothing to review">
        Every passage of this document stands on its words.
      </EmptyState>
    );
  const moved = all.filter((one) => one.outcome === 'moved').map((one) => one.passage.id);
  return (
    <div className={styles.pane} data-reading onKeyDown={pressed}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{plural(all.length, 'passage')} to review</h2>
        {counts.kept > 0 && (
          <p className={styles.facts}>
            {counts.kept === 1
              ? '1 other stands'
              : `${counts.kept.toLocaleString('en')} others stand`}{' '}
            on unchanged words.
          </p>
        )}
        <div role="group" aria-label="Show only" className={styles.filters}>
          {reviewOutcomes.map((outcome) => (
            <button
              key={outcome}
              type="button"
              className={styles.filter}
              aria-pressed={only === outcome}
              disabled={counts[outcome] === 0}
              onClick={() => setOnly(only === outcome ? null : outcome)}
            >
              {outcomeWords[outcome]} <span>{counts[outcome].toLocaleString('en')}</span>
            </button>
          ))}
        </div>
        {moved.length > 1 && (
          <Button onClick={() => act(accept(moved))}>
            Accept all {moved.length.toLocaleString('en')} moved
          </Button>
        )}
      </div>
      {item !== undefined && (
        <ReviewCard
          item={item}
          number={index + 1}
          of={shown.length}
          candidates={candidates}
          onAccept={() => act(decide(acceptIt))}
          onOrphan={() => act(decide(orphanIt))}
          onAttach={() => act(decide(attachIt))}
          onPlace={(number) => act(decide(attachAt(number)))}
        />
      )}
      <ReviewRows
        ref={list}
        base={base}
        items={shown}
        current={index}
        onChoose={(one) => lookAt(one)}
      />
    </div>
  );
}
