// The text of one footnote: a small editor of its own, whose text is kept by the sign in the note's.

import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import type { LexicalEditor } from 'lexical';
import {
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  INSERT_LINE_BREAK_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { useContext, useEffect, useRef, useState } from 'react';
import type { Block, FootnoteText } from '#core/text/blocks.ts';
import { editorTheme } from '../../editor/editor-theme.ts';
import { $blocks } from '../../editor/from-lexical.ts';
import { editorNodes } from '../../editor/nodes.ts';
import { foldToRuns } from '../../editor/paste/fold-blocks.ts';
import { registerPaste } from '../../editor/paste/register-paste.ts';
import { $setBlocks } from '../../editor/to-lexical.ts';
import { matchesKey } from '../../ui/keys.ts';
import { markKeys } from '../editing/note-keys.ts';
import { ReadOnlyContext } from '../read-only.ts';
import { $setFootnoteText, goToSign } from './footnote-signs.ts';
import styles from './footnotes.module.css';

/** Milliseconds within which typing into one footnote is one step of the note's undo. */
const oneStep = 1000;

interface FieldProps {
  editor: LexicalEditor;
  sign: string;
  runs: FootnoteText[];
  isWritable: boolean;
  name: string;
}

const withoutFootnotes = (block: Block): Block => ({
  type: 'paragraph',
  runs: foldToRuns([block]).filter((run) => run.type !== 'footnote'),
});

function $runs(): FootnoteText[] {
  return foldToRuns($blocks()).filter((run) => run.type !== 'footnote');
}

/** The field of one footnote, to be read only unless `isWritable`. */
export function FootnoteField(props: FieldProps) {
  const [config] = useState(() => ({
    namespace: 'footnote',
    nodes: editorNodes,
    theme: editorTheme,
    editorState: null,
    onError: (error: Error) => console.error(error),
  }));
  return (
    <LexicalComposer initialConfig={config}>
      <Field {...props} />
    </LexicalComposer>
  );
}

/** Saves what is typed into the sign, and shows what the sign holds when it changes otherwise. */
function useText(own: LexicalEditor, { editor, sign, runs }: FieldProps): void {
  const known = useRef<string | null>(null);
  const lastTyped = useRef(0);

  useEffect(() => {
    const form = JSON.stringify(runs);
    if (form === known.current) return;
    known.current = form;
    own.update(() => $setBlocks([{ type: 'paragraph', runs }]), {
      discrete: true,
      tag: HISTORY_MERGE_TAG,
    });
  }, [own, runs]);

  useEffect(
    () =>
      own.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        const now = own.read($runs);
        const form = JSON.stringify(now);
        if (form === known.current) return;
        known.current = form;
        const isOneStep = performance.now() - lastTyped.current < oneStep;
        lastTyped.current = performance.now();
        editor.update(() => $setFootnoteText(sign, now), {
          tag: isOneStep ? [HISTORY_MERGE_TAG] : [],
        });
      }),
    [own, editor, sign],
  );
}

function useKeys(own: LexicalEditor, { editor, sign }: FieldProps): void {
  useEffect(() => {
    // Undo is the note's: it goes back through the text and its footnotes in one row.
    const handOn = (command: typeof UNDO_COMMAND) => (): true => {
      editor.dispatchCommand(command, undefined);
      return true;
    };
    const back = (event: KeyboardEvent): true => {
      event.preventDefault();
      goToSign(editor, sign);
      return true;
    };
    const pressed = (event: KeyboardEvent): boolean => {
      const mark = Object.entries(markKeys).find(([, keys]) => matchesKey(event, keys))?.[0];
      const format = (['strikethrough', 'code', 'highlight'] as const).find((one) => one === mark);
      if (format === undefined) return false;
      event.preventDefault();
      return own.dispatchCommand(FORMAT_TEXT_COMMAND, format);
    };
    const priority = COMMAND_PRIORITY_HIGH;
    return mergeRegister(
      registerPaste(own, { fit: (blocks) => blocks.map(withoutFootnotes) }),
      own.registerCommand(UNDO_COMMAND, handOn(UNDO_COMMAND), priority),
      own.registerCommand(REDO_COMMAND, handOn(REDO_COMMAND), priority),
      own.registerCommand(KEY_ESCAPE_COMMAND, back, priority),
      own.registerCommand(KEY_DOWN_COMMAND, pressed, priority),
      own.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          event?.preventDefault();
          return own.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
        },
        priority,
      ),
    );
  }, [own, editor, sign]);
}

function Field(props: FieldProps) {
  const [own] = useLexicalComposerContext();
  useText(own, props);
  useKeys(own, props);
  // Until the note can be written in, input is refused (refuse-input.ts).
  const isReadOnly = useContext(ReadOnlyContext);
  useEffect(() => own.setEditable(props.isWritable), [own, props.isWritable]);
  return (
    <div className={styles.field}>
      <RichTextPlugin
        contentEditable={
          <ContentEditable
            className={styles.text}
            ariaLabel={props.name}
            spellCheck={false}
            data-footnote-of={props.sign}
            contentEditable={!isReadOnly}
          />
        }
        placeholder={<p className={styles.placeholder}>Write the footnote here.</p>}
        ErrorBoundary={LexicalErrorBoundary}
      />
    </div>
  );
}
