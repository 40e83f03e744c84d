// Finding in one open text: asks the text, keeps the matches, and goes from one to the next. It works in
// slices, from where one reads on, and a question that is no longer asked is given up. What React draws of
// it stands in find-bar.tsx.

import { mapPoint } from '#core/anchoring/text-edit.ts';
import { goWithin } from '../go-within.ts';
import type { Span } from '../interval-index.ts';
import type { OpenText } from '../open-texts.ts';
import type { FindOptions, FoldedText, Search } from '../../editor/finding/find-in-text.ts';
import { foldDocument, searchFor } from '../../editor/finding/find-in-text.ts';
import type { FindResult } from '../../editor/finding/find-words.ts';
import { MatchList } from './match-list.ts';
import { matchPainter } from './paint-matches.ts';

/** What is looked for in a document. */
export interface Question extends FindOptions {
  readonly query: string;
  /** Only what a passage covers at least in part. */
  readonly inPassages: boolean;
}

/**
 * A search in one open document, while its bar is open. It works in slices, so results come little by little.
 */
export interface Finder {
  /** Asks; the match nearest after where one stood is gone to, or with `isGoing` false only known. */
  ask(question: Question, isGoing?: boolean): void;
  /** Goes to the next match, or the one before; round and round. */
  step(by: 1 | -1): void;
  /** The match one stands at, in the text as it is at this moment; null before one has gone to any. */
  current(): Span | null;
  /** All matches of the text as it is when they are found, however many; null when it was changed since. */
  all(): Promise<readonly Span[] | null>;
  /** Looks again in the text as it is at this moment, and goes to the match after an offset. */
  goOn(offset: number): void;
  /** The text was edited; one stays where one stands. */
  follow(text: OpenText): void;
  readonly result: () => FindResult;
  readonly subscribe: (listener: () => void) => () => void;
  dispose(): void;
}

/** How long is worked in one go, in milliseconds: short enough for the next key. */
const slice = 8;
/** How much of the folded text is searched between two looks at the clock. */
const stretch = 16_000;
/** How often a growing count is shown, in milliseconds. */
const pace = 100;

const nothing: FindResult = { count: 0, current: -1, isSearching: false };

/** Begins to find in a text; `from` is the offset after which the first match is looked for. */
export function makeFinder(opened: OpenText, from: number): Finder {
  let open = opened;
  let question: Question | null = null;
  let folded: FoldedText | null = null;
  /** How often the text was edited, and the count of that which `folded` is of. */
  let edition = 0;
  let foldedEdition = -1;
  let isStale = false;
  let place = from;
  let matches = new MatchList();
  /** The number of the match one stands at, as found; -1 for none. */
  let at = -1;
  /** Whether one has gone to that match, and not only opened the bar. */
  let isThere = true;
  let result = nothing;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];
  const listeners = new Set<() => void>();
  const painter = matchPainter(opened.session);

  function paint(): void {
    painter.paint(matches.within(open.session.nearby()), matches.at(isThere ? at : -1));
  }

  function show(isSearching: boolean): void {
    const current = at < 0 || !isThere ? -1 : matches.rank(at);
    result = { count: matches.count, current, isSearching };
    paint();
    for (const listener of listeners) listener();
    if (isSearching) return;
    const done = waiting;
    waiting = [];
    for (const one of done) one();
  }

  function goTo(number: number): void {
    const match = matches.at(number);
    if (match === undefined) return;
    at = number;
    isThere = true;
    place = match.start;
    goWithin(open.session, match, true);
  }

  function* foldSteps(asked: Question): Generator<undefined, FoldedText> {
    const isKnown = foldedEdition === edition && folded?.withCase === asked.matchCase;
    if (folded !== null && isKnown) return folded;
    const now = edition;
    const done = yield* foldDocument(open.text, asked.matchCase, folded);
    folded = done;
    foldedEdition = now;
    return done;
  }

  function searchIn(text: FoldedText, asked: Question): Search | null {
    const marks = open.session.marks().all;
    const includes = ({ start, end }: Span): boolean =>
      !asked.inPassages || marks.overlapping(start, end).length > 0;
    return searchFor(text, asked.query, asked, includes);
  }

  /** Stretch by stretch: from where one reads to the end, then from the start to there. */
  function* searchSteps(asked: Question, going: boolean): Generator<undefined, undefined> {
    const search = searchIn(yield* foldSteps(asked), asked);
    matches = new MatchList();
    at = -1;
    let isGoing = going;
    const look = (): void => {
      if (at >= 0) return;
      const first = matches.firstAt(place);
      if (first < 0) return;
      if (isGoing) goTo(first);
      else at = first;
      // Words that were selected are a match one stands at.
      isThere ||= matches.at(first)?.start === from;
      isGoing = false;
    };
    if (search === null) return undefined;
    const begin = search.placeOf(place);
    for (const [low, high] of [
      [begin, search.length],
      [0, begin],
    ] as const) {
      for (let next = low; next < high;) {
        const step = search.between(next, Math.min(high, next + stretch));
        matches.add(step.found);
        next = step.next;
        look();
        yield undefined;
      }
      matches.turn();
    }
    look();
    return undefined;
  }

  /** Works on until it is done or another question was asked. */
  function work(steps: Generator<undefined, undefined>, mine: number, shown: number): void {
    if (mine !== turn) return;
    const begun = performance.now();
    for (let until = begun + slice; performance.now() < until;) {
      if (steps.next().done !== true) continue;
      show(false);
      return;
    }
    // The first ones at once, then from time to time.
    const isDue = begun > shown + pace || (isThere && result.current < 0 && at >= 0);
    if (isDue) show(true);
    timer = setTimeout(() => work(steps, mine, isDue ? begun : shown), 0);
  }

  function search(going: boolean): void {
    if (question === null) return;
    turn += 1;
    isStale = false;
    clearTimeout(timer);
    if (question.query.trim() !== '') {
      if (!result.isSearching) result = { ...result, isSearching: true };
      work(searchSteps(question, going), turn, performance.now());
      return;
    }
    matches = new MatchList();
    at = -1;
    show(false);
  }

  /** The first match from an offset on, or else of the text, without waiting for the others. */
  function nextFrom(offset: number): Span | null {
    if (question === null || question.query.trim() === '') return null;
    const steps = foldSteps(question);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const look = searchIn(step.value, question);
    if (look === null) return null;
    const first = (low: number, high: number): Span | null => {
      for (let next = low; next < high;) {
        const { found, next: on } = look.between(next, Math.min(high, next + stretch));
        const match = found.find(({ start }) => low === 0 || start >= offset);
        if (match !== undefined) return match;
        next = on;
      }
      return null;
    };
    const begin = look.placeOf(offset);
    return first(begin, look.length) ?? first(0, Math.max(begin, 1));
  }

  const stopMoving = opened.session.subscribe(() => paint());
  const stopEditing = opened.session.onText((edits) => {
    isStale = true;
    edition += 1;
    turn += 1;
    clearTimeout(timer);
    place = edits.reduce(mapPoint, place);
    // What was painted stands in nodes that may be gone, and what was found may stand elsewhere.
    painter.clear();
    matches = new MatchList();
    at = -1;
  });

  return {
    ask(next, isGoing = true) {
      question = next;
      isThere = isGoing;
      search(isGoing);
    },
    step(by) {
      const { count } = matches;
      if (at < 0 || count === 0) return;
      const to = isThere ? at + by : at - (by < 0 ? 1 : 0);
      // What comes round is not known before all is found.
      if (result.isSearching && (to < 0 || to >= count)) return;
      goTo((to + count) % count);
      show(result.isSearching);
    },
    current() {
      if (!isThere) return null;
      return matches.at(at) ?? (isStale || result.isSearching ? nextFrom(place) : null);
    },
    async all() {
      if (isStale) search(false);
      const mine = turn;
      if (result.isSearching) await new Promise<void>((resolve) => waiting.push(resolve));
      return mine === turn ? matches.all() : null;
    },
    goOn(offset) {
      const match = nextFrom(offset);
      place = match?.start ?? offset;
      if (match !== null) goWithin(open.session, match, true);
      search(false);
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
      painter.clear();
      for (const one of waiting.splice(0)) one();
    },
  };
}
