// The search under way. Answers that come late are dropped: what is shown belongs to what is typed.

import { create } from 'zustand';
import type { DictumError } from '#core/errors.ts';
import { describeError, reviveError } from '#core/errors.ts';
import type { SearchHit } from '#core/library-api.ts';
import { ask } from '../services/library.ts';
import { announce } from '../ui/announce.tsx';
import { plural } from '../ui/plural.ts';

/** What was looked for and what was found. */
export interface SearchState {
  text: string;
  /** The text the hits belong to; null until the first answer. */
  answered: string | null;
  hits: readonly SearchHit[];
  error: DictumError | null;
}

/** The most hits that are asked for. */
export const mostHits = 200;

/** How long typing pauses before the library is asked, in milliseconds. */
const pause = 80;

const nothing: SearchState = { text: '', answered: null, hits: [], error: null };
/** The search, live; a page that opens again finds it as it was. */
export const useSearch = create<SearchState>(() => nothing);

let timer: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

/** Searches for what is typed now; an empty text ends the search. */
export function searchFor(text: string): void {
  clearTimeout(timer);
  latest += 1;
  const turn = latest;
  if (text.trim() === '') {
    useSearch.setState({ ...nothing, text });
    return;
  }
  useSearch.setState({ text });
  timer = setTimeout(() => {
    ask('search', { text: text.trim().slice(0, 1000), limit: mostHits }).then(
      (hits) => {
        if (turn !== latest) return;
        useSearch.setState({ answered: text, hits, error: null });
        announce(hits.length === 0 ? 'Nothing found' : plural(hits.length, 'result'));
      },
      (error: unknown) => {
        if (turn !== latest) return;
        const told = reviveError(describeError(error));
        useSearch.setState({ answered: text, hits: [], error: told });
      },
    );
  }, pause);
}
