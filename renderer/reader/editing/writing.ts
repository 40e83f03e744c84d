// The text of an open document while it may be written in: follows every update of the editor, tells what
// was edited, saves it, and takes what changes elsewhere.

import type { HistoryState } from '@lexical/history';
import { createEmptyHistoryState } from '@lexical/history';
import type { EditorState, UpdateListenerPayload } from 'lexical';
import {
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
} from 'lexical';
import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { conflict, DictumError } from '#core/errors.ts';
import { isEqual } from '#core/equal.ts';
import type { Block } from '#core/text/blocks.ts';
import { $blockOfNode } from '../../editor/from-lexical.ts';
import type { Autosave, SaveStatus } from '../../state/autosave.ts';
import { createAutosave } from '../../state/autosave.ts';
import type { DocumentEditor } from '../document-editor.ts';
import type { Span } from '../interval-index.ts';
import type { LiveText } from '../live-text.ts';
import type { Mark } from '../marks.ts';
import { $applyHunks } from './apply-hunks.ts';
import { changeEdits } from './change-edits.ts';
import { mendOrder, showSelection } from './dom-order.ts';
import { EditLog, lostBy } from './edit-log.ts';
import { registerEditing } from './register-editing.ts';
import type { Replacement } from './replace-text.ts';
import { $replace, editsOf } from './replace-text.ts';
import type { ShownMarks, TextSave } from './text-sync.ts';
import { TextSync } from './text-sync.ts';
import { $spanOfSelection } from './tree-places.ts';

/** `blocked`: the editor met an error and saves nothing more. `conflict`: changed here and elsewhere. */
export type WritingStatus =
  | SaveStatus
  | { state: 'blocked'; reason: Error }
  | { state: 'conflict' };

export interface WritingEvents {
  /** The text is another: the edits, each in the text the one before left, and where blocks were drawn anew. */
  changed(edits: readonly TextEdit[], fresh: readonly Span[]): void;
  told(status: WritingStatus, editing: boolean): void;
  /** Marks the edits do not map back to where they stood. */
  lost(marks: readonly Mark[]): void;
  /** Gives the library what was written; without it nothing is saved. */
  save?: (save: TextSave, session: string) => Promise<void>;
}

export interface Writing {
  marks(): ShownMarks;
  setMarks(marks: ShownMarks): void;
  /** The library holds this text and these marks now. */
  follow(blocks: readonly Block[], marks: ShownMarks): void;
  isEditing(): boolean;
  /** Throws a `DictumError` when this text cannot be edited. */
  setEditing(on: boolean): void;
  edit(replacements: readonly Replacement[]): void;
  flush(): Promise<void>;
  isSaved(): boolean;
  /** After a conflict: takes the library's text and gives up what was written here since. */
  takeTheirs(): void;
  fail(error: Error): void;
  /** The editor goes away; what is unsaved goes on being saved. Calls back when all is. */
  close(done: () => void): void;
}

const fromElsewhere = 'from-elsewhere';
const unknown = { selected: null, caret: null };

export interface WritingParts {
  readonly editor: DocumentEditor;
  readonly text: LiveText;
  readonly marks: ShownMarks;
  readonly events: WritingEvents;
  /** More blocks than this that come at once are not brought in one by one. */
  readonly most: number;
}

export function openWriting(parts: WritingParts): Writing {
  const { editor, text, events, most } = parts;
  const { lexical } = editor;
  const sync = new TextSync(text.blocks, parts.marks, () => text.blocks);
  const log = new EditLog();
  let history: HistoryState = createEmptyHistoryState();
  let stopEditing: (() => void) | null = null;
  let session = '';
  let stopped: WritingStatus | null = null;
  let theirs: { blocks: readonly Block[]; marks: ShownMarks } | null = null;
  /** Edits that the next update is known to make. */
  let expected: readonly TextEdit[] | null = null;
  let underWay: Promise<void> | null = null;
  let closed: (() => void) | null = null;
  let movedElsewhere: { edits: readonly TextEdit[]; fresh: readonly Span[] } = {
    edits: [],
    fresh: [],
  };
  let isFaithful = false;

  const autosave: Autosave = createAutosave(save, () => tell());

  function status(): WritingStatus {
    return stopped ?? autosave.status();
  }

  function tell(): void {
    events.told(status(), editor.isEditable());
    if (closed !== null && status().state === 'saved') end();
  }

  function end(): void {
    const done = closed;
    closed = null;
    autosave.stop();
    done?.();
  }

  async function save(): Promise<void> {
    while (underWay !== null) await underWay.catch(() => undefined);
    if (stopped?.state === 'conflict') throw conflict('This text was changed elsewhere too.');
    const next = sync.next();
    if (next === null || events.save === undefined) return;
    underWay = events.save(next.save, session);
    try {
      await underWay;
      next.saved();
    } catch (error) {
      next.refused();
      if (error instanceof DictumError && error.name === 'NotFoundError') stop();
      throw error;
    } finally {
      underWay = null;
    }
  }

  /** The document is gone: there is nothing to save to. */
  function stop(): void {
    autosave.stop();
    end();
  }

  function fail(error: Error): void {
    if (stopped?.state === 'blocked') return;
    stopped = { state: 'blocked', reason: error };
    const isUnsaved = !sync.isSaved();
    autosave.stop();
    // What was read before the error is good: Lexical gives up only the step that failed.
    if (isUnsaved) void save().catch(() => undefined);
    setEditing(false);
    tell();
  }

  function followUpdate(payload: UpdateListenerPayload): void {
    const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = payload;
    const isHistoric = tags.has(HISTORIC_TAG);
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !isHistoric) {
      // The editor's undo may come back to a state in which only the selection was another.
      if (editor.isEditable()) log.add(editorState, [], []);
      return;
    }
    const touched = isHistoric ? null : dirtyElements;
    if (mendOrder(lexical, editorState, touched)) showSelection(lexical);
    const elsewhere = tags.has(fromElsewhere);
    const length = text.length;
    const selected = elsewhere || isHistoric ? null : spanIn(prevEditorState);
    const marks = sync.liveMarks().all;
    const { changed, fresh } = text.update(editorState, touched);
    if (elsewhere) {
      movedElsewhere = { edits: changeEdits(changed, length, unknown), fresh };
      return;
    }
    const to = isHistoric ? (history.current?.editorState ?? null) : null;
    const way = to === null ? null : log.wayTo(to);
    // Lexical commits what was pending before it goes to the older state.
    if (changed.length === 0 && way !== null && way.edits.length > 0) return;
    if (isHistoric) log.go(to ?? editorState, editorState);
    const told = way?.edits ?? expected;
    const isRight = told?.reduce((sum, one) => sum + one.grown - one.cut, length) === text.length;
    const edits = isRight
      ? (told ?? [])
      : changeEdits(changed, length, { selected, caret: spanIn(editorState)?.end ?? null });
    if (!isHistoric) {
      const lost = lostBy(marks, edits);
      log.add(editorState, edits, lost);
      if (lost.length > 0) events.lost(lost);
    }
    if (changed.length === 0 && edits.length === 0) return;
    sync.add(edits, isRight ? (way?.restored ?? []) : []);
    autosave.changed();
    events.changed(edits, fresh);
  }

  function spanIn(state: EditorState): Span | null {
    return state.read(
      () => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? $spanOfSelection(text, selection) : null;
      },
      { editor: lexical },
    );
  }

  function applyElsewhere(blocks: readonly Block[], hunks: ReturnType<TextSync['giveUp']>): void {
    if (hunks.length === 0) return;
    const isGreat = hunks.some(({ inserted }) => inserted.length > most);
    editor.whileOpen(() => {
      if (isGreat) editor.refill(blocks, fromElsewhere);
      else
        lexical.update(() => $applyHunks(text, hunks), {
          discrete: true,
          skipTransforms: true,
          tag: [fromElsewhere, HISTORY_MERGE_TAG],
        });
    });
    sync.adopt();
    history.undoStack = [];
    history.redoStack = [];
    history.current = { editor: lexical, editorState: lexical.getEditorState() };
    log.start(lexical.getEditorState());
    const { edits, fresh } = movedElsewhere;
    movedElsewhere = { edits: [], fresh: [] };
    events.changed(edits, fresh);
  }

  function $checkFaithful(): void {
    if (isFaithful) return;
    const { blocks } = text;
    for (const [index, block] of blocks.entries()) {
      const node = text.at(index)?.nodes[0];
      if (node === undefined || !isEqual($blockOfNode(node), block))
        throw new DictumError(
          'InvalidInputError',
          'This text holds something the editor could not keep, so it can only be read.',
        );
    }
    isFaithful = true;
  }

  function setEditing(on: boolean): void {
    if (on === editor.isEditable()) return;
    if (!on) {
      stopEditing?.();
      stopEditing = null;
      editor.setEditable(false);
      flushed();
      tell();
      return;
    }
    if (stopped?.state === 'blocked')
      throw new DictumError('InvalidInputError', 'The editor of this text met an error.');
    lexical.getEditorState().read($checkFaithful, { editor: lexical });
    session = crypto.randomUUID();
    history = createEmptyHistoryState();
    history.current = { editor: lexical, editorState: lexical.getEditorState() };
    log.start(lexical.getEditorState());
    editor.setEditable(true);
    stopEditing = registerEditing(lexical, history, {
      blur: flushed,
      leave: () => setEditing(false),
    });
    tell();
  }

  /** Saves at once; a failure is told by the sign and tried again. */
  function flushed(): void {
    autosave.flush().catch(() => undefined);
  }

  const stopListening = lexical.registerUpdateListener((payload) => {
    try {
      followUpdate(payload);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });

  return {
    marks: () => sync.liveMarks(),
    setMarks: (next) => sync.setMarks(next),
    follow(blocks, marks) {
      const followed = sync.follow(blocks, marks);
      theirs = followed.kind === 'conflict' ? { blocks, marks } : null;
      if (followed.kind === 'changed') applyElsewhere(blocks, followed.hunks);
      if (followed.kind === 'conflict') {
        stopped = { state: 'conflict' };
        tell();
      }
    },
    isEditing: () => editor.isEditable(),
    setEditing,
    edit(replacements) {
      if (!editor.isEditable() || replacements.length === 0) return;
      expected = editsOf(replacements);
      try {
        lexical.update(() => $replace(text, replacements), {
          discrete: true,
          tag: HISTORY_PUSH_TAG,
        });
      } finally {
        expected = null;
      }
    },
    async flush() {
      await autosave.flush();
    },
    isSaved: () => sync.isSaved(),
    takeTheirs() {
      if (theirs === null) return;
      const { blocks, marks } = theirs;
      theirs = null;
      stopped = null;
      applyElsewhere(blocks, sync.giveUp(blocks, marks));
      tell();
    },
    fail,
    close(done) {
      closed = done;
      stopEditing?.();
      stopListening();
      if (sync.isSaved() || stopped !== null) end();
      else flushed();
    },
  };
}
