// Whether the library answers: main tells when the store page died and when it is back.

import { create } from 'zustand';
import { onDesktop } from '../services/desktop.ts';

export const useStoreState = create<{ lost: boolean }>(() => ({ lost: false }));

/** Starts to follow; called once, when the window starts. */
export function startStoreState(): void {
  onDesktop('store', (state) => useStoreState.setState({ lost: state === 'lost' }));
}
