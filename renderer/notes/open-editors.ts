// The notes whose editors stand on the screen, and which note was written in last: where a citation goes.

import type { LexicalEditor } from 'lexical';
import type { CitationBlock } from '#core/text/blocks.ts';

/** What may be asked of a note's editor from outside. */
export interface OpenEditor {
  /** Puts a citation at the caret. */
  cite(citation: CitationBlock): void;
  /** Writes a citation into the line of the caret. */
  citeInLine(citation: CitationBlock): void;
  /** Puts the caret at the beginning of the root's block of this number, and shows it. */
  goTo(block: number): void;
  /** The editor itself, for the commands of its text. */
  editor: LexicalEditor;
  /** The number of the block after which a citation would go. */
  caret(): number;
}

const editors = new Map<string, OpenEditor>();
/** Where the caret stood in notes that were closed. */
const carets = new Map<string, number>();
let lastNote: string | null = null;

/** A note's editor has appeared; returns the undo. */
export function registerEditor(note: string, editor: OpenEditor): () => void {
  editors.set(note, editor);
  lastNote = note;
  return () => {
    carets.set(note, editor.caret());
    if (editors.get(note) === editor) editors.delete(note);
  };
}

/** The editor of a note; undefined while none is on the screen. */
export function editorOf(note: string): OpenEditor | undefined {
  return editors.get(note);
}

/** The block after which a citation goes in a note that is not on the screen; null for its end. */
export function lastCaret(note: string): number | null {
  return carets.get(note) ?? null;
}

/** The note that was shown or cited into last in this window. */
export function lastOpenNote(): string | null {
  return lastNote;
}

/** The note was shown or written in: it is the last one now. */
export function noteTouched(note: string): void {
  lastNote = note;
}
