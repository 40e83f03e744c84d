import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import type { LexicalEditor } from 'lexical';
import { CaseSensitive, Replace, WholeWord, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FindField, FindSteps, ReplaceField } from '../../editor/finding/find-fields.tsx';
import { countInWords } from '../../editor/finding/find-words.ts';
import { act } from '../../state/acts.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { plural } from '../../ui/plural.ts';
import { showToast } from '../../ui/toast.tsx';
import { registerNoteBar, useNoteFinding } from './find-state.ts';
import styles from '../../editor/finding/find-bar.module.css';
import { makeNoteFinder } from './note-finder.ts';
import './note-find-marks.css';

/** The bar above a note's text in which words are looked for; nothing while it is closed. */
export function NoteFindBar({ editor, note }: { editor: LexicalEditor; note: string }) {
  const isOpen = useNoteFinding((state) => state.note === note);
  return isOpen ? <Bar editor={editor} /> : null;
}

function Bar({ editor }: { editor: LexicalEditor }) {
  const { query, replacement, matchCase, wholeWords, token, ...asked } = useNoteFinding();
  const isWritable = useLexicalEditable();
  const isReplacing = asked.isReplacing && isWritable;
  const field = useRef<HTMLInputElement>(null);
  const [finder] = useState(() => makeNoteFinder(editor));
  const result = useSyncExternalStore(finder.subscribe, finder.result);
  const words = countInWords(result, query);

  useEffect(() => () => finder.dispose(), [finder]);
  useEffect(() => registerNoteBar(finder), [finder]);
  const hasAsked = useRef(false);
  useEffect(() => {
    const isGoing = hasAsked.current || useNoteFinding.getState().opensGoing;
    hasAsked.current = true;
    finder.ask({ query, matchCase, wholeWords }, isGoing);
  }, [finder, query, matchCase, wholeWords]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [token]);
  useEffect(() => {
    const timer = setTimeout(() => announce(words), 600);
    return () => clearTimeout(timer);
  }, [words]);

  const close = (): void => {
    useNoteFinding.setState({ note: null });
    editor.focus();
  };
  const replaceAll = async (): Promise<void> => {
    const made = await finder.replaceAll(replacement);
    showToast(`Replaced ${plural(made, 'match', 'matches')}.`, {
      id: 'replaced-matches',
    });
    editor.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isInFind = event.target === field.current;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && isInFind) finder.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      act(event.ctrlKey || event.metaKey ? replaceAll() : finder.replace(replacement));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={styles.bar} aria-label="Find in this note" onKeyDown={pressed}>
      <div className={styles.line}>
        <FindField
          ref={field}
          label="Find in this note"
          query={query}
          count={words}
          onChange={(next) => useNoteFinding.setState({ query: next })}
        />
        <div className={styles.group}>
          <FindSteps count={result.count} step={(by) => finder.step(by)} />
          <IconButton
            small
            label="Match capitals"
            aria-pressed={matchCase}
            onClick={() => useNoteFinding.setState({ matchCase: !matchCase })}
          >
            <CaseSensitive size={16} aria-hidden />
          </IconButton>
          <IconButton
            small
            label="Whole words only"
            aria-pressed={wholeWords}
            onClick={() => useNoteFinding.setState({ wholeWords: !wholeWords })}
          >
            <WholeWord size={16} aria-hidden />
          </IconButton>
          <IconButton
            small
            label="Replace"
            keys="Mod+H"
            aria-pressed={isReplacing}
            disabled={!isWritable}
            onClick={() => useNoteFinding.setState({ isReplacing: !isReplacing })}
          >
            <Replace size={15} aria-hidden />
          </IconButton>
        </div>
        <IconButton small className={styles.close} label="Close" keys="Escape" onClick={close}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
      {isReplacing && (
        <div className={styles.line}>
          <ReplaceField
            replacement={replacement}
            onChange={(next) => useNoteFinding.setState({ replacement: next })}
          />
          <div className={styles.group}>
            <Button
              look="quiet"
              disabled={result.count === 0}
              onClick={() => act(finder.replace(replacement))}
            >
              Replace
            </Button>
            <Button look="quiet" disabled={result.count === 0} onClick={() => act(replaceAll())}>
              Replace all
            </Button>
          </div>
        </div>
      )}
    </search>
  );
}
