import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import type { SuggestItem } from './suggest.tsx';
import styles from './type-ahead.module.css';

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
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  /** Whether something is typed or chosen and not yet taken; known at once, before the next drawing. */
  const pending = useRef(false);
  const isOpen = opened || (typed !== null && typed.trim() !== '');
  const items = isOpen ? itemsOf(typed ?? '') : [];
  const active = Math.max(
    0,
    items.findIndex((item) => item.id === wanted),
  );
  const current = items[active];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);

  const close = (): void => {
    pending.current = false;
    setTyped(null);
    setOpened(false);
    setWanted(null);
  };

  /** Takes what is typed, or by a key what is chosen; a row that was only pointed at is not. */
  const settle = (byKey: boolean): void => {
    if (!pending.current) {
      close();
      return;
    }
    const isEmptied = typed !== null && typed.trim() === '' && (!byKey || wanted === null);
    if (isEmptied) onClear?.();
    else if (current !== undefined && (typed !== null || (byKey && wanted !== null)))
      onPick(current);
    close();
  };

  const move = (to: number): void => {
    pending.current = true;
    setOpened(true);
    setWanted(items.at(to % Math.max(1, items.length))?.id ?? null);
  };

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key === 'Tab') settle(true);
    else if (event.key === 'Enter') {
      settle(true);
      // With Ctrl or Command the form as a whole is meant.
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      onNext?.();
    } else if (event.key === 'Escape' && (isOpen || typed !== null)) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'ArrowDown' && !event.altKey) {
      event.preventDefault();
      if (isOpen) move(active + 1);
      else setOpened(true);
    } else if (event.key === 'ArrowUp' && isOpen) {
      event.preventDefault();
      move(active - 1);
    } else if (pickKey !== undefined && event.key === pickKey && isOpen) {
      event.preventDefault();
      settle(true);
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
          onChange={(event) => {
            pending.current = true;
            setWanted(null);
            setTyped(event.target.value);
          }}
          onBlur={() => settle(false)}
          onKeyDown={pressed}
        />
        {after !== undefined && typed === null && <span className={styles.hint}>{after}</span>}
      </div>
      {items.length > 0 && (
        <div
          ref={list}
          id={`${base}-list`}
          role="listbox"
          aria-label={label}
          className={styles.list}
        >
          {items.map((item, index) => (
            <Fragment key={item.id}>
              {item.group !== undefined && item.group !== items[index - 1]?.group && (
                <div role="presentation" className={styles.group} dir="auto">
                  {item.group}
                </div>
              )}
              <div
                id={`${base}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                onPointerMove={() => {
                  pending.current = true;
                  setWanted(item.id);
                }}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => {
                  onPick(item);
                  close();
                }}
              >
                {render(item)}
              </div>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
