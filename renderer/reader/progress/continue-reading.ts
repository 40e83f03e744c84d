import type { AppCommand } from '../../commands.ts';
import { placeToGoOn } from '../../state/reading-place.ts';
import { placeOf } from '../../state/reading-places.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { goWithin } from '../go-within.ts';
import type { OpenText } from '../open-texts.ts';
import { shownText } from '../open-texts.ts';

/** How much of the text is shown apart there, so that the eye finds the line, in UTF-16 units. */
const shown = 60;

/** The shown text and where reading goes on in it; null when one is there. */
function wayOn(state: WorkspaceState): { open: OpenText; at: number } | null {
  const open = shownText(state);
  const place = open === undefined ? undefined : placeOf(open.document);
  if (open === undefined || place === undefined) return null;
  const share = placeToGoOn(place, open.text.length);
  return share === null ? null : { open, at: Math.round(share * open.text.length) };
}

/** The command of going on reading. */
export const progressCommands: readonly AppCommand[] = [
  {
    id: 'continue-reading',
    title: 'Continue reading where you left off',
    section: 'Document',
    keys: ['Alt+End'],
    when: (state) => wayOn(state) !== null,
    run(state) {
      const way = wayOn(state);
      if (way === null) return;
      const { open, at } = way;
      goWithin(open.session, { start: at, end: Math.min(open.text.length, at + shown) });
    },
  },
];
