// What the bench asks of each program it measures, ours and the peers.

import type { BenchPassage, BenchText } from '../text.ts';

/**
 * A program that shows a text with its passages. What a method answers is a promise only when the subject
 * draws later than in the frame after the call; it is then fulfilled once that frame has been painted.
 */
export interface Subject {
  /** Puts the text into the form this subject takes; not measured. */
  prepare(text: BenchText, isEditable: boolean): void;
  /** Shows the text and its passages in an empty page. */
  open(host: HTMLElement): void | Promise<void>;
  /** Makes a passage; it stands in one paragraph, which is in view. */
  add(passage: BenchPassage): void | Promise<void>;
  /** Gives the passage with this number, in the order of the text, another colour. */
  recolour(index: number, colour: number): void | Promise<void>;
  /** What scrolls. */
  scroller(): HTMLElement;
  /** Scrolls to a paragraph; answers a point in the middle of its first line, in the window. */
  show(paragraph: number): Promise<{ x: number; y: number }>;
  /** The length of the text as the subject has it, the line breaks between paragraphs counted. */
  length(): number;
  /** How many of the passages are drawn at the moment. */
  drawn(): number;
}

/** A subject and how it looks: made once a page. */
export type MakeSubject = () => Subject;
