// The text of an open document while it may be written in: follows every update of the editor, tells what
// was edited, saves it, and takes what changes elsewhere.

import { conflict, DictumError } from '#core/errors.ts';
import { isEqual } from '#core/equal.ts';
import type { Block } from '#core/text/blocks.ts';
import { $blockOfNode } from '../../editor/from-lexical.ts';
import type { Autosave } from '../../state/autosave.ts';
import { createAutosave } from '../../state/autosave.ts';
import { followUpdates } from './follow-updates.ts';
import { registerEditing } from './register-editing.ts';
import { replaceMany } from './replace-many.ts';
import type { ShownMarks } from './text-sync.ts';
import { TextSync } from './text-sync.ts';
import type { Writing, WritingParts, WritingStatus } from './writing-contract.ts';

/** What the library answers again however often it is asked. */
const refusals: ReadonlySet<string> = new Set(['ConflictError', 'InvalidInputError']);

/** Begins to follow the editor; nothing can be typed before `setEditing(true)`. */
export function openWriting(parts: WritingParts): Writing {
  const { editor, text, events, most } = parts;
  const { lexical } = editor;
  const sync = new TextSync(text.blocks, parts.marks, () => text.blocks);
  let stopEditing: (() => void) | null = null;
  let session = '';
  let stopped: WritingStatus | null = null;
  let theirs: { blocks: readonly Block[]; marks: ShownMarks } | null = null;
  let underWay: Promise<void> | null = null;
  let closed: (() => void) | null = null;
  let isFaithful = false;
  /** The form of what was kept elsewhere last. */
  let kept = '';

  const autosave: Autosave = createAutosave(save, () => tell());
  const follower = followUpdates({
    editor,
    text,
    sync,
    most,
    events,
    changed: () => autosave.changed(),
  });
  const many = replaceMany(editor, follower, () => tell());

  function status(): WritingStatus {
    return stopped ?? autosave.status();
  }

  function tell(): void {
    events.told(status(), isEditing());
    if (closed !== null && status().state === 'saved') end();
  }

  function end(): void {
    const done = closed;
    closed = null;
    autosave.stop();
    done?.();
  }

  async function save(): Promise<void> {
    // Half of a replacement is never saved.
    await many.settled();
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

  function isEditing(): boolean {
    return editor.isEditable() || many.isUnderWay();
  }

  function setEditing(on: boolean): void {
    many.cancel();
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
    const history = follower.begin();
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
      follower.follow(payload);
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
      many.cancel();
      const followed = sync.follow(blocks, marks);
      theirs = followed.kind === 'conflict' ? { blocks, marks } : null;
      if (followed.kind === 'changed') follower.applyElsewhere(blocks, followed.hunks);
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
    isEditing,
    setEditing,
    edit(replacements) {
      if (editor.isEditable() && replacements.length > 0) follower.replace(replacements, false);
    },
    editMany: (replacements, told) => many.run(replacements, told),
    cancelMany: () => many.cancel(),
    async flush() {
      await autosave.flush();
    },
    isSaved: () => sync.isSaved(),
    takeTheirs() {
      if (theirs === null) return;
      const { blocks, marks } = theirs;
      theirs = null;
      stopped = null;
      follower.applyElsewhere(blocks, sync.giveUp(blocks, marks));
      settle();
    },
    keepMine() {
      if (theirs === null) return;
      const { blocks, marks } = theirs;
      theirs = null;
      stopped = null;
      follower.applyElsewhere(blocks, sync.keepMine(blocks, marks));
      sync.keep();
      settle();
    },
    async leave() {
      if (stopped === null) return false;
      await keep(stopped.state === 'blocked' ? 'blocked' : 'conflict');
      return true;
    },
    fail,
    close(done) {
      many.cancel();
      closed = done;
      stopEditing?.();
      stopListening();
      if (sync.isSaved()) end();
      else if (stopped !== null) giveUp(stopped.state === 'blocked' ? 'blocked' : 'conflict');
      else flushed();
    },
  };
}
