// How the list of actors is ordered and filtered, and which of them are chosen; kept while the window is open.

import { create } from 'zustand';
import type { ActorFilter, ActorOrder } from './listed-actors.ts';
import { noFilter } from './listed-actors.ts';

interface ActorListState {
  order: ActorOrder;
  filter: ActorFilter;
  chosen: ReadonlySet<string>;
}

/** How the list stands, live. */
export const useActorList = create<ActorListState>(() => ({
  order: 'type',
  filter: noFilter,
  chosen: new Set(),
}));

/** Asks something else of the actors listed; what is not named stays as it is. */
export function changeActorFilter(asked: Partial<ActorFilter>): void {
  useActorList.setState(({ filter }) => ({ filter: { ...filter, ...asked } }));
}

/** Chooses these in place of those chosen before. */
export function chooseActors(chosen: ReadonlySet<string>): void {
  useActorList.setState({ chosen });
}

/** The orders as the menu calls them. */
export const orderWords: Readonly<Record<ActorOrder, string>> = {
  type: 'By type',
  name: 'By name',
  passages: 'Most passages first',
  statements: 'Most statements first',
  mentions: 'Most mentions first',
  added: 'Last added first',
};
