// How the list of actors is ordered and filtered, and which of them are chosen; kept while the window is open.

import { create } from 'zustand';
import type { ActorFilter, ActorOrder } from './listed-actors.ts';
import { noFilter } from './listed-actors.ts';

interface ActorListState {
  order: ActorOrder;
  filter: ActorFilter;
  chosen: ReadonlySet<string>;
}

export const useActorList = create<ActorListState>(() => ({
  order: 'type',
  filter: noFilter,
  chosen: new Set(),
}));

export function changeActorFilter(asked: Partial<ActorFilter>): void {
  useActorList.setState(({ filter }) => ({ filter: { ...filter, ...asked } }));
}

export function chooseActors(chosen: ReadonlySet<string>): void {
  useActorList.setState({ chosen });
}

export const orderWords: Readonly<Record<ActorOrder, string>> = {
  type: 'By type',
  name: 'By name',
  passages: 'Most passages first',
  statements: 'Most statements first',
  mentions: 'Most mentions first',
  added: 'Last added first',
};
