// What each step of writing did, so that the editor's own undo puts every passage back to the letter: a
// passage whose text was deleted has no place that could be computed.

import type { EditorState } from 'lexical';
import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { inverseEdit } from '#core/anchoring/text-edit.ts';
import type { IntervalIndex } from '../interval-index.ts';
import type { Mark } from '../marks.ts';
import { joined } from './edit-list.ts';
import { editMap } from './edit-map.ts';

interface Entry {
  readonly number: number;
  readonly before: Entry | null;
  /** What led here from the state before. */
  readonly edits: readonly TextEdit[];
  /** Marks the edits do not map back to where they stood: as they stood before the edits. */
  readonly lost: readonly Mark[];
}

/** The way from one state to another. */
export interface Way {
  readonly edits: readonly TextEdit[];
  /** Marks as they stand at the other end, where edits alone do not say it. */
  readonly restored: readonly Mark[];
}

/**
 * The marks that the inverse of the edits would not bring back, as they stood before the edits: only those
 * around the edits are looked at.
 */
export function lostBy(marks: IntervalIndex<Mark>, edits: readonly TextEdit[]): Mark[] {
  const there = editMap(edits);
  const back = editMap(edits.map(inverseEdit).reverse());
  const near = new Map<string, Mark>();
  for (const { start, end } of there.touched())
    for (const mark of marks.overlapping(start, end)) near.set(mark.id, mark);
  return [...near.values()].filter((mark) => {
    const after = there.after(mark);
    const again = after === null || after.start >= after.end ? null : back.after(after);
    return again?.start !== mark.start || again.end !== mark.end;
  });
}

/** The same edits, fewer where one does for two. */
export function shortened(edits: readonly TextEdit[]): TextEdit[] {
  const short: TextEdit[] = [];
  for (const edit of edits) {
    const last = short.at(-1);
    const one = last === undefined ? null : joined(last, edit);
    if (one === null) short.push(edit);
    else short[short.length - 1] = one;
  }
  return short;
}

/** Steps further back than this are forgotten; undo reaches less far. */
const longest = 5000;

/** Told of every state of the editor; asked when the editor's undo or redo comes back to one. */
export class EditLog {
  private readonly states = new WeakMap<EditorState, Entry>();
  private here: Entry = { number: 0, before: null, edits: [], lost: [] };

  /** The text as it stands now is this state. */
  start(state: EditorState): void {
    this.here = { number: 0, before: null, edits: [], lost: [] };
    this.states.set(state, this.here);
  }

  /** A step of writing led to this state. `isMore`: it is a part of the step before. */
  add(state: EditorState, edits: readonly TextEdit[], lost: readonly Mark[], isMore = false): void {
    if (isMore && edits.length > 0 && this.here.before !== null) {
      this.here = together(this.here, edits, lost);
    } else if (edits.length > 0) {
      const { number } = this.here;
      const before = number >= longest ? null : this.here;
      this.here = { number: before === null ? 0 : number + 1, before, edits, lost };
    }
    this.states.set(state, this.here);
  }

  /** The way to a state that was there before; null when it is not known. */
  wayTo(state: EditorState): Way | null {
    const target = this.states.get(state);
    return target === undefined ? null : wayBetween(this.here, target);
  }

  /** The text is again what it was in a state that was there before; `now` is another name of that state. */
  go(state: EditorState, now: EditorState): void {
    const target = this.states.get(state);
    if (target === undefined) {
      this.start(now);
      return;
    }
    this.here = target;
    this.states.set(now, target);
  }
}

/** A step with more edits after its own. All that was lost stands as it stood before the first of them. */
function together(first: Entry, edits: readonly TextEdit[], lost: readonly Mark[]): Entry {
  const marks = new Map(first.lost.map((mark) => [mark.id, mark]));
  for (const mark of lost) if (!marks.has(mark.id)) marks.set(mark.id, mark);
  return { ...first, edits: [...first.edits, ...edits], lost: [...marks.values()] };
}

function wayBetween(from: Entry, to: Entry): Way | null {
  const back: Entry[] = [];
  const forth: Entry[] = [];
  let a: Entry | null = from;
  let b: Entry | null = to;
  while (a !== b) {
    if (a === null || b === null) return null;
    if (a.number >= b.number) {
      back.push(a);
      a = a.before;
    } else {
      forth.push(b);
      b = b.before;
    }
  }
  forth.reverse();
  const edits = [...backwards(back), ...forth.flatMap((entry) => entry.edits)];
  return { edits: shortened(edits), restored: restoredBy(back, forth) };
}

function backwards(entries: readonly Entry[]): TextEdit[] {
  return entries.flatMap((entry) => entry.edits.map(inverseEdit).reverse());
}

/** What stood where before the first of the steps that are taken back, then mapped forward. */
function restoredBy(back: readonly Entry[], forth: readonly Entry[]): Mark[] {
  const found = new Map<string, Mark>();
  // `back` goes from the newest to the oldest; what an older step lost was there still earlier.
  back.forEach((entry, index) => {
    if (entry.lost.length === 0) return;
    const way = editMap(backwards(back.slice(index + 1)));
    for (const mark of entry.lost) {
      const span = way.after(mark);
      if (span !== null) found.set(mark.id, { ...mark, ...span });
    }
  });
  const onwards = editMap(forth.flatMap((entry) => entry.edits));
  const restored: Mark[] = [];
  for (const mark of found.values()) {
    const span = onwards.after(mark);
    if (span !== null) restored.push({ ...mark, ...span });
  }
  return restored;
}
