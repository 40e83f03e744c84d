// Finding in the text of one note: its matches, the one that is stood at, and what is drawn of them.

import type { LexicalEditor } from 'lexical';
import type { FindOptions, FoldedText, Span } from '../../editor/finding/find-in-text.ts';
import { foldDocument, searchFor } from '../../editor/finding/find-in-text.ts';
import type { FindResult } from '../../editor/finding/find-words.ts';
import { replaceMatches } from './replace-matches.ts';
import type { NoteText } from './note-text.ts';
import { $noteText, $placeToBegin, piecesOf } from './note-text.ts';

/** What is looked for in a note. */
export interface NoteQuestion extends FindOptions {
  readonly query: string;
}

/** A search in one note's editor, while its bar is open. */
export interface NoteFinder {
  /** Asks; the match nearest after where one stood is gone to, or with `isGoing` false only known. */
  ask(question: NoteQuestion, isGoing?: boolean): void;
  step(by: 1 | -1): void;
  /** Replaces the match that is stood at and goes on to the next one; before one stands at any, goes to it. */
  replace(text: string): Promise<void>;
  /** Replaces all matches; answers how many. */
  replaceAll(text: string): Promise<number>;
  readonly result: () => FindResult;
  readonly subscribe: (listener: () => void) => () => void;
  dispose(): void;
}

/** How long is worked in one go, in milliseconds. */
const slice = 8;
/** How long after an edit it is looked again, in milliseconds. */
const settling = 150;
/** Of more matches than this, only those around the one that is stood at are drawn. */
const mostDrawn = 1000;

const names = ['note-find-match', 'note-find-current'] as const;

const nothing: FindResult = { count: 0, current: -1, isSearching: false };

/** Begins to find in a note, from the caret on. */
export function makeNoteFinder(editor: LexicalEditor): NoteFinder {
  let question: NoteQuestion | null = null;
  let text: NoteText | null = null;
  let folded: FoldedText | null = null;
  let matches: Span[] = [];
  let at = -1;
  /** Whether one has gone to that match, and not only opened the bar. */
  let isThere = true;
  const from = editor.read($placeToBegin);
  /** The offset after which one goes on. */
  let place = from;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let result = nothing;
  const listeners = new Set<() => void>();

  function rangeOf(match: Span): Range | null {
    const parts = piecesOf(text?.pieces ?? [], match);
    const [first, last] = [parts[0], parts.at(-1)];
    const ends = [first, last].map((part) => {
      const element = part === undefined ? null : editor.getElementByKey(part.piece.key);
      const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      return walker?.nextNode() ?? null;
    });
    const [from, to] = ends;
    if (!(from instanceof Text) || !(to instanceof Text)) return null;
    const range = document.createRange();
    range.setStart(from, Math.min(first?.from ?? 0, from.length));
    range.setEnd(to, Math.min(last?.to ?? 0, to.length));
    return range;
  }

  function erase(): void {
    for (const name of names) CSS.highlights.delete(name);
  }

  function paint(): void {
    erase();
    const low = Math.max(0, at - mostDrawn / 2);
    const drawn = matches.slice(low, low + mostDrawn);
    const ranges = drawn.flatMap((match, index) =>
      isThere && low + index === at ? [] : (rangeOf(match) ?? []),
    );
    CSS.highlights.set(names[0], new Highlight(...ranges));
    const current = isThere ? matches[at] : undefined;
    const range = current === undefined ? null : rangeOf(current);
    if (range !== null) CSS.highlights.set(names[1], new Highlight(range));
  }

  function show(isSearching: boolean): void {
    result = { count: matches.length, current: isThere ? at : -1, isSearching };
    paint();
    for (const listener of listeners) listener();
  }

  function goTo(number: number): void {
    const match = matches[number];
    if (match === undefined) return;
    at = number;
    isThere = true;
    place = match.start;
    const range = rangeOf(match);
    const element = range?.startContainer.parentElement ?? null;
    element?.scrollIntoView({ block: 'nearest' });
  }

  function* steps(asked: NoteQuestion, read: NoteText): Generator<undefined, Span[]> {
    const before = folded?.withCase === asked.matchCase ? folded : null;
    const now = yield* foldDocument(read, asked.matchCase, before);
    folded = now;
    const search = searchFor(now, asked.query, asked);
    const found: Span[] = [];
    for (let next = 0; search !== null && next < search.length;) {
      const step = search.between(next, Math.min(search.length, next + 16_000));
      found.push(...step.found);
      next = step.next;
      yield undefined;
    }
    return found;
  }

  function look(isGoing: boolean): void {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const asked = question;
    if (asked === null || asked.query.trim() === '') {
      matches = [];
      at = -1;
      return show(false);
    }
    const read = editor.read($noteText);
    const work = steps(asked, read);
    const go = (): void => {
      if (mine !== turn) return;
      for (const until = performance.now() + slice; performance.now() < until;) {
        const step = work.next();
        if (step.done !== true) continue;
        text = read;
        matches = step.value;
        const next = matches.findIndex(({ start }) => start >= place);
        at = next < 0 ? (matches.length > 0 ? 0 : -1) : next;
        if (isGoing) goTo(at);
        // Words that were selected are a match one stands at.
        isThere ||= matches[at]?.start === from;
        return show(false);
      }
      timer = setTimeout(go, 0);
    };
    go();
  }

  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    erase();
    clearTimeout(timer);
    timer = setTimeout(() => look(false), settling);
  });

  return {
    ask(next, isGoing = true) {
      question = next;
      isThere = isGoing;
      look(isGoing);
    },
    step(by) {
      if (matches.length === 0) return;
      const to = isThere ? at + by : at - (by < 0 ? 1 : 0);
      goTo((to + matches.length) % matches.length);
      show(false);
    },
    async replace(replacement) {
      // What one has not seen is gone to first.
      if (!isThere) return this.step(1);
      const match = matches[at];
      if (match === undefined || text === null) return;
      const made = await replaceMatches(editor, text, [match], replacement);
      place = made === 0 ? match.end : match.start + replacement.length;
      look(true);
    },
    async replaceAll(replacement) {
      if (text === null || matches.length === 0) return 0;
      const made = await replaceMatches(editor, text, matches, replacement);
      look(false);
      return made;
    },
    result: () => result,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      turn += 1;
      clearTimeout(timer);
      stop();
      erase();
    },
  };
}
