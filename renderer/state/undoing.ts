import type { ReactNode } from 'react';
import { stepJustMade, undo } from '../services/library.ts';
import { showError, showToast } from '../ui/toast.tsx';

/**
 * Says what was just done and offers to take it back: that, and nothing that is done after it. To be called
 * as soon as the command has answered; `step` names it when this window has not run it itself.
 */
export function offerUndo(
  words: string,
  more: { id?: string; timeout?: number; step?: string; detail?: ReactNode } = {},
): void {
  const { step = stepJustMade(), ...looks } = more;
  const takeBack = (): void => {
    undo(step).catch((error: unknown) => showError(error));
  };
  showToast(words, { ...looks, action: { label: 'Undo', run: takeBack } });
}
