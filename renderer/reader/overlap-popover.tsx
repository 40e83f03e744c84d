import type { KeyboardEvent } from 'react';
import { useCallback } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { classes } from '../ui/classes.ts';
import { plural } from '../ui/plural.ts';
import { Popover } from '../ui/popover.tsx';
import { useColourName } from './colour-toolbar.tsx';
import styles from './overlap-popover.module.css';
import { stateInWords } from './passage-words.ts';

/** Moves the focus among the passages of the list. */
function pressed(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons.at(to % buttons.length)?.focus();
}

/** Lists the passages at one place of the text, to choose one: arrow keys and Enter, or the pointer. */
export function OverlapPopover({
  passages,
  x,
  y,
  actorsOf,
  onPick,
  onClose,
}: {
  passages: readonly PassageRecord[];
  /** Where the place is, in CSS pixels of the viewport. */
  x: number;
  y: number;
  /** The names of a passage's actors, in one line; empty when there are none. */
  actorsOf: (passage: string) => string;
  onPick: (id: string) => void;
  onClose: () => void;
}) {
  const nameOf = useColourName();
  // The panel would give itself the focus a frame later, when the next key has gone to the text.
  const focusFirst = useCallback((list: HTMLUListElement | null) => {
    list?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const heading = `${plural(passages.length, 'passage')} here`;
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      anchor={{ getBoundingClientRect: () => new DOMRect(x, y - 12, 1, 24) }}
      label={heading}
    >
      <p className={styles.heading}>{heading}</p>
      <ul ref={focusFirst} className={styles.list} onKeyDown={pressed}>
        {passages.map((passage) => {
          const actors = actorsOf(passage.id);
          const state = stateInWords(passage);
          const facts = [state ?? '', actors, passage.comment.trim()].filter((one) => one !== '');
          return (
            <li key={passage.id}>
              <button type="button" className={styles.passage} onClick={() => onPick(passage.id)}>
                <span
                  aria-hidden
                  className={classes(styles.sample, `mark-sample-${passage.colour}`)}
                >
                  {'\u00A0'.repeat(6)}
                </span>
                <span className={styles.words}>
                  <span className="only-read">{nameOf(passage.colour)}: </span>
                  <span className={styles.quote} dir="auto">
                    {passage.quote}
                  </span>
                  {facts.length > 0 && (
                    <span className={styles.facts} dir="auto">
                      {facts.join(' · ')}
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Popover>
  );
}
