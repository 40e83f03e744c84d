import type { AppCommand } from '../../commands.ts';
import { useLibrary } from '../../state/library.ts';
import { foldedIn, setFolded } from '../../state/speakers.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { activeTab } from '../../state/workspace.ts';
import { announce } from '../../ui/announce.tsx';
import { turnsHandleOf } from './turn-handles.ts';

/** The document that is shown, if it is open as a text. */
function shown(state: WorkspaceState): string | null {
  const tab = activeTab(state);
  return tab?.kind === 'document' && turnsHandleOf(tab.id) !== undefined ? tab.id : null;
}

function askingIn(document: string): string[] {
  const speakers = useLibrary.getState().documents.get(document)?.speakers ?? [];
  return speakers.flatMap(({ label, asks }) => (asks === true ? [label] : []));
}

/** The commands of speakers' turns. */
export const turnCommands: readonly AppCommand[] = [
  {
    id: 'who-speaks',
    title: 'Who speaks at the caret',
    section: 'Document',
    keys: ['W'],
    when: (state) => shown(state) !== null,
    run: (state) => turnsHandleOf(shown(state) ?? '')?.askHere(),
  },
  {
    id: 'fold-speaker',
    title: 'Fold or unfold the turns of who speaks at the caret',
    section: 'View',
    keys: ['Shift+W'],
    when: (state) => shown(state) !== null,
    run: (state) => turnsHandleOf(shown(state) ?? '')?.foldHere(),
  },
  {
    id: 'turn-here',
    title: 'This paragraph opens a turn…',
    section: 'Document',
    keys: ['Alt+Shift+W'],
    when: (state) => shown(state) !== null,
    run: (state) => turnsHandleOf(shown(state) ?? '')?.openHere(),
  },
  {
    id: 'no-turn-here',
    title: 'This is no turn of its own',
    section: 'Document',
    when: (state) => shown(state) !== null,
    run: (state) => turnsHandleOf(shown(state) ?? '')?.closeHere(),
  },
  {
    id: 'fold-asking',
    title: 'Fold or unfold the turns of those who ask',
    section: 'View',
    keys: ['Alt+Shift+Q'],
    when: (state) => {
      const document = shown(state);
      return document !== null && askingIn(document).length > 0;
    },
    run(state) {
      const document = shown(state);
      if (document === null) return;
      const labels = askingIn(document);
      const on = !labels.every((label) => foldedIn(document).includes(label));
      setFolded(document, labels, on);
      announce(on ? 'The questions are folded' : 'The questions are shown');
    },
  },
  {
    id: 'unfold-all',
    title: 'Unfold all turns',
    section: 'View',
    when: (state) => {
      const document = shown(state);
      return document !== null && foldedIn(document).length > 0;
    },
    run(state) {
      const document = shown(state);
      if (document !== null) setFolded(document, foldedIn(document), false);
    },
  },
];
