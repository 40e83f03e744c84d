import type { LexicalEditor } from 'lexical';
import {
  $getRoot,
  $getSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  mergeRegister,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { NoteBody } from '../state/bodies.ts';
import { $insertCitationAtCaret, $insertInlineCitation } from './citing/insert-citation.ts';
import type { NoteOpeners } from './editing/register-editing.ts';
import { registerNoteEditing } from './editing/register-editing.ts';
import type { ErrorRelay } from './error-relay.ts';
import type { NoteSession } from './note-session.ts';
import { openNoteSession } from './note-session.ts';
import { noteTouched, registerEditor } from './open-editors.ts';
import type { StatusStore } from './session-status.ts';
import { isWritable, makeStatus, tellStatus, useIsWritable } from './session-status.ts';

/** The number of the root's block in which the caret stands; the last one without a caret. */
function $caretBlock(): number {
  const node = $getSelection()?.getNodes().at(-1)?.getTopLevelElement();
  return node?.getIndexWithinParent() ?? $getRoot().getChildrenSize() - 1;
}

function goToBlock(editor: LexicalEditor, number: number): void {
  let key: string | null = null;
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(number);
      block?.selectStart();
      key = block?.getKey() ?? null;
    },
    { discrete: true },
  );
  editor.focus();
  if (key !== null) editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
}

/** Ties an editor to the library for as long as it stands on the screen. */
export function useNoteSession(
  editor: LexicalEditor,
  body: NoteBody,
  errors: ErrorRelay,
  openers: NoteOpeners,
): { status: StatusStore; flush: () => void } {
  const [status] = useState(makeStatus);
  const canWrite = useIsWritable(status);
  const session = useRef<NoteSession | null>(null);
  const stored = useRef(body.section.blocks);
  const note = body.note.id;
  const isTrashed = body.note.trashedAt !== undefined;

  // A refusal is told by the sign and tried again; those who flush here wait for nothing.
  const flush = (): void => void session.current?.flush().catch(() => undefined);

  useEffect(() => {
    const stopEditing = registerNoteEditing(editor, openers);
    const opened = openNoteSession(editor, note, stored.current, errors, (next) =>
      tellStatus(status, next),
    );
    session.current = opened;
    const stopCommands = mergeRegister(
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          flush();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          noteTouched(note);
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
    const stopCiting = registerEditor(note, {
      cite: (citation) =>
        opened.whenOpen(() => editor.update(() => $insertCitationAtCaret(citation))),
      citeInLine: (citation) =>
        opened.whenOpen(() => {
          editor.update(() => $insertInlineCitation(citation));
          editor.focus();
        }),
      goTo: (block) => opened.whenOpen(() => goToBlock(editor, block)),
      editor,
      caret: () => editor.read($caretBlock),
    });
    return () => {
      stopCiting();
      stopCommands();
      opened.close();
      stopEditing();
      session.current = null;
    };
  }, [editor, note, errors, openers, status]);

  useEffect(() => {
    stored.current = body.section.blocks;
    session.current?.libraryHolds(body.section.blocks);
  }, [body.section.blocks]);

  useEffect(() => {
    // As it is now: a long note began to be opened after this was drawn.
    editor.setEditable(isWritable(status) && !isTrashed);
  }, [editor, status, canWrite, isTrashed]);

  return { status, flush };
}
