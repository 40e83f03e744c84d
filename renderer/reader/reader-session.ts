// One document open in one element: the text, its marks, the selection, clicks, jumps. React draws what
// stands around it and is told of what happens through `ReaderEvents`.

import type { BlockStarts } from './block-starts.ts';
import { copySpan } from './clipboard.ts';
import type { Highlighter } from './highlighter.ts';
import { makeHighlighter } from './highlighter.ts';
import type { IntervalIndex, Span } from './interval-index.ts';
import { intervalIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import type { DomOffsets } from './offset-map.ts';
import { showDocument } from './reading-editor.ts';
import { keyTarget } from './reading-keys.ts';
import { isOnText, selectionIn, setCaret, trimmed } from './selection.ts';
import { scrollTo } from './stable-scroll.ts';

export interface ReaderEvents {
  /** Other text is selected, or none; not told while the pointer is still dragging. */
  selected(span: Span | null): void;
  /** The caret was put on these passages, the shortest first; none when it stands on plain text. */
  hit(passages: readonly Mark[], by: 'pointer' | 'keys', x: number, y: number): void;
  /** A link of the text was clicked. */
  followed(url: string): void;
}

/** A rectangle in CSS pixels, relative to the element that holds the text. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface ReaderSession {
  readonly highlighter: Highlighter;
  setMarks(marks: IntervalIndex<Mark>): void;
  selectedSpan(): Span | null;
  caret(): number | null;
  /** The offset at a point of the viewport, in CSS pixels; null where no text of this reader is. */
  offsetAt(x: number, y: number): number | null;
  /** Scrolls to a stretch of text, unless it is well in view, and shows it apart for a moment. */
  jumpTo(span: Span): void;
  clearSelection(): void;
  /** Gives the text the focus and selects a stretch of it, without scrolling. */
  select(span: Span): void;
  /** A range over a stretch of text, for what is painted; null when the text has no such place. */
  rangeOf(span: Span): StaticRange | null;
  /** Gives the text the focus, with the caret where it was, without scrolling. */
  focusText(): void;
  /** Where the first and the last line of a stretch of text are drawn; null when nowhere. */
  edgesOf(span: Span): { first: Box; last: Box } | null;
  /** The part of the text's element that the viewport shows. */
  view(): Box;
  /** Listens to text moving under the viewport and to changes of its layout; returns the undo. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows whenever `subscribe`'s listeners are called. */
  readonly version: () => number;
  /** The block at the top of the viewport and how far above its edge it begins, to come back to. */
  readonly position: () => ReadingPosition;
  restore(position: ReadingPosition): void;
  dispose(): void;
}

export interface ReadingPosition {
  block: number;
  above: number;
}

/** A line this near to an edge of the viewport, in CSS pixels, is scrolled to all the same. */
const comfort = 80;

/** How much of the text at either end is measured to place something beside it, in characters. */
const edge = 200;

function shortestFirst(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}

export function openSession(
  root: HTMLElement,
  scroller: HTMLElement,
  starts: BlockStarts,
  events: ReaderEvents,
): ReaderSession {
  let index = intervalIndex<Mark>([]);
  let offsets: DomOffsets;
  const editor = showDocument(root, starts, (fresh) => {
    offsets = fresh;
    highlighter.setMarks(index, fresh);
    if (document.activeElement === root) setCaret(offsets, lastCaret, 'here');
  });
  offsets = editor.offsets;
  const highlighter = makeHighlighter(root, scroller, index, offsets);

  let isDragging = false;
  let lastCaret = 0;
  let giveUp = (): void => {};
  let frame = 0;
  let version = 0;
  let lastTop = scroller.scrollTop;
  const listeners = new Set<() => void>();
  const stop = new AbortController();
  const { signal } = stop;

  function selectedSpan(): Span | null {
    const span = selectionIn(root, offsets);
    return span === null || span.start === span.end ? null : trimmed(span, starts);
  }

  function caret(): number | null {
    return selectionIn(root, offsets)?.start ?? null;
  }

  function tellSelection(): void {
    // A selection elsewhere, as in a text field, leaves what is selected here as it is.
    const selection = selectionIn(root, offsets);
    if (isDragging || selection === null) return;
    lastCaret = selection.start;
    events.selected(selectedSpan());
  }

  function hitByPointer(event: MouseEvent): void {
    const at = caret();
    if (at === null || selectedSpan() !== null) return;
    const near = index.overlapping(Math.max(0, at - 1), at + 1).filter((mark) => {
      const part = { start: Math.max(mark.start, at - 1), end: Math.min(mark.end, at + 1) };
      return isOnText(part, offsets, event.clientX, event.clientY);
    });
    events.hit(near.sort(shortestFirst), 'pointer', event.clientX, event.clientY);
  }

  function clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const url = link?.getAttribute('href') ?? null;
    if (url !== null) event.preventDefault();
    if (url !== null && selectedSpan() === null) events.followed(url);
    else hitByPointer(event);
  }

  function pressed(event: KeyboardEvent): void {
    const target = keyTarget(event);
    if (target === null) return;
    event.preventDefault();
    if (target.kind === 'page') {
      scroller.scrollBy({ top: target.by * scroller.clientHeight * 0.85 });
      return;
    }
    setCaret(offsets, target.to === 'start' ? 0 : starts.length, target.extend ? 'anchor' : 'here');
    scroller.scrollTo({ top: target.to === 'start' ? 0 : scroller.scrollHeight });
  }

  function released(event: KeyboardEvent): void {
    if (!/^(Arrow|Home|End|Page)/.test(event.key) || event.altKey || event.shiftKey) return;
    const at = caret();
    if (at !== null && selectedSpan() === null)
      events.hit(index.at(at).sort(shortestFirst), 'keys', 0, 0);
  }

  function position(): ReadingPosition {
    const top = scroller.getBoundingClientRect().top;
    const near = starts.indexAt(highlighter.nearby().start);
    for (let block = near; block < starts.blocks.length; block += 1) {
      const rect = offsets.elementOf(block)?.getBoundingClientRect();
      if (rect !== undefined && rect.bottom > top) return { block, above: top - rect.top };
    }
    return { block: 0, above: 0 };
  }

  /** Focused by a key, the browser would put the caret at the very start and scroll there. */
  function focused(): void {
    if (Math.abs(scroller.scrollTop - lastTop) <= 1) return;
    scroller.scrollTop = lastTop;
    setCaret(offsets, starts.starts[position().block] ?? 0, 'here');
  }

  function moved(): void {
    lastTop = scroller.scrollTop;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      highlighter.refresh();
      version += 1;
      for (const listener of listeners) listener();
    });
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
  document.addEventListener('selectionchange', tellSelection, { signal });
  root.addEventListener('focus', focused, { signal });
  root.addEventListener('click', clicked, { signal });
  root.addEventListener('keydown', pressed, { signal });
  root.addEventListener('keyup', released, { signal });
  root.addEventListener(
    'copy',
    (event) => {
      const span = selectionIn(root, offsets);
      const range = document.getSelection()?.getRangeAt(0);
      if (span !== null && range !== undefined && span.start < span.end)
        copySpan(event, span, range, starts);
    },
    { signal, capture: true },
  );
  scroller.addEventListener('scroll', moved, { signal, passive: true });
  scroller.addEventListener('wheel', () => giveUp(), { signal, passive: true });
  const resized = new ResizeObserver(moved);
  resized.observe(root);
  resized.observe(scroller);

  function boxesOf(span: Span): Box[] {
    return [...(offsets.range(span)?.getClientRects() ?? [])].map(toBox);
  }

  function toBox(rect: DOMRect): Box {
    const { left, top } = root.getBoundingClientRect();
    return {
      left: rect.left - left,
      right: rect.right - left,
      top: rect.top - top,
      bottom: rect.bottom - top,
    };
  }

  return {
    highlighter,
    setMarks(next) {
      index = next;
      highlighter.setMarks(next, offsets);
    },
    selectedSpan,
    caret,
    offsetAt(x, y) {
      const point = document.caretRangeFromPoint(x, y);
      if (point === null || !root.contains(point.startContainer)) return null;
      return offsets.offsetOf({ node: point.startContainer, offset: point.startOffset });
    },
    jumpTo(span) {
      giveUp();
      const start = { start: span.start, end: Math.min(span.end, span.start + 1) };
      const line = offsets.range(start);
      const view = scroller.getBoundingClientRect();
      const top = line?.getBoundingClientRect().top ?? view.top;
      if (top > view.top + comfort && top < view.bottom - comfort) highlighter.flash(span);
      else
        giveUp = scrollTo(
          scroller,
          () => line?.getBoundingClientRect().top ?? null,
          () => view.top + view.height * 0.28,
          () => {
            highlighter.refresh();
            highlighter.flash(span);
          },
        );
      if (document.activeElement === root) setCaret(offsets, span.start, 'here');
    },
    clearSelection() {
      const end = selectionIn(root, offsets)?.end;
      root.focus({ preventScroll: true });
      if (end !== undefined) setCaret(offsets, end, 'here');
    },
    select(span) {
      const range = offsets.staticRange(span);
      if (range === null) return;
      root.focus({ preventScroll: true });
      document
        .getSelection()
        ?.setBaseAndExtent(
          range.startContainer,
          range.startOffset,
          range.endContainer,
          range.endOffset,
        );
    },
    rangeOf: (span) => offsets.staticRange(span),
    focusText() {
      const at = lastCaret;
      root.focus({ preventScroll: true });
      setCaret(offsets, at, 'here');
    },
    edgesOf(span) {
      const first = boxesOf({ start: span.start, end: Math.min(span.end, span.start + edge) })[0];
      const last = boxesOf({ start: Math.max(span.start, span.end - edge), end: span.end }).at(-1);
      return first === undefined || last === undefined ? null : { first, last };
    },
    view: () => toBox(scroller.getBoundingClientRect()),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
    position,
    restore({ block, above }) {
      const element = offsets.elementOf(block);
      if (element === undefined) return;
      giveUp = scrollTo(
        scroller,
        () => element.getBoundingClientRect().top,
        () => scroller.getBoundingClientRect().top - above,
      );
    },
    dispose() {
      giveUp();
      cancelAnimationFrame(frame);
      stop.abort();
      resized.disconnect();
      highlighter.dispose();
      editor.dispose();
    },
  };
}
