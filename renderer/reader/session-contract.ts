// What a reader's session is to those who use it: what it tells, what it can be asked, what it is given.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { Block } from '#core/text/blocks.ts';
import type { BlockStarts } from './block-starts.ts';
import type { Replacement } from './editing/replace-text.ts';
import type { ShownMarks, TextSave } from './editing/text-sync.ts';
import type { WritingStatus } from './editing/writing-contract.ts';
import type { Highlighter } from './highlighter.ts';
import type { IntervalIndex, Span } from './interval-index.ts';
import type { LiveText } from './live-text.ts';
import type { Mark } from './marks.ts';
import type { TextBoxes } from './text-boxes.ts';

/** What a session tells. */
export interface ReaderEvents {
  /** Other text is selected, or none; not told while the pointer is still dragging. */
  selected(span: Span | null): void;
  /** The caret was put on these passages, the shortest first; none when it stands on plain text. */
  hit(passages: readonly Mark[], by: 'pointer' | 'keys', x: number, y: number): void;
  /** A link of the text was clicked. */
  followed(url: string): void;
}

/** What a session is given. */
export interface SessionOptions {
  /** How many blocks a display section has; null for none at all. Follows from their number unless told. */
  readonly group?: number | null;
  /**
   * Gives the library what was written; `session` names the stretch of editing it belongs to. Without it
   * nothing is saved. Rejects when it could not be, and is called again later.
   */
  readonly save?: (save: TextSave, session: string) => Promise<void>;
  /** Keeps blocks elsewhere that were written and can never be saved; settles when they are safe. */
  readonly keep?: (blocks: Block[], why: 'conflict' | 'blocked') => Promise<void>;
  /** Passages lost text, or all of it, in a way that only `restored` of a save brings back. */
  readonly lost?: (marks: readonly Mark[]) => void;
  /** How saving stands, and whether the text is being edited; told whenever either may have changed. */
  readonly told?: (status: WritingStatus, editing: boolean) => void;
}

/** One open document: its text, its marks, writing in it, and going to places of it. */
export interface ReaderSession extends TextBoxes {
  readonly highlighter: Highlighter;
  /** The text as it stands at this moment, with what is not saved yet. */
  readonly text: LiveText;
  /** All marks, and those that are drawn, as they stand in it. */
  marks(): ShownMarks;
  /** Shows other marks, of the text as the library has it. */
  setMarks(drawn: IntervalIndex<Mark>, all?: IntervalIndex<Mark>): void;
  /** The library holds this text and these marks now; what was written here since is kept. */
  follow(text: BlockStarts, drawn: IntervalIndex<Mark>, all?: IntervalIndex<Mark>): void;
  /** Listens to the text being changed, by whomever; returns the undo. */
  onText(listener: (edits: readonly TextEdit[]) => void): () => void;
  isEditing(): boolean;
  /** Lets the text be edited, or only read. Throws a `DictumError` when it cannot be edited. */
  setEditing(on: boolean): void;
  /** Replaces stretches of the text, which do not overlap, in one step; only while it is edited. */
  edit(replacements: readonly Replacement[]): void;
  /**
   * The same of thousands, slice by slice, so that the window answers meanwhile: one step of undo, of which
   * nothing is saved before all is made. Answers false when it was cancelled; then the text is as before.
   */
  editMany(replacements: readonly Replacement[], told: (made: number) => void): Promise<boolean>;
  /** Takes back what `editMany` has made so far. */
  cancelMany(): void;
  /** Saves what is unsaved; settles when the library has it. */
  flush(): Promise<void>;
  /** After a conflict: takes the library's text and gives up what was written here. */
  takeTheirs(): void;
  /** After a conflict: saves what stands here over what the same paragraphs became elsewhere. */
  keepMine(): void;
  /** Before the window goes: what can never be saved is kept elsewhere; answers whether anything was. */
  leave(): Promise<boolean>;
  /** The selected text without white space at its ends; null when there is none. */
  selectedSpan(): Span | null;
  /** Where the caret, or the start of the selection, stands; null when it is elsewhere. */
  caret(): number | null;
  /** The offset of a point of the DOM; null when it lies outside the text. */
  offsetOf(node: Node, offset: number): number | null;
  /** The offset at a point of the viewport, in CSS pixels; null where no text of this reader is. */
  offsetAt(x: number, y: number): number | null;
  /** Scrolls to a stretch of text, unless it is well in view, and shows it apart for a moment. */
  jumpTo(span: Span): void;
  /** Whether a jump to a stretch of text would not scroll. */
  isWellInView(span: Span): boolean;
  /** Whether what was jumped to last is near the viewport still, or the view is on its way there. */
  isAtJump(): boolean;
  /** Gives the text the focus, with the caret at the end of what was selected. */
  clearSelection(): void;
  /** Gives the text the focus and selects a stretch of it, without scrolling. */
  select(span: Span): void;
  /** A range over a stretch of text, for what is painted; null when the text has no such place. */
  rangeOf(span: Span): StaticRange | null;
  /** Where a stretch of text is drawn in the viewport; where nothing of it is, its block. */
  rangeBox(span: Span): DOMRect | null;
  /** The element that shows block i. */
  elementOf(index: number): Element | undefined;
  /** Listens to what is about to be gone to or selected, before it is looked for; returns the undo. */
  onJump(listener: (span: Span) => void): () => void;
  /** The stretch of text near the viewport. */
  nearby(): Span;
  /** Gives the text the focus, with the caret where it was, without scrolling. */
  focusText(): void;
  /** Listens to text moving under the viewport and to changes of its layout; returns the undo. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Grows whenever `subscribe`'s listeners are called. */
  readonly version: () => number;
  /** Where one stands, to come back to. */
  readonly position: () => ReadingPosition;
  /** Goes back to where one stood. */
  restore(position: ReadingPosition): void;
  /** Ends the session. What is unsaved goes on being saved; `done` is called when all is. */
  dispose(done?: () => void): void;
}

/** Where one reads, in terms that outlive another width of the text. */
export interface ReadingPosition {
  /** The block at the top of the viewport. */
  block: number;
  /** How far above the viewport's edge it begins, in CSS pixels; less than 0 below it. */
  above: number;
}
