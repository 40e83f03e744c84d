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

/** The same for several steps, the newest last: one press takes all of them back, as far as nothing came after. */
export function offerUndoOf(words: string, steps: readonly string[], id: string): void {
  const takeBack = async (): Promise<void> => {
    for (const step of steps.toReversed()) await undo(step);
  };
  showToast(words, {
    id,
    action: {
      label: steps.length > 1 ? 'Undo all' : 'Undo',
      run: () => void takeBack().catch(showError),
    },
  });
}
