import type { LexicalEditor } from 'lexical';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from '../../ui/kbd.tsx';
import { OptionRows } from '../../ui/option-rows.tsx';
import styles from './type-ahead.module.css';
import type { TypeAheadState } from './use-type-ahead.ts';

const names = {
  slash: 'Forms and insertions',
  actor: 'Actors',
  page: 'Documents and notes',
} as const;

/** The most a list is high, in CSS pixels; also in the style sheet. */
const height = 300;
const width = 320;

/** Where the caret stands on the screen. */
function caretBox(): DOMRect {
  const selection = window.getSelection();
  const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
  const start = range?.startContainer ?? null;
  const line = start instanceof Element ? start : start?.parentElement;
  return range?.getClientRects()[0] ?? line?.getBoundingClientRect() ?? new DOMRect();
}

/** The list below the caret; the focus stays in the text, which names the active line to screen readers. */
export function TypeAheadList({ editor, state }: { editor: LexicalEditor; state: TypeAheadState }) {
  const { typed, items, active, setActive, choose } = state;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0, below: true });
  const opening = `${typed.node}:${String(typed.caret - typed.length)}`;

  useLayoutEffect(() => {
    const box = caretBox();
    const below = box.bottom + height + 12 < innerHeight || box.top < height;
    const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
    setPlace({ left, top: below ? box.bottom + 6 : innerHeight - box.top + 6, below });
  }, [opening]);

  useEffect(() => {
    const root = editor.getRootElement();
    root?.setAttribute('aria-controls', `${base}-list`);
    root?.setAttribute('aria-activedescendant', `${base}-${String(active)}`);
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      root?.removeAttribute('aria-controls');
      root?.removeAttribute('aria-activedescendant');
    };
  }, [editor, base, active]);

  return createPortal(
    <div
      ref={list}
      id={`${base}-list`}
      role="listbox"
      aria-label={names[typed.kind]}
      className={styles.list}
      style={{ left: place.left, ...(place.below ? { top: place.top } : { bottom: place.top }) }}
    >
      <OptionRows
        base={base}
        items={items}
        active={active}
        look={styles}
        point={(_item, index) => setActive(index)}
        pick={choose}
        render={({ icon, title, detail, keys }) => (
          <>
            {icon}
            <span className={styles.title} dir="auto">
              {title}
            </span>
            {detail !== undefined && <span className={styles.detail}>{detail}</span>}
            {keys !== undefined && <Kbd keys={keys} />}
          </>
        )}
      />
    </div>,
    document.body,
  );
}
