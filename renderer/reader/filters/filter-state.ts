// What the lists of passages are filtered by, and whether the text shows only what fits.

import { create } from 'zustand';
import type { PassageFilter } from './passage-filter.ts';
import { noFilter } from './passage-filter.ts';

interface FilterState {
  /** By document; absent when all are listed. */
  readonly filters: Readonly<Record<string, PassageFilter>>;
  /** Whether the marks of passages that do not fit are left out of the text. */
  readonly hidesOthers: boolean;
  /** Grows with every wish to write into the filter's field. */
  readonly wanted: number;
}

/** How the filters stand, live. */
export const useFilters = create<FilterState>(() => ({
  filters: {},
  hidesOthers: true,
  wanted: 0,
}));

/** The filter of a document's passages. */
export function filterOf(state: FilterState, document: string): PassageFilter {
  return state.filters[document] ?? noFilter;
}

/** Asks something else of a document's passages; what is not named stays as it is. */
export function changeFilter(document: string, change: Partial<PassageFilter>): void {
  useFilters.setState((state) => ({
    filters: { ...state.filters, [document]: { ...filterOf(state, document), ...change } },
  }));
}

/** Lists all of a document's passages again. */
export function clearFilter(document: string): void {
  useFilters.setState(({ filters: { [document]: _before, ...others } }) => ({ filters: others }));
}

/** Whether the text shows only the marks that fit. */
export function setHidesOthers(hidesOthers: boolean): void {
  useFilters.setState({ hidesOthers });
}

/** Asks for the filter's field to be given the focus. */
export function wantFilter(): void {
  useFilters.setState(({ wanted }) => ({ wanted: wanted + 1 }));
}
