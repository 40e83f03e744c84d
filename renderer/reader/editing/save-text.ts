// Between an open text and the library: saves what is written, tells how that stands, and sees to it that
// one view at a time is written in.

import type { RestoredPlace } from '#core/commands/command-inputs.ts';
import { conflict } from '#core/errors.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { run } from '../../services/library.ts';
import { dropLease, takeLease } from '../../state/leases.ts';
import { registerFlush } from '../../state/pending-saves.ts';
import { saving } from '../../state/saving.ts';
import { copyText, showToast } from '../../ui/toast.tsx';
import type { Mark } from '../marks.ts';
import type { ReaderSession, SessionOptions } from '../session-contract.ts';
import { noteEditing } from './editing-state.ts';
import type { WritingStatus } from './writing-contract.ts';

/** The lease of a document's text. */
export function leaseOf(document: string): string {
  return `text of ${document}`;
}

/** How the sessions of one document save. */
export interface TextSaving {
  readonly options: SessionOptions;
  /** The session these options were given to. */
  readonly hold: (session: ReaderSession) => void;
  /** The session is over and everything saved. */
  readonly release: () => void;
}

/** A note's title may not be much longer. */
const longestTitle = 120;

const reasons = {
  conflict:
    'You wrote this in the text named above, where the same paragraphs were changed elsewhere before it could be saved.',
  blocked:
    'You wrote this in the text named above, whose editor met an error before it could be saved.',
} as const;

/** Puts words that can never be saved into a note, so that no closing of a tab or window loses them. */
async function keepInNote(
  title: string,
  blocks: Block[],
  why: keyof typeof reasons,
): Promise<void> {
  const name = `Not saved in “${title.slice(0, longestTitle)}”`;
  const note = { title: name, blocks: [paragraph(reasons[why]), ...blocks] };
  try {
    await run('create-note', note);
    showToast(`What you wrote and could not be saved is in the note “${name}”.`, { timeout: 0 });
  } catch (error) {
    const text = plainTextOfBlocks(blocks);
    showToast(`What you wrote in “${title}” could not be kept.`, {
      timeout: 0,
      action: { label: 'Copy it', run: () => copyText(text) },
    });
    throw error;
  }
}

/** `passageOf` answers a passage as the library has it, `titleOf` what the document is called. */
export function openSaving(
  document: string,
  passageOf: (id: string) => PassageRecord | undefined,
  titleOf: () => string,
): TextSaving {
  const key = leaseOf(document);
  let session: ReaderSession | null = null;
  let stopFlushing = (): void => {};
  /** Passages whose text was deleted, as they were before. */
  const lost = new Map<string, PassageRecord>();

  function placeOf({ id, start, end }: Mark): RestoredPlace {
    const before = lost.get(id);
    const quote = session?.text.textBetween(start, end) ?? '';
    const state = before?.state ?? 'anchored';
    const { review } = before ?? {};
    return { id, start, end, state, quote, ...(review === undefined ? {} : { review }) };
  }

  function told(status: WritingStatus, editing: boolean): void {
    if (session === null) return;
    const isSafe = status.state === 'saved';
    const isStuck =
      status.state === 'failed' || status.state === 'conflict' || status.state === 'blocked';
    saving.hold(key, isSafe ? null : isStuck ? 'failed' : 'waiting');
    noteEditing(session, { status, editing });
    // Until the last word is saved nobody else begins to write.
    if (isSafe && !editing) dropLease(key, session);
  }

  return {
    options: {
      told,
      lost(marks) {
        for (const { id } of marks) {
          const passage = passageOf(id);
          if (passage !== undefined && passage.state !== 'orphaned') lost.set(id, passage);
        }
      },
      async save({ hunks, edits, restored }, group) {
        const places = restored.map(placeOf);
        await run('edit-text', {
          document,
          session: group,
          hunks,
          edits,
          ...(places.length === 0 ? {} : { restored: places }),
        });
      },
      keep: (blocks, why) => keepInNote(titleOf(), blocks, why),
    },
    hold(opened) {
      session = opened;
      stopFlushing = registerFlush(
        () => opened.flush(),
        () => opened.leave(),
      );
    },
    release() {
      stopFlushing();
      saving.hold(key, null);
      if (session === null) return;
      noteEditing(session, null);
      dropLease(key, session);
    },
  };
}

/** Lets a view be edited. Throws a `DictumError` when it cannot be, or another view is. */
export function beginEditing(document: string, session: ReaderSession): void {
  if (!takeLease(leaseOf(document), session))
    throw conflict('This text is being edited in the other pane.');
  try {
    session.setEditing(true);
  } catch (error) {
    dropLease(leaseOf(document), session);
    throw error;
  }
}
