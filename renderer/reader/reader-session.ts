// One document open in one element: the text, its marks, the selection, clicks, jumps, and writing in it.
// React draws what stands around it and is told of what happens through `ReaderEvents`; neither React nor
// a library is needed.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { BlockStarts } from './block-starts.ts';
import { groupSizeOf } from './display-groups.ts';
import { showDocument } from './document-editor.ts';
import { $caretToEnd } from './editing/border-keys.ts';
import { openWriting } from './editing/writing.ts';
import { makeHighlighter } from './highlighter.ts';
import type { IntervalIndex, Span } from './interval-index.ts';
import { intervalIndex } from './interval-index.ts';
import { keepLine } from './keep-line.ts';
import { linesInView } from './lines-in-view.ts';
import { liveText } from './live-text.ts';
import type { Mark } from './marks.ts';
import { domOffsets } from './offset-map.ts';
import { offsetAtHeight } from './progress/offset-at-height.ts';
import { selectRange, selectionIn, setCaret } from './selection.ts';
import type {
  ReaderEvents,
  ReaderSession,
  ReadingPosition,
  SessionOptions,
} from './session-contract.ts';
import { listenToInput } from './session-input.ts';
import { wayIn } from './stable-scroll.ts';
import { textBoxes } from './text-boxes.ts';

/** `above` at the very top, where the title is in view; higher than any title in any pane. */
const veryTop = -100_000;

/** With more new blocks than this from elsewhere, the whole text is shown anew. */
const mostInserted = 80;

/** Shows a text in `root`, an element with `contenteditable`, inside of `scroller`, for reading. */
export function openSession(
  root: HTMLElement,
  scroller: HTMLElement,
  starts: BlockStarts,
  events: ReaderEvents,
  options: SessionOptions = {},
): ReaderSession {
  const group = options.group === undefined ? groupSizeOf(starts.blocks.length) : options.group;
  const editor = showDocument(root, starts, {
    group,
    onError(error) {
      if (!editor.isEditable()) throw error;
      writing.fail(error);
    },
    onRestored: redrawn,
  });
  const text = liveText(editor.lexical, starts);
  const offsets = domOffsets(root, editor.lexical, text);
  const none = intervalIndex<Mark>([]);
  const writing = openWriting({
    editor,
    text,
    marks: { all: none, drawn: none },
    most: mostInserted,
    events: {
      changed(edits, fresh) {
        highlighter.textChanged(writing.marks().drawn, edits, fresh);
        input.moved(edits);
        for (const listener of textListeners) listener(edits);
      },
      lost: (marks) => options.lost?.(marks),
      told: (status, editing) => options.told?.(status, editing),
      ...(options.save === undefined ? {} : { save: options.save }),
      ...(options.keep === undefined ? {} : { keep: options.keep }),
    },
  });
  const highlighter = makeHighlighter(root, scroller, none, offsets);
  const boxes = textBoxes(root, scroller, offsets);
  const lines = linesInView(scroller, offsets);
  const input = listenToInput({
    root,
    scroller,
    text,
    offsets,
    events,
    marks: () => writing.marks().drawn,
    isEditing: () => writing.isEditing(),
    goTo: (to, extend) => editor.lexical.update(() => $caretToEnd(to, extend)),
    focused,
  });

  const way = wayIn(scroller, () => kept.moved());
  let frame = 0;
  let version = 0;
  let lastTop = scroller.scrollTop;
  /** What was jumped to last. */
  let jumped: Span | null = null;
  /** The library's text as it was told last. */
  let followed: BlockStarts['blocks'] | null = null;
  const listeners = new Set<() => void>();
  const textListeners = new Set<(edits: readonly TextEdit[]) => void>();
  const jumpListeners = new Set<(span: Span) => void>();
  const stop = new AbortController();

  function redrawn(): void {
    highlighter.setMarks(writing.marks().drawn);
    highlighter.redraw();
    if (document.activeElement === root) setCaret(offsets, input.lastCaret(), 'here');
  }

  function position(): ReadingPosition {
    if (scroller.scrollTop <= 1) return { block: 0, above: veryTop };
    const top = scroller.getBoundingClientRect().top;
    const near = text.indexAt(highlighter.nearby().start);
    for (let block = near; block < text.blockCount; block += 1) {
      const rect = offsets.elementOf(block)?.getBoundingClientRect();
      if (rect !== undefined && rect.bottom > top) return { block, above: top - rect.top };
    }
    return { block: 0, above: 0 };
  }

  function restore({ block, above }: ReadingPosition): void {
    const element = offsets.elementOf(block);
    if (element === undefined) return;
    way.go(
      () => element.getBoundingClientRect().top,
      () => scroller.getBoundingClientRect().top - above,
    );
  }

  /** Focused by a key, the browser would put the caret at the very start and scroll there. */
  function focused(): void {
    if (Math.abs(scroller.scrollTop - lastTop) <= 1) return;
    scroller.scrollTop = lastTop;
    setCaret(offsets, text.startOf(position().block), 'here');
  }

  function moved(): void {
    lastTop = scroller.scrollTop;
    kept.moved();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      highlighter.refresh();
      version += 1;
      for (const listener of listeners) listener();
    });
  }

  function setMarks(drawn: IntervalIndex<Mark>, all: IntervalIndex<Mark> = drawn): void {
    writing.setMarks({ all, drawn });
    highlighter.setMarks(writing.marks().drawn);
  }

  /** Gives the text the focus and puts the caret where it was. */
  function focusText(at: number = input.lastCaret()): void {
    root.focus({ preventScroll: true });
    setCaret(offsets, at, 'here');
  }

  const { signal } = stop;
  scroller.addEventListener('scroll', moved, { signal, passive: true });
  // Who scrolls, or presses the mouse on text or scroll bar, is not led on to where a jump was going.
  for (const name of ['wheel', 'pointerdown'] as const)
    scroller.addEventListener(name, () => way.giveUp(), { signal, passive: true });
  const resized = new ResizeObserver(() => {
    kept.laidOut();
    moved();
  });
  resized.observe(root);
  resized.observe(scroller);

  const session: ReaderSession = {
    ...boxes,
    highlighter,
    text,
    marks: () => writing.marks(),
    setMarks,
    follow(next, drawn, all = drawn) {
      const isSameText = next.blocks === followed;
      followed = next.blocks;
      if (isSameText) return setMarks(drawn, all);
      const before = position();
      const at = text.startOf(before.block);
      const element = offsets.elementOf(before.block);
      writing.follow(next.blocks, { all, drawn });
      highlighter.setMarks(writing.marks().drawn);
      if (element?.isConnected !== true)
        restore({ block: text.indexAt(Math.min(at, text.length)), above: before.above });
      return undefined;
    },
    onText(listener) {
      textListeners.add(listener);
      return () => void textListeners.delete(listener);
    },
    isEditing: () => writing.isEditing(),
    setEditing(on) {
      const selection = selectionIn(root, offsets);
      writing.setEditing(on);
      if (on && (selection === null || document.activeElement !== root)) focusText();
    },
    edit: (replacements) => writing.edit(replacements),
    editMany: (replacements, told) => writing.editMany(replacements, told),
    cancelMany: () => writing.cancelMany(),
    flush: () => writing.flush(),
    takeTheirs() {
      writing.takeTheirs();
      redrawn();
    },
    keepMine() {
      writing.keepMine();
      redrawn();
    },
    leave: () => writing.leave(),
    selectedSpan: () => input.selectedSpan(),
    caret: () => input.caret(),
    offsetOf: (node, offset) => (root.contains(node) ? offsets.offsetOf({ node, offset }) : null),
    offsetAt(x, y) {
      const point = document.caretRangeFromPoint(x, y);
      if (point === null || !root.contains(point.startContainer)) return null;
      return offsets.offsetOf({ node: point.startContainer, offset: point.startOffset });
    },
    isWellInView: (span) => lines.isWellInView(span),
    isAtJump() {
      if (jumped === null || way.isGoing()) return jumped !== null;
      // What is near is looked at in the frame after a scroll; on a busy machine that may be to come.
      highlighter.refresh();
      const near = highlighter.nearby();
      return jumped.start < near.end && jumped.end > near.start;
    },
    jumpTo(span) {
      for (const listener of jumpListeners) listener(span);
      const line = lines.lineOf(span);
      const view = scroller.getBoundingClientRect();
      jumped = span;
      way.giveUp();
      if (lines.isWellInView(span)) highlighter.flash(span);
      else
        way.go(
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
      for (const listener of jumpListeners) listener(span);
      const range = offsets.staticRange(span);
      if (range === null) return;
      root.focus({ preventScroll: true });
      selectRange(range);
    },
    rangeOf: (span) => offsets.staticRange(span),
    rangeBox(span) {
      const box = offsets.range(span)?.getBoundingClientRect();
      if (box !== undefined && box.height > 0) return box;
      return offsets.elementOf(text.indexAt(span.start))?.getBoundingClientRect() ?? null;
    },
    elementOf: (index) => offsets.elementOf(index),
    onJump(listener) {
      jumpListeners.add(listener);
      return () => void jumpListeners.delete(listener);
    },
    nearby: () => highlighter.nearby(),
    focusText: () => focusText(),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
    position,
    restore,
    dispose(done = () => {}) {
      way.giveUp();
      kept.dispose();
      cancelAnimationFrame(frame);
      stop.abort();
      resized.disconnect();
      input.dispose();
      highlighter.dispose();
      writing.close(done);
      editor.dispose();
    },
  };
  const kept = keepLine({
    root,
    scroller,
    first() {
      const at = offsetAtHeight({ session, text }, boxes.view().top);
      return at >= text.length ? null : offsets.range({ start: at, end: at + 1 });
    },
    way,
  });
  return session;
}
