import { CaseSensitive, Highlighter, Replace, WholeWord, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { keysOf, runCommand } from '../../commands.ts';
import { act } from '../../state/acts.ts';
import { announce } from '../../ui/announce.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toast.tsx';
import type { OpenText } from '../open-texts.ts';
import styles from '../../editor/finding/find-bar.module.css';
import { FindField, FindSteps } from '../../editor/finding/find-fields.tsx';
import { countInWords, matchInWords } from '../../editor/finding/find-words.ts';
import { closeFinding, placeToBegin } from './find-actions.ts';
import { makeFinder } from './finder.ts';
import { registerBar, useFinding } from './finding-state.ts';
import { ReplaceRow } from './replace-row.tsx';
import { replaceEvery } from './replacing.ts';

/** How long after the last key the result is read out, in milliseconds. */
const pause = 600;

/**
 * The bar above a text in which words are looked for. Enter goes on, Shift+Enter back; Escape closes it
 * and leaves the match selected, so that the next key can highlight it.
 */
export function FindBar({ text }: { text: OpenText }) {
  const question = useFinding();
  const { query, matchCase, wholeWords, inPassages, isReplacing, token } = question;
  const field = useRef<HTMLInputElement>(null);
  const [finder] = useState(() => makeFinder(text, placeToBegin(text)));
  const result = useSyncExternalStore(finder.subscribe, finder.result);
  const words = countInWords(result, query);

  useEffect(() => () => finder.dispose(), [finder]);
  useEffect(() => finder.follow(text), [finder, text]);
  const hasAsked = useRef(false);
  useEffect(() => {
    const isGoing = hasAsked.current || useFinding.getState().opensGoing;
    hasAsked.current = true;
    finder.ask({ query, matchCase, wholeWords, inPassages }, isGoing);
  }, [finder, query, matchCase, wholeWords, inPassages]);
  const replaceAll = useEffectEvent(() => {
    if (text.session.isEditing()) act(replaceEvery(text, finder, question.replacement));
    else showToast('To replace, open the text for editing.', { id: 'replaced-matches' });
  });
  useEffect(() => registerBar({ finder, replaceAll: () => replaceAll() }), [finder]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [token]);

  const tell = useEffectEvent(() => {
    const match = finder.current();
    if (match === null) announce(words);
    else {
      const { start, end } = match;
      const around = matchInWords(
        text.text.textBetween(Math.max(0, start - 80), start),
        text.text.textBetween(start, end),
        text.text.textBetween(end, Math.min(text.text.length, end + 80)),
      );
      announce(`${words}: ${around}`);
    }
  });
  useEffect(() => {
    if (words === '' || result.isSearching) return undefined;
    const timer = setTimeout(tell, pause);
    return () => clearTimeout(timer);
  }, [words, result]);

  function pressed(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const { replacing } = useFinding.getState();
    if (event.key === 'Escape' && replacing !== null) replacing.cancel();
    else if (event.key === 'Escape') closeFinding(text, finder);
    else if (event.key === 'Enter' && event.target === field.current)
      finder.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className={styles.bar} aria-label="Find in this document" onKeyDown={pressed}>
      <div className={styles.line}>
        <FindField
          ref={field}
          label="Find in this document"
          query={query}
          count={words}
          onChange={(next) => useFinding.setState({ query: next })}
        />
        <div className={styles.group}>
          <FindSteps count={result.count} step={(by) => finder.step(by)} />
        </div>
        <div className={styles.group}>
          <IconButton
            small
            label="Match capitals"
            keys={keysOf('find-match-case')}
            aria-pressed={matchCase}
            onClick={() => runCommand('find-match-case')}
          >
            <CaseSensitive size={16} />
          </IconButton>
          <IconButton
            small
            label="Whole words only"
            keys={keysOf('find-whole-words')}
            aria-pressed={wholeWords}
            onClick={() => runCommand('find-whole-words')}
          >
            <WholeWord size={16} />
          </IconButton>
          <IconButton
            small
            label="In passages only"
            keys={keysOf('find-in-passages')}
            aria-pressed={inPassages}
            onClick={() => runCommand('find-in-passages')}
          >
            <Highlighter size={15} />
          </IconButton>
        </div>
        <IconButton
          small
          label="Replace"
          keys={keysOf('replace-in-document')}
          aria-pressed={isReplacing}
          onClick={() => useFinding.setState({ isReplacing: !isReplacing })}
        >
          <Replace size={15} />
        </IconButton>
        <IconButton
          small
          className={styles.close}
          label="Close"
          keys="Escape"
          onClick={() => closeFinding(text, finder)}
        >
          <X size={15} />
        </IconButton>
      </div>
      {isReplacing && <ReplaceRow text={text} finder={finder} hasMatches={result.count > 0} />}
    </search>
  );
}
