// Replacing what was found. The text must be open for editing; the editor's own undo takes it back.

import { plural } from '../../ui/plural.ts';
import { showToast } from '../../ui/toast.tsx';
import type { OpenText } from '../open-texts.ts';
import type { Finder } from './finder.ts';
import { useFinding } from './finding-state.ts';

/** Replaces the match one stands at and goes on to the next one; before one stands at any, goes to it. */
export function replaceOne({ session }: OpenText, finder: Finder, text: string): void {
  const match = finder.current();
  // What one has not seen is gone to first.
  if (match === null) return finder.step(1);
  // Editing may draw the selection in the text and the focus with it; who replaces goes on in the bar.
  const focused = document.activeElement;
  session.edit([{ ...match, text }]);
  if (focused instanceof HTMLElement) focused.focus();
  finder.goOn(match.start + text.length);
}

/** Nobody waits for a message about fewer than this. */
const many = 2000;

/**
 * Replaces all matches in one step of undo, tells how many, and gives the text the focus, where undo takes
 * it back. Of many it shows how far it is; cancelled, the text is as it was.
 */
export async function replaceEvery(open: OpenText, finder: Finder, text: string): Promise<void> {
  const { session } = open;
  if (useFinding.getState().replacing !== null) return;
  const matches = await finder.all();
  if (matches === null || matches.length === 0) return;
  const total = matches.length;
  const show = (made: number): void =>
    useFinding.setState({ replacing: { made, total, cancel: () => session.cancelMany() } });
  if (total >= many) show(0);
  const all = await session
    .editMany(
      matches.map((match) => ({ ...match, text })),
      (made) => {
        if (total >= many) show(made);
      },
    )
    .finally(() => useFinding.setState({ replacing: null }));
  if (!all) {
    showToast('Nothing was replaced.', { id: 'replaced-matches' });
    return;
  }
  finder.goOn(0);
  session.focusText();
  showToast(`Replaced ${plural(total, 'match', 'matches')}.`, { id: 'replaced-matches' });
}
