import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useCallback, useMemo, useState } from 'react';
import { editorTheme } from '../editor/editor-theme.ts';
import { editorNodes } from '../editor/nodes.ts';
import { refuseInput } from '../editor/refuse-input.ts';
import type { NoteBody } from '../state/bodies.ts';
import { BlockedBanner } from './blocked-banner.tsx';
import { usePassageDrop } from './citing/use-passage-drop.ts';
import type { LinkDraft } from './editing/link-popover.tsx';
import { linkDraft, LinkPopover } from './editing/link-popover.tsx';
import { PictureCard } from './editing/picture-card.tsx';
import type { NoteOpeners } from './editing/register-editing.ts';
import { NoteToolbar } from './editing/toolbar.tsx';
import type { ErrorRelay } from './error-relay.ts';
import { makeErrorRelay } from './error-relay.ts';
import { NoteFindBar } from './finding/note-find-bar.tsx';
import { focusFootnote } from './footnotes/focus-footnote.ts';
import { FootnoteList } from './footnotes/footnote-list.tsx';
import { NoteFooter } from './facts/note-footer.tsx';
import { InlineCitations } from './inline/inline-citations.tsx';
import { TrashBanner } from './keeping/note-standing.tsx';
import { useNoteJump } from './keeping/use-note-jump.ts';
import { NoteText } from './note-text.tsx';
import { NoteTitle } from './note-title.tsx';
import styles from './note-view.module.css';
import { ReadOnlyContext } from './read-only.ts';
import { NoteSign } from './saved-sign.tsx';
import { useBlocked, useIsWritable } from './session-status.ts';
import { NoteTypeAhead } from './type-ahead/note-type-ahead.tsx';
import { useIsPainted } from '../ui/use-is-painted.ts';
import { useNoteSession } from './use-note-session.ts';
import { useTitle } from './use-title.ts';

/** A note's title and text with the tools to write it. */
export function NoteEditor({ body, reload }: { body: NoteBody; reload: () => void }) {
  const [errors] = useState(makeErrorRelay);
  const [config] = useState(() => ({
    namespace: 'note',
    nodes: editorNodes,
    theme: editorTheme,
    editorState: null,
    onError: (error: Error) => errors.report(error),
  }));
  return (
    <LexicalComposer initialConfig={config}>
      <NotePage body={body} errors={errors} reload={reload} />
    </LexicalComposer>
  );
}

function NotePage({
  body,
  errors,
  reload,
}: {
  body: NoteBody;
  errors: ErrorRelay;
  reload: () => void;
}) {
  const [editor] = useLexicalComposerContext();
  const [link, setLink] = useState<LinkDraft | null>(null);
  const [citation, setCitation] = useState<string | null>(null);
  const openers = useMemo(
    (): NoteOpeners => ({
      link: () => setLink(linkDraft(editor)),
      citation: setCitation,
      footnote: focusFootnote,
    }),
    [editor],
  );
  const { status, flush } = useNoteSession(editor, body, errors, openers);
  useNoteJump(editor, body, status);
  const blocked = useBlocked(status);
  const canWrite = useIsWritable(status);
  const title = useTitle(body.note);
  const closeCitation = useCallback(() => setCitation(null), []);
  const drop = usePassageDrop(editor);
  const text = useCallback(
    (element: HTMLElement | null) => (element === null ? undefined : refuseInput(editor, element)),
    [editor],
  );
  // What is in the trash is read; to be written in, it is restored first.
  const isTrashed = body.note.trashedAt !== undefined;
  const isReadOnly = isTrashed || blocked !== null;
  // Its many buttons would hold up the text by a good part of the time in which it is drawn.
  const isPainted = useIsPainted();
  const hasToolbar = isPainted && !isTrashed;

  const retry = (): void => {
    flush();
    title.commit();
  };

  return (
    <ReadOnlyContext value={isReadOnly}>
      <section className={styles.view} aria-label={body.note.title}>
        <div className={styles.bar} inert={!canWrite}>
          {hasToolbar ? <NoteToolbar editor={editor} openLink={openers.link} /> : <span />}
          <NoteSign text={status} title={title.status} retry={retry} />
        </div>
        <TrashBanner note={body.note} />
        <NoteFindBar editor={editor} note={body.note.id} />
        {blocked !== null && <BlockedBanner error={blocked} reload={reload} />}
        <div className={styles.scroll} data-takes-files="pictures" {...drop.handlers}>
          <div className={styles.page}>
            <NoteTitle
              field={title}
              readOnly={isTrashed}
              goToText={(then) => editor.focus(then, { defaultSelection: 'rootStart' })}
            />
            <div className={styles.text} ref={text}>
              <NoteText />
              {drop.line !== null && <div className={styles.dropLine} style={{ top: drop.line }} />}
            </div>
            <FootnoteList editor={editor} />
          </div>
        </div>
        <NoteFooter blocks={body.section.blocks} />
        {!isTrashed && <NoteTypeAhead editor={editor} note={body.note.id} />}
        <InlineCitations editor={editor} open={citation} close={closeCitation} />
        {!isTrashed && <PictureCard editor={editor} />}
        {!isTrashed && link !== null && (
          <LinkPopover editor={editor} draft={link} close={() => setLink(null)} />
        )}
      </section>
    </ReadOnlyContext>
  );
}
