// What writing in an open text is given, what it tells, and what it can be asked.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { Block } from '#core/text/blocks.ts';
import type { SaveStatus } from '../../state/autosave.ts';
import type { DocumentEditor } from '../document-editor.ts';
import type { Span } from '../interval-index.ts';
import type { LiveText } from '../live-text.ts';
import type { Mark } from '../marks.ts';
import type { Replacement } from './replace-text.ts';
import type { ShownMarks, TextSave } from './text-sync.ts';

/** `blocked`: the editor met an error and saves nothing more. `conflict`: changed here and elsewhere. */
export type WritingStatus =
  | SaveStatus
  | { state: 'blocked'; reason: Error }
  | { state: 'conflict' };

/** What writing tells. */
export interface WritingEvents {
  /** The text is another: the edits, each in the text the one before left, and where blocks were drawn anew. */
  changed(edits: readonly TextEdit[], fresh: readonly Span[]): void;
  /** How saving stands, and whether the text is being edited; told whenever either may have changed. */
  told(status: WritingStatus, editing: boolean): void;
  /** Marks the edits do not map back to where they stood. */
  lost(marks: readonly Mark[]): void;
  /** Gives the library what was written; without it nothing is saved. */
  save?: (save: TextSave, session: string) => Promise<void>;
  /** Keeps blocks elsewhere that were written and can never be saved; settles when they are safe. */
  keep?: (blocks: Block[], why: 'conflict' | 'blocked') => Promise<void>;
}

/** An open document's text while it may be written in. */
export interface Writing {
  /** The marks as they stand in the text at this moment. */
  marks(): ShownMarks;
  /** Other marks, of the text as the library has it. */
  setMarks(marks: ShownMarks): void;
  /** The library holds this text and these marks now. */
  follow(blocks: readonly Block[], marks: ShownMarks): void;
  isEditing(): boolean;
  /** Throws a `DictumError` when this text cannot be edited. */
  setEditing(on: boolean): void;
  /** Replaces stretches that do not overlap, as one step of the editor's undo. */
  edit(replacements: readonly Replacement[]): void;
  /** The same of thousands, in slices; see `ReplaceMany.run`. */
  editMany(replacements: readonly Replacement[], told: (made: number) => void): Promise<boolean>;
  /** Takes back what `editMany` has made so far. */
  cancelMany(): void;
  /** Saves what is unsaved; settles when the library has it. */
  flush(): Promise<void>;
  /** Whether the library has all that was written. */
  isSaved(): boolean;
  /** After a conflict: takes the library's text and gives up what was written here since. */
  takeTheirs(): void;
  /** After a conflict: what stands here is saved over what the same blocks became elsewhere. */
  keepMine(): void;
  /** Before the window goes: what can never be saved is kept elsewhere, and that is answered; the editor stays as it is. */
  leave(): Promise<boolean>;
  /** The editor met an error: what was read before it is saved once more, and then nothing any more. */
  fail(error: Error): void;
  /** The editor goes away; what is unsaved goes on being saved. Calls back when all is. */
  close(done: () => void): void;
}

/** What writing is made of. */
export interface WritingParts {
  readonly editor: DocumentEditor;
  readonly text: LiveText;
  readonly marks: ShownMarks;
  readonly events: WritingEvents;
  /** More blocks than this that come at once are not brought in one by one. */
  readonly most: number;
}
