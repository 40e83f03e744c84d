import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { OptionRows } from './option-rows.tsx';
import styles from './suggest.module.css';

/** What a list of suggestions has to know of an item. */
export interface SuggestItem {
  id: string;
  /** Items of one group stand together under its heading. */
  group?: string | undefined;
}

export interface SuggestProps<T extends SuggestItem> {
  /** The name of the field for screen readers. */
  label: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  items: readonly T[];
  render: (item: T) => ReactNode;
  onPick: (item: T) => void;
  /** Keys of one's own, asked first; prevent the default to keep them. */
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Stands between the field and the list. */
  before?: ReactNode;
  /** What stands in place of the list when nothing fits. */
  empty?: ReactNode;
  icon?: ReactNode;
  /** Stands right of the field. */
  after?: ReactNode;
  focusAtOnce?: boolean;
  /** Whether Enter picks nothing while the field is empty, unless arrow keys or the pointer chose it. */
  idleWhenEmpty?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  className?: string | undefined;
}

/**
 * A field with the list of what fits below it: arrow keys move, Enter picks, the pointer too. The ARIA
 * pattern is the combobox whose list is always open.
 */
export function Suggest<T extends SuggestItem>({
  label,
  placeholder,
  text,
  onText,
  items,
  render,
  onPick,
  onKeyDown,
  before,
  empty,
  icon,
  after,
  focusAtOnce = false,
  idleWhenEmpty = false,
  inputRef,
  className,
}: SuggestProps<T>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  /** -1 when no row is active. */
  const active = Math.max(
    idleWhenEmpty && text.trim() === '' ? -1 : 0,
    items.findIndex((item) => item.id === wanted),
  );
  const current = items[active];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);

  const move = (to: number): void =>
    setWanted(items.at(to % Math.max(1, items.length))?.id ?? null);

  const pick = (item: T): void => {
    // The field is empty for the next pick: what was chosen for this one is not chosen again.
    if (idleWhenEmpty) setWanted(null);
    onPick(item);
  };

  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(Math.max(0, active) - 1);
    else if (event.key === 'PageDown') move(Math.min(items.length - 1, active + 8));
    else if (event.key === 'PageUp') move(Math.max(0, active - 8));
    else if (event.key === 'Enter' && current !== undefined) pick(current);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes(styles.suggest, className)}>
      <div className={styles.field}>
        {icon}
        <input
          ref={inputRef}
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={items.length > 0 ? `${base}-list` : undefined}
          aria-activedescendant={current === undefined ? undefined : `${base}-${active}`}
          autoComplete="off"
          spellCheck={false}
          // A field that was just asked for is where the next key belongs.
          autoFocus={focusAtOnce}
          placeholder={placeholder}
          value={text}
          className={styles.input}
          onChange={(event) => {
            setWanted(null);
            onText(event.target.value);
          }}
          onKeyDown={pressed}
        />
        {after}
      </div>
      {before}
      {items.length === 0 ? (
        empty
      ) : (
        <div
          ref={list}
          id={`${base}-list`}
          role="listbox"
          aria-label={label}
          className={styles.list}
        >
          <OptionRows
            base={base}
            items={items}
            active={active}
            look={styles}
            point={(item) => setWanted(item.id)}
            pick={pick}
            render={render}
          />
        </div>
      )}
    </div>
  );
}
