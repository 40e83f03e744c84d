// Draws the marks of one reader: only those near the viewport are registered, because Chromium
// checks every registered range again after each change.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { mapPoint } from '#core/anchoring/text-edit.ts';
import type { Colour } from '#core/records/passage.ts';
import type { HighlightName } from './highlight-registry.ts';
import { addHighlight, removeHighlight } from './highlight-registry.ts';
import type { IntervalIndex, Span } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { lanes } from './marks.ts';
import { nearSpan } from './near-span.ts';
import type { DomOffsets } from './offset-map.ts';

/**
 * How far beyond the viewport marks are drawn, in heights of the viewport. Chromium paints all text with a
 * registered range anew whenever a range or the text changes. So while one scrolls, marks are drawn for
 * some frames in advance (`far`), again when too few are left (`least`); while marks or text are being
 * changed, hardly more than what is in view (`close`): the marks of three screens made a key take twice as
 * long.
 */
const far = 1.5;
const least = 0.5;
const close = 0.1;

/** How long after the last change that is over, in milliseconds. */
const rest = 1000;

interface Drawn {
  readonly name: HighlightName;
  readonly range: AbstractRange;
  start: number;
  end: number;
}

/** What draws the marks of one reader. */
export interface Highlighter {
  /** Other marks: draws what changed. */
  setMarks(marks: IntervalIndex<Mark>): void;
  /**
   * The text was edited: blocks in the stretches `fresh` may be drawn by other nodes, all others by the same
   * as before, though their offsets moved.
   */
  textChanged(marks: IntervalIndex<Mark>, edits: readonly TextEdit[], fresh: readonly Span[]): void;
  /** The text was drawn anew: so is every mark. */
  redraw(): void;
  setSelected(passages: readonly string[]): void;
  setHidden(hidden: boolean): void;
  /** The stretch of text that was near the viewport at the last look. */
  nearby(): Span;
  /** Looks again which marks are near; cheap when nothing moved. */
  refresh(): void;
  /** Draws a passage that is about to be made, until the marks change or the function is called. */
  preview(span: Span, colour: Colour): () => void;
  /** Shows a stretch of text apart from the rest for a moment. */
  flash(span: Span): void;
  dispose(): void;
}

/**
 * Begins to draw `marks` in `root`, which `scroller` scrolls; call `refresh` whenever that scrolled or its
 * layout changed.
 */
export function makeHighlighter(
  root: HTMLElement,
  scroller: HTMLElement,
  marks: IntervalIndex<Mark>,
  map: DomOffsets,
): Highlighter {
  let index = marks;
  let selected: ReadonlySet<string> = new Set();
  let isHidden = false;
  const drawn = new Map<string, Drawn>();
  let near: Span = { start: 0, end: 0 };
  let endPreview = (): void => {};
  let flashed: AbstractRange | null = null;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;
  let closeTimer: ReturnType<typeof setTimeout> | null = null;

  function nameOf(mark: Mark): HighlightName {
    return selected.has(mark.id)
      ? `mark-selected-${mark.colour}-${Math.min(mark.lane, lanes)}`
      : `mark-${mark.colour}-${mark.lane}`;
  }

  function erase(id: string, one: Drawn): void {
    removeHighlight(one.name, one.range);
    drawn.delete(id);
  }

  function draw(mark: Mark): void {
    const name = nameOf(mark);
    const before = drawn.get(mark.id);
    const isSame = before?.start === mark.start && before.end === mark.end;
    if (isSame && before.name === name) return;
    const range = isSame ? before.range : map.staticRange(mark);
    if (before !== undefined) erase(mark.id, before);
    if (range === null) return;
    addHighlight(name, range);
    drawn.set(mark.id, { name, range, start: mark.start, end: mark.end });
  }

  /** Gives a drawn mark its new place without drawing it again; false when it must be. */
  function follow(mark: Mark, fresh: readonly Span[]): boolean {
    const one = drawn.get(mark.id);
    if (one === undefined) return true;
    const isStale = fresh.some(({ start, end }) => mark.start <= end && mark.end >= start);
    if (isStale || mark.end - mark.start !== one.end - one.start) return false;
    one.start = mark.start;
    one.end = mark.end;
    return true;
  }

  function drawNear(): void {
    const wanted = isHidden
      ? []
      : index
          .overlapping(near.start, near.end)
          .filter((mark) => mark.lane < lanes || selected.has(mark.id));
    const ids = new Set(wanted.map((mark) => mark.id));
    for (const [id, one] of drawn) if (!ids.has(id)) erase(id, one);
    for (const mark of wanted) draw(mark);
  }

  /** Looks again what is near; answers whether it is another stretch than before. */
  function lookNear(): boolean {
    if (closeTimer !== null) {
      near = nearSpan(root, scroller, map, close);
      return true;
    }
    const wanted = nearSpan(root, scroller, map, least);
    if (near.start <= wanted.start && wanted.end <= near.end) return false;
    near = nearSpan(root, scroller, map, far);
    return true;
  }

  function look(): void {
    if (lookNear()) drawNear();
  }

  /** Draws hardly more than what is in view until nothing was changed for a while. */
  function drawClose(): void {
    const isFirst = closeTimer === null;
    clearTimeout(closeTimer ?? undefined);
    closeTimer = setTimeout(() => {
      closeTimer = null;
      look();
    }, rest);
    if (isFirst) lookNear();
    drawNear();
  }

  function preview(span: Span, colour: Colour): () => void {
    endPreview();
    const range = map.staticRange(span);
    if (range === null) return endPreview;
    const name: HighlightName = `mark-selected-${colour}-${lanes}`;
    addHighlight(name, range);
    endPreview = () => removeHighlight(name, range);
    return endPreview;
  }

  function setFlash(span: Span | null): void {
    clearTimeout(flashTimer);
    if (flashed !== null) removeHighlight('mark-flash', flashed);
    flashed = span === null ? null : map.staticRange(span);
    if (flashed === null) return;
    addHighlight('mark-flash', flashed);
    flashTimer = setTimeout(() => setFlash(null), 900);
  }

  return {
    setMarks(next) {
      const isFirst = index.all.length === 0;
      index = next;
      endPreview();
      if (!isFirst) return drawClose();
      lookNear();
      return drawNear();
    },
    textChanged(next, edits, fresh) {
      index = next;
      endPreview();
      let { start, end } = near;
      for (const edit of edits) {
        // What comes at the very start of the stretch comes into it.
        if (start > edit.from) start = mapPoint(start, edit);
        end = mapPoint(end, edit);
      }
      near = { start, end: Math.max(start, end) };
      for (const mark of index.overlapping(near.start, near.end)) {
        const one = drawn.get(mark.id);
        if (one !== undefined && !follow(mark, fresh)) erase(mark.id, one);
      }
      drawClose();
    },
    redraw() {
      for (const [id, one] of drawn) erase(id, one);
      lookNear();
      drawNear();
    },
    setSelected(passages) {
      selected = new Set(passages);
      drawNear();
    },
    setHidden(hidden) {
      isHidden = hidden;
      drawNear();
    },
    nearby: () => near,
    refresh: look,
    preview,
    flash: setFlash,
    dispose() {
      setFlash(null);
      clearTimeout(closeTimer ?? undefined);
      endPreview();
      for (const [id, one] of drawn) erase(id, one);
    },
  };
}
