import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useId } from 'react';
import type { SuggestItem } from './suggest.tsx';
import { TypeAheadList } from './type-ahead-list.tsx';
import styles from './type-ahead.module.css';
import { useTypeAhead } from './use-type-ahead.ts';

export interface TypeAheadProps<T extends SuggestItem> {
  /** The name of the field for screen readers. */
  label: string;
  placeholder?: string | undefined;
  /** What stands in the field while nothing is typed: the name of what is chosen. */
  shown: string;
  /** What fits, best first. */
  itemsOf: (typed: string) => readonly T[];
  render: (item: T) => ReactNode;
  onPick: (item: T) => void;
  /** The field was emptied and left. */
  onClear?: () => void;
  /** Enter was pressed and what was typed is picked: on to the next field. */
  onNext?: () => void;
  /** A key that picks and stays in the field, besides Enter and Tab. */
  pickKey?: string;
  /** Keys of one's own, asked first while the list is closed; prevent the default to keep them. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Stands before what is typed. */
  before?: ReactNode;
  /** Stands after it. */
  after?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  focusAtOnce?: boolean;
  /** Whether it has no frame until it is used. */
  quiet?: boolean;
}

/**
 * A field for one thing of many, found by a few letters: the list stands below while something is typed, or
 * after the down arrow. Enter picks the active row and goes on, Tab picks it, Escape leaves what was. What
 * is typed is never lost by leaving the field.
 */
export function TypeAhead<T extends SuggestItem>({
  label,
  placeholder,
  shown,
  itemsOf,
  render,
  onPick,
  onClear,
  onNext,
  pickKey,
  onKeyDown,
  before,
  after,
  inputRef,
  focusAtOnce = false,
  quiet = false,
}: TypeAheadProps<T>) {
  const base = useId();
  const list = useTypeAhead({ itemsOf, onPick, onClear });
  const { typed, isOpen, items, active, current } = list;

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Tab') list.settle(true);
    else if (event.key === 'Enter') {
      list.settle(true);
      // With Ctrl or Command the form as a whole is meant.
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onNext?.();
    } else if (event.key === 'Escape' && (isOpen || typed !== null)) {
      event.preventDefault();
      event.stopPropagation();
      list.close();
    } else if (event.key === 'ArrowDown' && !event.altKey) {
      event.preventDefault();
      if (isOpen) list.move(active + 1);
      else list.open();
    } else if (event.key === 'ArrowUp' && isOpen) {
      event.preventDefault();
      list.move(active - 1);
    } else if (pickKey !== undefined && event.key === pickKey && isOpen) {
      event.preventDefault();
      list.settle(true);
    }
  };

  return (
    <div>
      <div className={styles.field} data-quiet={quiet}>
        {before}
        <input
          ref={inputRef}
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={items.length > 0 ? `${base}-list` : undefined}
          aria-activedescendant={current === undefined || !isOpen ? undefined : `${base}-${active}`}
          autoComplete="off"
          spellCheck={false}
          // A form that was just asked for is where the next key belongs.
          autoFocus={focusAtOnce}
          dir="auto"
          placeholder={placeholder}
          value={typed ?? shown}
          title={typed === null ? shown : undefined}
          className={styles.input}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => list.type(event.target.value)}
          onBlur={() => list.settle(false)}
          onKeyDown={pressed}
        />
        {after !== undefined && typed === null && <span className={styles.hint}>{after}</span>}
      </div>
      <TypeAheadList base={base} label={label} list={list} render={render} />
    </div>
  );
}
