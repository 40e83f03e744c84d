// One open note: its editor is filled from the library, saves what is written, and takes what changes
// elsewhere.

import type { LexicalEditor } from 'lexical';
import { HISTORY_MERGE_TAG } from 'lexical';
import { isEqual } from '#core/equal.ts';
import { DictumError } from '#core/errors.ts';
import type { Block } from '#core/text/blocks.ts';
import { blocks as checkBlocks } from '#core/text/check-block.ts';
import { fingerprintOf } from '#core/text/fingerprint.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import type { BlockSplice } from '#core/text/splice-blocks.ts';
import { spliceBetween, withSplice } from '#core/text/splice-blocks.ts';
import { $blocks } from '../editor/from-lexical.ts';
import { followBlocks } from '../editor/live-blocks.ts';
import { $setBlocks } from '../editor/to-lexical.ts';
import { run } from '../services/library.ts';
import { saving } from '../state/saving.ts';
import type { SaveStatus } from '../state/autosave.ts';
import { createAutosave } from '../state/autosave.ts';
import type { ErrorRelay } from './error-relay.ts';
import { registerFlush } from '../state/pending-saves.ts';
import { fillInSlices, slicesOf } from './fill-in-slices.ts';

/**
 * `opening`: the text is not shown whole yet, and cannot be written in. `blocked`: the editor met an error;
 * nothing is saved, so that nothing good is overwritten.
 */
export type SessionStatus = SaveStatus | { state: 'opening' } | { state: 'blocked'; reason: Error };

/** A note while its editor is on the screen. */
export interface NoteSession {
  /** Saves at once what is unsaved. */
  flush(): Promise<void>;
  /** Does something once the text is shown whole; at once when it is. */
  whenOpen(call: () => void): void;
  /** Tells what the library holds now; the editor takes it if it has nothing unsaved. */
  libraryHolds(blocks: Block[]): void;
  /** The editor goes away; what is unsaved goes on being saved. */
  close(): void;
}

/** The tag of updates that show what the library holds, and are not saved for themselves. */
export const fromLibrary = 'from-library';

/** Notes closed before their text could be saved: the text, and how to stop saving the old copy. */
const unsaved = new Map<string, { blocks: Block[]; giveUp: () => void }>();

/**
 * Fills the editor with `stored` and saves from then on; `tell` hears how that stands. After an error of the
 * editor, which comes through `errors`, nothing is saved any more.
 */
export function openNoteSession(
  editor: LexicalEditor,
  note: string,
  stored: Block[],
  errors: ErrorRelay,
  tell: (status: SessionStatus) => void,
): NoteSession {
  const key = `note:${note}`;
  let blocked: Error | null = null;
  /** What the library holds once all that was sent is saved; null when that is not known. */
  let base: readonly Block[] | null = null;
  /** Prints of the bodies sent whose Changes have not come back yet. */
  const underWay: string[] = [];
  const live = followBlocks(editor);
  let known = stored;
  let closed = false;
  /** What is to be done once the text is shown whole; null when it is. */
  let waiting: (() => void)[] | null = null;

  const autosave = createAutosave(save, (status) => {
    if (blocked !== null) return;
    if (closed && status.state === 'saved') return end();
    const held = status.state === 'failed' ? 'failed' : 'waiting';
    saving.hold(key, status.state === 'saved' ? null : held);
    tell(status);
  });

  async function save(): Promise<void> {
    if (blocked !== null) throw blocked;
    const blocks = live.read();
    const before = base;
    const splice = before === null ? null : spliceBetween(before, blocks);
    if (before !== null && splice === null) return;
    const after = splice === null ? blocks : withSplice(before ?? [], splice);
    base = after;
    const print = fingerprintOf(after);
    underWay.push(print);
    try {
      if (before === null || splice === null) await run('save-note', { id: note, blocks });
      else await sendSplice(before, splice, blocks);
    } catch (error) {
      if (base === after) base = null;
      const unanswered = underWay.indexOf(print);
      if (unanswered >= 0) underWay.splice(unanswered, 1);
      // A note that was deleted is not written again.
      if (error instanceof DictumError && error.name === 'NotFoundError') end();
      throw error;
    }
  }

  /** Tells the difference only; where the library has another text than was thought, what is written here counts. */
  async function sendSplice(
    before: readonly Block[],
    { at, removed, inserted }: BlockSplice,
    blocks: Block[],
  ): Promise<void> {
    const splice = { of: fingerprintOf(before), at, removed: removed.length, inserted };
    try {
      await run('save-note', { id: note, splice });
    } catch (error) {
      if (!(error instanceof DictumError && error.name === 'ConflictError')) throw error;
      await run('save-note', { id: note, blocks });
    }
  }

  /** Fills the editor; nothing is saved as long as what it shows is not what it was given. */
  function fill(blocks: Block[]): void {
    editor.update(() => $setBlocks(blocks), {
      discrete: true,
      skipTransforms: true,
      tag: [fromLibrary, HISTORY_MERGE_TAG],
    });
    if (blocked === null) compare(blocks);
  }

  /** Looks whether the editor shows what it was given. */
  function compare(blocks: Block[]): void {
    const shown = live.read();
    live.adopt(blocks);
    if (plainTextOfBlocks(shown) === plainTextOfBlocks(blocks)) base = blocks;
    else
      fail(
        new DictumError('UnexpectedError', 'The editor does not show this note as it is stored.'),
      );
  }

  /** Shows the text for the first time; a long one in tasks of their own. */
  function open(): void {
    const slices = slicesOf(stored);
    if (slices.length === 1) return fill(stored);
    waiting = [];
    tell({ state: 'opening' });
    const shown = (slice: readonly Block[]): void => {
      live.read();
      live.adopt(stored);
      // What the first save asks for is worked out on the way.
      fingerprintOf(slice);
    };
    const isOver = (): boolean => closed || blocked !== null;
    fillInSlices(editor, slices, [fromLibrary, HISTORY_MERGE_TAG], isOver, shown).then(
      (isShown) => isShown && opened(),
      (error: unknown) => fail(error instanceof Error ? error : new Error(String(error))),
    );
    return undefined;
  }

  function opened(): void {
    const calls = waiting ?? [];
    waiting = null;
    if (known === stored) compare(stored);
    else fill(known);
    if (blocked !== null) return;
    tell(autosave.status());
    for (const call of calls) call();
  }

  function fail(error: Error): void {
    if (blocked !== null) return;
    const isUnsaved = autosave.status().state !== 'saved';
    blocked = error;
    autosave.stop();
    if (isUnsaved) saveLastGood();
    tell({ state: 'blocked', reason: error });
  }

  /** What was written up to an error is good: Lexical gives up only the step that failed. */
  function saveLastGood(): void {
    saving.hold(key, 'failed');
    const send = async (): Promise<void> => {
      const blocks = editor.getEditorState().read($blocks, { editor });
      await run('save-note', { id: note, blocks: checkBlocks(blocks, 'The note') });
      saving.hold(key, null);
    };
    // When this fails too, the sign keeps saying so and the text can be copied.
    send().catch(() => undefined);
  }

  const stopErrors = errors.listen(fail);
  const left = unsaved.get(note);
  left?.giveUp();
  unsaved.delete(note);
  if (left === undefined) open();
  else {
    fill(stored);
    if (blocked === null) {
      fill(left.blocks);
      base = stored;
      autosave.changed();
    }
  }

  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(fromLibrary) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
    if (waiting === null) autosave.changed();
    else waiting.push(() => autosave.changed());
  });
  const stopFlushing = registerFlush(() => autosave.flush());

  function end(): void {
    if (unsaved.get(note)?.giveUp === end) unsaved.delete(note);
    stopListening();
    stopFlushing();
    stopErrors();
    live.stop();
    autosave.stop();
    saving.hold(key, null);
  }

  return {
    flush: () => autosave.flush(),
    whenOpen(call) {
      if (waiting === null) call();
      else waiting.push(call);
    },
    libraryHolds(blocks) {
      if (blocks === known || blocked !== null) return;
      known = blocks;
      if (waiting !== null) return;
      const echo = underWay.indexOf(fingerprintOf(blocks));
      if (echo >= 0) underWay.splice(0, echo + 1);
      // With unsaved text here, this editor's is the newer one and is saved next.
      if (echo >= 0 || autosave.status().state !== 'saved') return;
      if (base !== null && isEqual(base, blocks)) base = blocks;
      else fill(blocks);
    },
    close() {
      closed = true;
      stopListening();
      if (blocked !== null || autosave.status().state === 'saved') return end();
      unsaved.set(note, { blocks: live.read(), giveUp: end });
      // If it fails, the schedule goes on trying with the text this editor still holds.
      autosave.flush().catch(() => undefined);
    },
  };
}
