import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { announce } from '../../ui/announce.tsx';
import { classes } from '../../ui/classes.ts';
import { rowsBetween, toggled } from '../../ui/row-selection.ts';
import type { SplitGroup } from './split-items.ts';
import styles from './splitting.module.css';

/** A line of the list: a thing to choose, or a heading that stands for all below it. */
interface Line {
  key: string;
  title: string;
  facts: string;
  /** The keys it chooses: its own, or those of its group. */
  keys: readonly string[];
  isHeading: boolean;
}

function linesOf(groups: readonly SplitGroup[]): Line[] {
  return groups.flatMap(({ heading, items }) => [
    {
      key: `heading ${heading}`,
      title: heading,
      facts: '',
      keys: items.map((item) => item.key),
      isHeading: true,
    },
    ...items.map(({ key, title, facts }) => ({ key, title, facts, keys: [key], isHeading: false })),
  ]);
}

/**
 * Everything that names an actor, to choose from. Arrow keys move, the space bar chooses (on a heading all below
 * it), Shift with arrow keys goes on choosing, Ctrl+A chooses all; Enter does what `onEnter` says.
 */
export function SplitList({
  groups,
  chosen,
  onChange,
  onEnter,
}: {
  groups: readonly SplitGroup[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  onEnter: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const base = useId();
  const lines = useMemo(() => linesOf(groups), [groups]);
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, lines.length - 1);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.facts === '' ? 30 : 46),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });
  const drawn = virtual.getVirtualItems();

  const isChosen = (line: Line): boolean => line.keys.every((key) => chosen.has(key));
  const tell = (after: ReadonlySet<string>): void => {
    onChange(after);
    announce(`${after.size.toLocaleString('en')} chosen`);
  };
  const toggle = (line: Line): void => {
    if (!line.isHeading) tell(toggled(chosen, line.key));
    else if (isChosen(line)) tell(new Set([...chosen].filter((key) => !line.keys.includes(key))));
    else tell(new Set([...chosen, ...line.keys]));
  };
  const move = (to: number, extends_: boolean): void => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    setWanted(next);
    virtual.scrollToIndex(next);
    const [from, line] = [lines[active], lines[next]];
    if (!extends_ || from === undefined || line === undefined) return;
    const between = rowsBetween(
      lines.map((one) => one.key),
      from.key,
      line.key,
    );
    const keys = lines.filter((one) => between.has(one.key) && !one.isHeading);
    tell(new Set([...chosen, ...keys.map((one) => one.key)]));
  };

  const pressed = (event: KeyboardEvent): void => {
    const line = lines[active];
    const withCtrl = event.ctrlKey || event.metaKey;
    if (withCtrl && event.key.toLowerCase() === 'a')
      tell(new Set([...chosen, ...lines.flatMap((one) => one.keys)]));
    else if (withCtrl || event.altKey) return;
    else if (event.key === 'ArrowDown') move(active + 1, event.shiftKey);
    else if (event.key === 'ArrowUp') move(active - 1, event.shiftKey);
    else if (event.key === 'PageDown') move(active + 8, event.shiftKey);
    else if (event.key === 'PageUp') move(active - 8, event.shiftKey);
    else if (event.key === 'Home') move(0, event.shiftKey);
    else if (event.key === 'End') move(lines.length - 1, event.shiftKey);
    else if (event.key === ' ' && line !== undefined) toggle(line);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };
  const clicked = (event: MouseEvent, index: number): void => {
    const line = lines[index];
    if (line === undefined) return;
    if (event.shiftKey) move(index, true);
    else toggle(line);
    setWanted(index);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="What goes to the second actor"
      aria-multiselectable
      aria-activedescendant={
        drawn.some((item) => item.index === active) ? `${base}-${active}` : undefined
      }
      tabIndex={0}
      className={styles.list}
      onKeyDown={pressed}
    >
      <div role="presentation" className={styles.lines} style={{ height: virtual.getTotalSize() }}>
        {drawn.map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          return (
            <div
              key={item.key}
              id={`${base}-${item.index}`}
              role="option"
              aria-selected={isChosen(line)}
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              data-active={item.index === active ? '' : undefined}
              className={classes(styles.line, line.isHeading && styles.heading)}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onClick={(event) => clicked(event, item.index)}
            >
              <span aria-hidden className={styles.box}>
                {isChosen(line) && <Check size={12} strokeWidth={3} />}
              </span>
              <span className={styles.words}>
                <span className={styles.title} dir="auto">
                  {line.title}
                </span>
                {line.facts !== '' && (
                  <span className={styles.facts} dir="auto">
                    {line.facts}
                  </span>
                )}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
