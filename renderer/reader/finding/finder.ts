// Finding in one open text: asks the text, keeps the matches, goes from one to the next, and paints those
// near the viewport. What React draws of it stands in find-bar.tsx.

import { goWithin } from '../go-within.ts';
import type { HighlightName } from '../highlight-registry.ts';
import { addHighlight, removeHighlight } from '../highlight-registry.ts';
import type { Span } from '../interval-index.ts';
import type { OpenText } from '../open-texts.ts';
import type { FindOptions, FoldedText } from './find-in-text.ts';
import { findAll, foldDocument, matchesWithin, matchFrom } from './find-in-text.ts';

export interface Question extends FindOptions {
  readonly query: string;
  /** Only what a passage covers at least in part. */
  readonly inPassages: boolean;
}

export interface FindResult {
  readonly matches: readonly Span[];
  /** The number of the match one stands at; -1 when there is none. */
  readonly current: number;
  /** Whether the answer to the question is still on its way. */
  readonly isSearching: boolean;
}

export interface Finder {
  /** Asks; the match nearest after where one stood is gone to. */
  ask(question: Question): void;
  /** Goes to the next match, or the one before; round and round. */
  step(by: 1 | -1): void;
  /** The match one stands at, in the text as it is at this moment. */
  current(): Span | null;
  /** All matches of the text as it is at this moment, however many. */
  all(): readonly Span[];
  /** Looks again in the text as it is at this moment, and goes to the match after an offset. */
  goOn(offset: number): void;
  /** The text was edited; one stays where one stands. */
  follow(text: OpenText): void;
  readonly result: () => FindResult;
  readonly subscribe: (listener: () => void) => () => void;
  dispose(): void;
}

/** How long the text is folded in one go, in milliseconds: short enough for the next key. */
const slice = 8;

const nothing: FindResult = { matches: [], current: -1, isSearching: false };

/** Begins to find in a text; `from` is the offset after which the first match is looked for. */
export function makeFinder(opened: OpenText, from: number): Finder {
  let open = opened;
  let question: Question | null = null;
  let folded: FoldedText | null = null;
  let isStale = false;
  let place = from;
  let result = nothing;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const painted = new Map<string, { name: HighlightName; range: AbstractRange }>();

  function show(next: FindResult): void {
    result = next;
    paint();
    for (const listener of listeners) listener();
  }

  function erase(key: string): void {
    const one = painted.get(key);
    if (one !== undefined) removeHighlight(one.name, one.range);
    painted.delete(key);
  }

  function paint(): void {
    const now = result.matches[result.current];
    const wanted = new Map<string, { name: HighlightName; span: Span }>();
    for (const span of matchesWithin(result.matches, open.session.nearby())) {
      const name = span === now ? 'find-current' : 'find-match';
      wanted.set(`${span.start}-${span.end}-${name}`, { name, span });
    }
    for (const key of painted.keys()) if (!wanted.has(key)) erase(key);
    for (const [key, { name, span }] of wanted) {
      if (painted.has(key)) continue;
      const range = open.session.rangeOf(span);
      if (range === null) continue;
      addHighlight(name, range);
      painted.set(key, { name, range });
    }
  }

  function goTo(index: number): void {
    const match = result.matches[index];
    if (match === undefined) return;
    place = match.start;
    goWithin(open.session, match, true);
    show({ ...result, current: index });
  }

  function matchesIn(text: FoldedText, asked: Question, most?: number): Span[] {
    const marks = open.session.marks().all;
    const includes = ({ start, end }: Span): boolean =>
      !asked.inPassages || marks.overlapping(start, end).length > 0;
    return findAll(text, asked.query, asked, includes, most);
  }

  function answer(text: FoldedText, asked: Question, going: boolean): void {
    const matches = matchesIn(text, asked);
    show({
      matches,
      current: matches.length === 0 ? -1 : matchFrom(matches, place),
      isSearching: false,
    });
    if (going) goTo(result.current);
  }

  /** Folds on until it is done or another question was asked. */
  function work(steps: Generator<undefined, FoldedText>, mine: number, going: boolean): void {
    if (mine !== turn || question === null) return;
    const until = performance.now() + slice;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        folded = step.value;
        isStale = false;
        answer(folded, question, going);
        return;
      }
      if (performance.now() > until) break;
    }
    timer = setTimeout(() => work(steps, mine, going), 0);
  }

  function search(going: boolean): void {
    if (question === null) return;
    turn += 1;
    clearTimeout(timer);
    if (question.query.trim() === '') show(nothing);
    else if (folded !== null && !isStale && folded.withCase === question.matchCase)
      answer(folded, question, going);
    else {
      if (!result.isSearching) show({ ...result, isSearching: true });
      work(foldDocument(open.text, question.matchCase, folded), turn, going);
    }
  }

  /** Folds the text as it is at this moment at one go; null while nothing is asked. */
  function settled(): { text: FoldedText; asked: Question } | null {
    if (question === null || question.query.trim() === '') return null;
    if (folded === null || isStale || folded.withCase !== question.matchCase) {
      const steps = foldDocument(open.text, question.matchCase, folded);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      folded = step.value;
      isStale = false;
      turn += 1;
      clearTimeout(timer);
      answer(folded, question, false);
    }
    return { text: folded, asked: question };
  }

  const stopMoving = opened.session.subscribe(() => paint());
  const stopEditing = opened.session.onText(() => {
    isStale = true;
    // What was painted stands in nodes that may be gone.
    for (const key of painted.keys()) erase(key);
  });

  return {
    ask(next) {
      question = next;
      search(true);
    },
    step(by) {
      const { matches, current } = result;
      if (matches.length > 0) goTo((current + by + matches.length) % matches.length);
    },
    current() {
      settled();
      return result.matches[result.current] ?? null;
    },
    all() {
      const now = settled();
      return now === null ? [] : matchesIn(now.text, now.asked, Infinity);
    },
    goOn(offset) {
      place = offset;
      if (settled() !== null) goTo(matchFrom(result.matches, offset));
    },
    follow(next) {
      open = next;
      if (isStale) search(false);
    },
    result: () => result,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      turn += 1;
      clearTimeout(timer);
      stopMoving();
      stopEditing();
      for (const key of painted.keys()) erase(key);
    },
  };
}
