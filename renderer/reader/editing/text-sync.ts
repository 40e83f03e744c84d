// Between what is typed and what the library holds: what was saved, what is under way, what is not saved
// yet; how each becomes the other; and what happens when the text is changed elsewhere in the meantime.
// Knows nothing of Lexical or the DOM.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { Hunk } from '#core/commands/command-inputs.ts';
import type { Block } from '#core/text/blocks.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';
import type { IntervalIndex } from '../interval-index.ts';
import type { Mark } from '../marks.ts';
import { adopted, hunksBetween, movedBy, sameBlocks } from './block-hunks.ts';
import { changeEdits } from './change-edits.ts';
import { joined } from './edit-list.ts';
import { inTextOrder } from './edit-map.ts';
import type { Step } from './live-marks.ts';
import { liveMarks, markAfter } from './live-marks.ts';

/** What is given to the library: see the command `edit-text`. */
export interface TextSave {
  readonly hunks: Hunk[];
  readonly edits: TextEdit[];
  /** Marks as they stand after the edits, where the editor's undo put them back. */
  readonly restored: readonly Mark[];
}

/** The marks of a text: all of them, and those that are drawn. */
export interface ShownMarks {
  readonly all: IntervalIndex<Mark>;
  readonly drawn: IntervalIndex<Mark>;
}

/** The text as it stood when a save was tried: the steps up to `count` led to it. */
interface Attempt {
  count: number;
  readonly blocks: readonly Block[];
  acknowledged: boolean;
}

/** What the editor has to do after the library changed the text. */
export type Followed =
  | { kind: 'same' }
  /** Hunks of the live text, in order. */
  | { kind: 'changed'; hunks: Hunk[] }
  /** The same blocks were changed here and elsewhere. */
  | { kind: 'conflict' };

/** The library's text and marks, and on top of them what was written here since; one an open document. */
export class TextSync {
  private blocks: readonly Block[];
  private marks: ShownMarks;
  private steps: Step[] = [];
  private attempts: Attempt[] = [];
  private shown: ShownMarks | null = null;
  private readonly live: () => readonly Block[];

  /** `live` answers the blocks as they stand in the editor. */
  constructor(blocks: readonly Block[], marks: ShownMarks, live: () => readonly Block[]) {
    this.blocks = blocks;
    this.marks = marks;
    this.live = live;
  }

  /** The marks as they stand in the live text. */
  liveMarks(): ShownMarks {
    const { all, drawn } = this.marks;
    if (this.shown === null) {
      const now = liveMarks(all, this.steps);
      this.shown = { all: now, drawn: drawn === all ? now : liveMarks(drawn, this.steps) };
    }
    return this.shown;
  }

  /** Something was written; `restored` after the edits. */
  add(edits: readonly TextEdit[], restored: readonly Mark[]): void {
    for (const edit of edits) {
      const last = this.steps.at(-1);
      const isOpen = this.steps.length > (this.attempts.at(-1)?.count ?? 0);
      const one = isOpen && last !== undefined && 'edit' in last ? joined(last.edit, edit) : null;
      if (one === null) this.steps.push({ edit });
      else this.steps[this.steps.length - 1] = { edit: one };
    }
    if (restored.length > 0) this.steps.push({ restored });
    this.shown = null;
  }

  /** The marks alone changed, as when a passage was made. */
  setMarks(marks: ShownMarks): void {
    this.marks = marks;
    this.shown = null;
  }

  /** What to save now; null when the library has it all. */
  next(): { save: TextSave; saved: () => void; refused: () => void } | null {
    const from = this.attempts.findLast((one) => one.acknowledged);
    const before = from?.blocks ?? this.blocks;
    const now = this.live();
    const open = this.steps.slice(from?.count ?? 0);
    const hunks = isEmptied(before, now) ? [] : hunksBetween(before, now);
    const restored = restoredBy(open);
    if (hunks.length === 0 && restored.length === 0) {
      // Written and taken back: the passages stand as the library has them.
      if (open.length > 0) this.cutTo(from?.count ?? 0);
      return null;
    }
    const attempt: Attempt = { count: this.steps.length, blocks: now, acknowledged: false };
    this.attempts.push(attempt);
    const edits = inTextOrder(open.flatMap((step) => ('edit' in step ? [step.edit] : [])));
    return {
      save: { hunks, edits, restored },
      saved: () => {
        attempt.acknowledged = true;
      },
      refused: () => {
        // It may have been saved all the same; then the library says so by what it holds.
        if (this.attempts.length > 8) this.attempts = this.attempts.slice(-8);
      },
    };
  }

  /** Whether nothing stands here that the library has not acknowledged. */
  isSaved(): boolean {
    const from = this.attempts.findLast((one) => one.acknowledged);
    return this.steps.length === (from?.count ?? 0) && this.hasBlocks(from?.blocks ?? this.blocks);
  }

  private hasBlocks(blocks: readonly Block[]): boolean {
    const now = this.live();
    return isEmptied(blocks, now) || sameBlocks(blocks, now);
  }

  /** The library holds these blocks now, and these marks. */
  follow(blocks: readonly Block[], marks: ShownMarks): Followed {
    this.shown = null;
    const attempt = this.attempts.findLast((one) => sameBlocks(one.blocks, blocks));
    if (attempt !== undefined && (attempt.acknowledged || !sameBlocks(this.blocks, blocks))) {
      this.steps = this.steps.slice(attempt.count);
      this.attempts = this.attempts.slice(this.attempts.indexOf(attempt) + 1);
      for (const one of this.attempts) one.count -= attempt.count;
      this.blocks = attempt.blocks;
      this.marks = marks;
      return { kind: 'same' };
    }
    if (sameBlocks(this.blocks, blocks)) {
      this.marks = marks;
      return { kind: 'same' };
    }
    return this.changedElsewhere(blocks, marks);
  }

  private changedElsewhere(blocks: readonly Block[], marks: ShownMarks): Followed {
    const next = adopted(this.blocks, blocks);
    const theirs = hunksBetween(this.blocks, next);
    const mine = hunksBetween(this.blocks, this.live());
    const hunks = movedBy(theirs, mine);
    if (hunks === null) return { kind: 'conflict' };
    this.steps = mine.length === 0 ? [] : shifted(this.steps, theirs, this.blocks);
    this.attempts = [];
    this.blocks = next;
    this.marks = marks;
    return { kind: 'changed', hunks };
  }

  /** What was written here is given up: the text is what the library holds. */
  giveUp(blocks: readonly Block[], marks: ShownMarks): Hunk[] {
    this.blocks = adopted(this.live(), blocks);
    this.marks = marks;
    this.steps = [];
    this.attempts = [];
    this.shown = null;
    return hunksBetween(this.live(), this.blocks);
  }

  /**
   * After a conflict: what was changed elsewhere beside what was written here is taken over, and of blocks
   * changed in both places what stands here is kept. Answers hunks of the live text; when they are made,
   * `keep` has to follow.
   */
  keepMine(blocks: readonly Block[], marks: ShownMarks): Hunk[] {
    const next = adopted(this.blocks, blocks);
    const mine = hunksBetween(this.blocks, this.live());
    const theirs = hunksBetween(this.blocks, next);
    this.blocks = next;
    this.marks = marks;
    this.steps = [];
    this.attempts = [];
    this.shown = null;
    return theirs.flatMap((hunk) => movedBy([hunk], mine) ?? []);
  }

  /** What stands here is what was written since the library's text. */
  keep(): void {
    const from = [0];
    for (const block of this.blocks)
      from.push((from.at(-1) ?? 0) + plainTextOfBlock(block).length + 1);
    const texts = (list: readonly Block[]) =>
      list.map((block) => ({ text: plainTextOfBlock(block) }));
    const changed = hunksBetween(this.blocks, this.live()).map(({ at, removed, inserted }) => {
      return { from: from[at] ?? 0, removed: texts(removed), inserted: texts(inserted) };
    });
    const length = Math.max(0, (from.at(-1) ?? 0) - 1);
    this.add(changeEdits(changed, length, { selected: null, caret: null }), []);
  }

  /** The blocks that were written here and that the library has not acknowledged. */
  unsaved(): Block[] {
    const from = this.attempts.findLast((one) => one.acknowledged);
    return hunksBetween(from?.blocks ?? this.blocks, this.live()).flatMap((hunk) => hunk.inserted);
  }

  /** The blocks as the editor holds them say the same as the library's: they are the same from now on. */
  adopt(): void {
    this.blocks = adopted(this.live(), this.blocks);
  }

  private cutTo(count: number): void {
    this.steps = this.steps.slice(0, count);
    this.shown = null;
  }
}

/** A body without blocks is shown as one empty paragraph, which is no change of it. */
function isEmptied(blocks: readonly Block[], live: readonly Block[]): boolean {
  const [only] = live;
  const isBlank = only?.type === 'paragraph' && only.runs.length === 0 && live.length === 1;
  return blocks.length === 0 && isBlank;
}

/** Where the marks that were put back stand after all steps. */
function restoredBy(steps: readonly Step[]): Mark[] {
  const found = new Map<string, Mark>();
  steps.forEach((step, index) => {
    if (!('restored' in step)) return;
    for (const mark of step.restored) {
      const now = markAfter(mark, steps.slice(index + 1));
      if (now === null) found.delete(mark.id);
      else found.set(mark.id, now);
    }
  });
  return [...found.values()];
}

/**
 * The steps as if hunks of other blocks had been there before them: what lies behind a hunk moves. Counted
 * in whole blocks, each with one line break.
 */
function shifted(steps: readonly Step[], hunks: readonly Hunk[], blocks: readonly Block[]): Step[] {
  const starts = [0];
  for (const block of blocks)
    starts.push((starts.at(-1) ?? 0) + plainTextOfBlock(block).length + 1);
  const lengthOf = (list: readonly Block[]): number =>
    list.reduce((sum, block) => sum + plainTextOfBlock(block).length + 1, 0);
  let moved = [...steps];
  for (const { at, removed, inserted } of hunks.toReversed()) {
    let start = starts[at] ?? 0;
    const delta = lengthOf(inserted) - lengthOf(removed);
    moved = moved.map((step): Step => {
      if ('restored' in step) {
        const here = start;
        const place = (mark: Mark): Mark =>
          mark.start < here ? mark : { ...mark, start: mark.start + delta, end: mark.end + delta };
        return { restored: step.restored.map(place) };
      }
      const { edit } = step;
      if (edit.from >= start) return { edit: { ...edit, from: edit.from + delta } };
      start += edit.grown - edit.cut;
      return step;
    });
  }
  return moved;
}
