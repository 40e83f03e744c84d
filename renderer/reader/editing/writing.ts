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
import type { Autosave } from '../../state/autosave.ts';
import { createAutosave } from '../../state/autosave.ts';
import type { Span } from '../interval-index.ts';
import { $applyHunks } from './apply-hunks.ts';
import { changeEdits } from './change-edits.ts';
import { mendOrder, showSelection } from './dom-order.ts';
import { EditLog, lostBy } from './edit-log.ts';
import { registerEditing } from './register-editing.ts';
import { $replace, editsOf } from './replace-text.ts';
import type { ShownMarks } from './text-sync.ts';
import { TextSync } from './text-sync.ts';
import { $spanOfSelection } from './tree-places.ts';
import type { Writing, WritingParts, WritingStatus } from './writing-contract.ts';

const fromElsewhere = 'from-elsewhere';
/** What the library answers again however often it is asked. */
const refusals: ReadonlySet<string> = new Set(['ConflictError', 'InvalidInputError']);
const unknown = { selected: null, caret: null };

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
  /** The form of what was kept elsewhere last. */
  let kept = '';

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
      // Nobody is left to be asked, and to try again would be refused again.
      else if (closed !== null && error instanceof DictumError && refusals.has(error.name))
        giveUp('conflict');
      throw error;
    } finally {
      underWay = null;
    }
  }

  /** Keeps elsewhere what can never be saved. */
  async function keep(why: 'conflict' | 'blocked'): Promise<void> {
    const blocks = sync.isSaved() ? [] : sync.unsaved();
    const form = JSON.stringify(blocks);
    if (blocks.length === 0 || form === kept) return;
    await events.keep?.(blocks, why);
    kept = form;
  }

  /** The editor went away with words that can never be saved. */
  function giveUp(why: 'conflict' | 'blocked'): void {
    autosave.stop();
    // Whoever keeps the words says so when they cannot be kept.
    void keep(why)
      .catch(() => undefined)
      .then(end);
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

  /** After a conflict was settled. */
  function settle(): void {
    autosave.changed();
    flushed();
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
    setMarks(marks) {
      // While a conflict stands, marks come for the library's text.
      if (theirs === null) sync.setMarks(marks);
      else theirs = { ...theirs, marks };
    },
    follow(blocks, marks) {
      const followed = sync.follow(blocks, marks);
      theirs = followed.kind === 'conflict' ? { blocks, marks } : null;
      if (followed.kind === 'changed') applyElsewhere(blocks, followed.hunks);
      if (stopped?.state === 'blocked') return;
      if (followed.kind === 'conflict') {
        stopped = { state: 'conflict' };
        tell();
      } else if (stopped !== null) {
        // What stood in the way was taken back.
        stopped = null;
        autosave.changed();
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
      settle();
    },
    keepMine() {
      if (theirs === null) return;
      const { blocks, marks } = theirs;
      theirs = null;
      stopped = null;
      applyElsewhere(blocks, sync.keepMine(blocks, marks));
      sync.keep();
      settle();
    },
    async leave() {
      if (stopped !== null) await keep(stopped.state === 'blocked' ? 'blocked' : 'conflict');
    },
    fail,
    close(done) {
      closed = done;
      stopEditing?.();
      stopListening();
      if (sync.isSaved()) end();
      else if (stopped !== null) giveUp(stopped.state === 'blocked' ? 'blocked' : 'conflict');
      else flushed();
    },
  };
}
