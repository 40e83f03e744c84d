// What the pointer and the keys do in an open document: the selection is told, clicks and the caret find
// passages, keys go to the very ends. Writing itself is Lexical's.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { mapPoint } from '#core/anchoring/text-edit.ts';
import { copySpan } from './clipboard.ts';
import type { IntervalIndex, Span } from './interval-index.ts';
import type { LiveText } from './live-text.ts';
import type { Mark } from './marks.ts';
import type { DomOffsets } from './offset-map.ts';
import type { ReaderEvents } from './session-contract.ts';
import { keyTarget } from './reading-keys.ts';
import { isOnText, selectionIn, setCaret, trimmed } from './selection.ts';

/** The input of one open document. */
export interface SessionInput {
  /** The selected text without white space at its ends; null when there is none. */
  selectedSpan(): Span | null;
  /** Where the caret, or the start of the selection, stands; null when it stands elsewhere. */
  caret(): number | null;
  /** Where it stood last. */
  lastCaret(): number;
  /** The text was edited: what is remembered of the caret moves along. */
  moved(edits: readonly TextEdit[]): void;
  dispose(): void;
}

/** What listening needs. */
export interface InputParts {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly text: LiveText;
  readonly offsets: DomOffsets;
  readonly events: Pick<ReaderEvents, 'selected' | 'hit' | 'followed'>;
  /** The marks as they stand now. */
  readonly marks: () => IntervalIndex<Mark>;
  readonly isEditing: () => boolean;
  /** Puts the caret at an offset while the text is edited. */
  readonly goTo: (to: 'start' | 'end', extend: boolean) => void;
  /** Puts the focus' caret where the reader looks, and not where the browser would. */
  readonly focused: () => void;
}

function shortestFirst(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}

/** Begins to listen, to the keys and the pointer in `root`; `dispose` ends it. */
export function listenToInput(parts: InputParts): SessionInput {
  const { root, scroller, text, offsets, events, marks, isEditing } = parts;
  let isDragging = false;
  let lastCaret = 0;
  const stop = new AbortController();
  const { signal } = stop;

  function selectedSpan(): Span | null {
    const span = selectionIn(root, offsets);
    return span === null || span.start === span.end ? null : trimmed(span, text);
  }

  function caret(): number | null {
    return selectionIn(root, offsets)?.start ?? null;
  }

  function tellSelection(): void {
    // A selection elsewhere, as in a text field, leaves what is selected here as it is.
    const selection = selectionIn(root, offsets);
    if (isDragging || selection === null) return;
    lastCaret = selection.start;
    events.selected(selection.start === selection.end ? null : trimmed(selection, text));
  }

  function hitByPointer(event: MouseEvent): void {
    const at = caret();
    if (at === null || selectedSpan() !== null) return;
    const near = marks()
      .overlapping(Math.max(0, at - 1), at + 1)
      .filter((mark) => {
        const part = { start: Math.max(mark.start, at - 1), end: Math.min(mark.end, at + 1) };
        return isOnText(part, offsets, event.clientX, event.clientY);
      });
    events.hit(near.sort(shortestFirst), 'pointer', event.clientX, event.clientY);
  }

  function clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const url = link?.getAttribute('href') ?? null;
    if (url !== null) event.preventDefault();
    // While a text is edited, a click into a link is a click into its words.
    const follows = !isEditing() || event.ctrlKey || event.metaKey;
    if (url !== null && follows && selectedSpan() === null) events.followed(url);
    else hitByPointer(event);
  }

  function pressed(event: KeyboardEvent): void {
    const target = keyTarget(event);
    if (target === null || (isEditing() && target.kind === 'page')) return;
    event.preventDefault();
    if (target.kind === 'page') {
      scroller.scrollBy({ top: target.by * scroller.clientHeight * 0.85 });
      return;
    }
    if (isEditing()) {
      event.stopPropagation();
      parts.goTo(target.to, target.extend);
    } else {
      const offset = target.to === 'start' ? 0 : text.length;
      setCaret(offsets, offset, target.extend ? 'anchor' : 'here');
    }
    scroller.scrollTo({ top: target.to === 'start' ? 0 : scroller.scrollHeight });
  }

  function released(event: KeyboardEvent): void {
    if (!/^(Arrow|Home|End|Page)/.test(event.key) || event.altKey || event.shiftKey) return;
    const at = caret();
    if (at !== null && selectedSpan() === null)
      events.hit(marks().at(at).sort(shortestFirst), 'keys', 0, 0);
  }

  root.addEventListener('pointerdown', () => (isDragging = true), { signal });
  window.addEventListener(
    'pointerup',
    () => {
      if (!isDragging) return;
      isDragging = false;
      // The browser settles the selection after this event.
      requestAnimationFrame(tellSelection);
    },
    { signal },
  );
  window.addEventListener('pointercancel', () => (isDragging = false), { signal });
  // Text that is dragged elsewhere ends without the pointer being released.
  window.addEventListener('dragend', () => (isDragging = false), { signal, capture: true });
  window.addEventListener('drop', () => (isDragging = false), { signal, capture: true });
  document.addEventListener('selectionchange', tellSelection, { signal });
  root.addEventListener('focus', parts.focused, { signal });
  root.addEventListener('click', clicked, { signal });
  // Before Lexical's own listener, which stands on the same element.
  root.parentElement?.addEventListener('keydown', pressed, { signal, capture: true });
  root.addEventListener('keyup', released, { signal });
  root.addEventListener(
    'copy',
    (event) => {
      const span = selectionIn(root, offsets);
      const range = document.getSelection()?.getRangeAt(0);
      if (!isEditing() && span !== null && range !== undefined && span.start < span.end)
        copySpan(event, span, range, text);
    },
    { signal, capture: true },
  );

  return {
    selectedSpan,
    caret,
    lastCaret: () => lastCaret,
    moved(edits) {
      for (const edit of edits) lastCaret = mapPoint(lastCaret, edit);
      const isLost = document.activeElement === root && selectionIn(root, offsets) === null;
      if (isLost && !isEditing()) setCaret(offsets, lastCaret, 'here');
    },
    dispose: () => stop.abort(),
  };
}
