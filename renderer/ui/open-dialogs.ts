import { useEffect } from 'react';
import { create } from 'zustand';

const useOpenDialogs = create<{ count: number }>(() => ({ count: 0 }));

/** Says that a dialog stands over the window, as long as it does. */
export function useCountedDialog(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const add = (by: number): void =>
      useOpenDialogs.setState(({ count }) => ({ count: count + by }));
    add(1);
    return () => add(-1);
  }, [isOpen]);
}

/** Whether any dialog stands over the window. */
export function useHasDialog(): boolean {
  return useOpenDialogs(({ count }) => count > 0);
}
