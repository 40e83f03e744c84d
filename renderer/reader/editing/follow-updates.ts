// Follows every update of the editor: which edits it made, what they did to the passages, and the way back
// that the editor's own undo takes. Also makes edits that are known beforehand, one or thousands.

import type { HistoryState } from '@lexical/history';
import { createEmptyHistoryState } from '@lexical/history';
import type { EditorState, UpdateListenerPayload } from 'lexical';
import {
  $getSelection,
  $isRangeSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  UNDO_COMMAND,
} from 'lexical';
import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { Block } from '#core/text/blocks.ts';
import type { DocumentEditor } from '../document-editor.ts';
import type { IntervalIndex, Span } from '../interval-index.ts';
import type { LiveText } from '../live-text.ts';
import type { Mark } from '../marks.ts';
import { $applyHunks } from './apply-hunks.ts';
import { changeEdits } from './change-edits.ts';
import { mendOrder, showSelection } from './dom-order.ts';
import { EditLog, lostBy } from './edit-log.ts';
import type { Replacement } from './replace-text.ts';
import { $replace, editsOf } from './replace-text.ts';
import type { TextSync } from './text-sync.ts';
import { $spanOfSelection } from './tree-places.ts';
import type { WritingEvents } from './writing-contract.ts';

const fromElsewhere = 'from-elsewhere';
const unknown = { selected: null, caret: null };

/** Follows the updates of one editor. */
export interface Follower {
  /** Writing begins: what is undone later is undone up to here. Answers the history to register. */
  begin(): HistoryState;
  /** Reads what an update did. */
  follow(payload: UpdateListenerPayload): void;
  /** Makes replacements that do not overlap; `isMore` joins them to the step of undo before. */
  replace(replacements: readonly Replacement[], isMore: boolean): void;
  /** A step begins that is made in parts, from the start of the text to its end; tells nothing of them. */
  hold(): void;
  /** Tells of all parts at once; `isTakenBack` takes them back before, as if they had not been made. */
  release(isTakenBack: boolean): void;
  /** Shows what the library holds, after it was changed elsewhere. */
  applyElsewhere(blocks: readonly Block[], hunks: ReturnType<TextSync['giveUp']>): void;
}

/** A follower of this editor; its owner calls `follow` on every update. */
export function followUpdates(parts: {
  readonly editor: DocumentEditor;
  readonly text: LiveText;
  readonly sync: TextSync;
  /** Hunks with more blocks than this fill the editor anew. */
  readonly most: number;
  readonly events: Pick<WritingEvents, 'changed' | 'lost'>;
  /** There is something to save. */
  readonly changed: () => void;
}): Follower {
  const { editor, text, sync, most, events } = parts;
  const { lexical } = editor;
  const log = new EditLog();
  let history: HistoryState = createEmptyHistoryState();
  /** Edits that the next update is known to make. */
  let expected: readonly TextEdit[] | null = null;
  /**
   * While a step is made in parts: the passages as they stood before it, what nobody was told yet, and how
   * far that moves what follows.
   */
  let held: { marks: IntervalIndex<Mark>; edits: TextEdit[]; moved: number } | null = null;
  let movedElsewhere: { edits: readonly TextEdit[]; fresh: readonly Span[] } = {
    edits: [],
    fresh: [],
  };

  function follow(payload: UpdateListenerPayload): void {
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
    const marks = held?.marks ?? sync.liveMarks().all;
    const moved = held?.moved ?? 0;
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
      const own = moved === 0 ? edits : edits.map((one) => ({ ...one, from: one.from - moved }));
      const lost = lostBy(marks, own);
      log.add(editorState, edits, lost, expected !== null && tags.has(HISTORY_MERGE_TAG));
      if (lost.length > 0) events.lost(lost);
    }
    if (changed.length === 0 && edits.length === 0) return;
    sync.add(edits, isRight ? (way?.restored ?? []) : []);
    parts.changed();
    if (held === null) events.changed(edits, fresh);
    else
      for (const edit of edits) {
        held.edits.push(edit);
        held.moved += edit.grown - edit.cut;
      }
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

  return {
    begin() {
      history = createEmptyHistoryState();
      history.current = { editor: lexical, editorState: lexical.getEditorState() };
      log.start(lexical.getEditorState());
      return history;
    },
    follow,
    replace(replacements, isMore) {
      expected = editsOf(replacements);
      try {
        lexical.update(() => $replace(text, replacements), {
          discrete: true,
          tag: isMore ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG,
        });
      } finally {
        expected = null;
      }
    },
    hold() {
      held = { marks: sync.liveMarks().all, edits: [], moved: 0 };
    },
    release(isTakenBack) {
      const edits = held?.edits ?? [];
      if (edits.length > 0 && isTakenBack) {
        lexical.dispatchCommand(UNDO_COMMAND, undefined);
        history.redoStack.pop();
      }
      held = null;
      // The elements of any block may be others.
      if (edits.length > 0)
        events.changed(isTakenBack ? [] : edits, [{ start: 0, end: text.length }]);
    },
    applyElsewhere,
  };
}
