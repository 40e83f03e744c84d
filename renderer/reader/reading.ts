// What is going on in the open readers, shared between the text, the right pane and the commands.

import { create } from 'zustand';
import type { Colour } from '#core/records/passage.ts';
import { useWorkspace } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import type { Span } from './interval-index.ts';

/** A part of the passage card that a key asks for. */
export type CardField = 'comment' | 'actor' | 'statement';

/** What of this the window holds. */
export interface ReadingState {
  /** The text that is selected, by document; absent when none is. */
  spans: Readonly<Record<string, Span>>;
  /** Whether all marks are hidden for clean reading. */
  hidden: boolean;
  /** The colour used last, for what makes a passage without naming a colour. */
  colour: Colour;
  /** The card's field that wants the focus; `token` grows with every wish, `back` leads back on Escape. */
  wanted: { field: CardField; token: number; back: () => void } | null;
}

/** What goes on, live. */
export const useReading = create<ReadingState>(() => ({
  spans: {},
  hidden: false,
  colour: 1,
  wanted: null,
}));

/** Notes which text of a document is selected. */
export function setSpan(document: string, span: Span | null): void {
  useReading.setState(({ spans }) => {
    const before = spans[document];
    if (before?.start === span?.start && before?.end === span?.end) return {};
    const { [document]: _before, ...others } = spans;
    return { spans: span === null ? others : { ...others, [document]: span } };
  });
}

/** Hides all marks, or shows them again, and says so. */
export function toggleHidden(): void {
  const hidden = !useReading.getState().hidden;
  useReading.setState({ hidden });
  announce(hidden ? 'Highlights hidden' : 'Highlights shown');
}

/** Asks the card of the selected passage for one of its fields; on Escape, that calls `back`. */
export function wantField(field: CardField, back: () => void): void {
  useReading.setState(({ wanted }) => ({
    wanted: { field, token: (wanted?.token ?? 0) + 1, back },
  }));
}

/** The card has given the field the focus. */
export function fieldGiven(): void {
  useReading.setState({ wanted: null });
}

/** What commands may ask of an open reader. */
export interface ReaderHandle {
  /** The selected text, without white space at its ends; null when there is none. */
  selectedSpan(): Span | null;
  /** The text on the screen between two offsets. */
  textAt(span: Span): string;
  /** Sends what is typed and not yet saved; absent while the text is only read. */
  flush?(): Promise<void>;
  /** Selects the next passage (1) or the one before (-1), seen from the selected one or the caret. */
  step(by: 1 | -1): void;
  /** Selects the next of the passages that overlap where the selected one stands. */
  cycle(): void;
  /** Draws a passage that is about to be made; the function takes it away if it could not be. */
  preview(span: Span, colour: Colour): () => void;
  /** Takes the selection off the text, and gives the text the focus. */
  clearSelection(): void;
  /** Gives the text the focus, with the caret where it was, without scrolling. */
  focusText(): void;
}

/** The open readers of each document, by the group of tabs they stand in. */
const readers = new Map<string, Map<number, ReaderHandle>>();

/** Makes a reader known to the commands; returns the undo. */
export function registerReader(document: string, group: number, reader: ReaderHandle): () => void {
  const views = readers.get(document) ?? new Map<number, ReaderHandle>();
  readers.set(document, views);
  views.set(group, reader);
  return () => {
    if (views.get(group) === reader) views.delete(group);
    if (views.size === 0 && readers.get(document) === views) readers.delete(document);
  };
}

/** The open reader of a document; of two, the one in the group with the focus. */
export function readerOf(document: string): ReaderHandle | undefined {
  const views = readers.get(document);
  return views?.get(useWorkspace.getState().focused) ?? views?.values().next().value;
}
