// Replacing what was found. The text must be open for editing; the editor's own undo takes it back.

import { plural } from '../../ui/plural.ts';
import { showToast } from '../../ui/toast.tsx';
import type { OpenText } from '../open-texts.ts';
import type { Finder } from './finder.ts';

/** Replaces the match one stands at and goes on to the next one. */
export function replaceOne({ session }: OpenText, finder: Finder, text: string): void {
  const match = finder.current();
  if (match === null) return;
  // Editing may draw the selection in the text and the focus with it; who replaces goes on in the bar.
  const focused = document.activeElement;
  session.edit([{ ...match, text }]);
  if (focused instanceof HTMLElement) focused.focus();
  finder.goOn(match.start + text.length);
}

/** Replaces all matches in one step, tells how many, and gives the text the focus, where undo takes it back. */
export function replaceEvery({ session }: OpenText, finder: Finder, text: string): void {
  const matches = finder.all();
  if (matches.length === 0) return;
  session.edit(matches.map((match) => ({ ...match, text })));
  finder.goOn(0);
  session.focusText();
  showToast(`Replaced ${plural(matches.length, 'match', 'matches')}.`, { id: 'replaced-matches' });
}
