import { create } from 'zustand';

/** In how many places of the library each actor is named, as far as somebody has counted. */
export const useMentionCounts = create<{ byActor: ReadonlyMap<string, number> }>(() => ({
  byActor: new Map(),
}));
