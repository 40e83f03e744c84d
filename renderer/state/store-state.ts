// Whether the library answers: main tells when the store page died, waits for room on the disk, and is back.

import { create } from 'zustand';
import { onDesktop } from '../services/desktop.ts';

/**
 * How the library stands: `lost` while the store page is away, `full` while it waits for room on the disk.
 */
export const useStoreState = create<{ lost: boolean; full: boolean }>(() => ({
  lost: false,
  full: false,
}));

/** Starts to follow; called once, when the window starts. */
export function startStoreState(): void {
  onDesktop('store', (state) =>
    useStoreState.setState({ lost: state !== 'back', full: state === 'full' }),
  );
}
