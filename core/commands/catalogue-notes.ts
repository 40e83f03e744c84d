import type { TemplateUse } from '../records/note.ts';
import type { Block } from '../text/blocks.ts';

/** What an editor changed: at block number `at`, `removed` blocks gave way to the `inserted` ones. */
export interface NoteSplice {
  /** The print (`fingerprintOf`) of the note's blocks as they stood before. */
  of: string;
  at: number;
  removed: number;
  inserted: Block[];
}

/** The commands on notes, their tags, versions, templates and trash. */
export interface NoteCommands {
  /**
   * A `day` (`YYYY-MM-DD`) makes it that day's daily note; if there is one, that is answered and nothing is
   * made. With `template`, what is made is a template. `id`: for a note that comes with an id of its own.
   */
  'create-note': {
    args: {
      title: string;
      blocks: Block[];
      tags?: string[];
      day?: string;
      template?: TemplateUse;
      id?: string;
    };
    result: { id: string };
  };
  'rename-note': { args: { id: string; title: string }; result: null };
  /**
   * An editor's save: only the blocks that changed are written. Not on the undo stack. Keeps versions. With a
   * `splice` only these are told, too; it is refused with a `ConflictError` when the note has another text
   * than the one it is told of.
   */
  'save-note': {
    args: { id: string; blocks: Block[] } | { id: string; splice: NoteSplice };
    result: null;
  };
  'edit-notes': {
    args: {
      ids: string[];
      tags?: string[];
      /** Tags to add to those each has, and to take away. */
      addTags?: string[];
      removeTags?: string[];
      pinned?: boolean;
      /** What templates are for. */
      template?: TemplateUse;
    };
    result: null;
  };
  /** Renames or merges (`to` exists) a tag with all that is part of it; `to` null removes it. */
  'rename-tag': {
    args: { from: string; to: string | null };
    result: { notes: number; passages: number };
  };
  'trash-notes': { args: { ids: string[] }; result: null };
  'restore-notes': { args: { ids: string[] }; result: null };
  /** For good, with their versions: not on the undo stack. */
  'delete-notes': { args: { ids: string[] }; result: null };
  /** Deletes for good what is in the trash since before a moment, so many at most as fit in one Change. */
  'empty-trash': { args: { before: string }; result: { deleted: number } };
  /** Takes a template of the library away, with its versions; to be undone. */
  'reset-template': { args: { id: string }; result: null };
  /** Gives the note of a version its title and text back; what it was becomes a version. */
  'restore-version': { args: { id: string }; result: null };
  'keep-version': { args: { note: string }; result: null };
}
