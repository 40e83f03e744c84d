// The keys of finding in a document.

import type { AppCommand } from '../../commands.ts';
import { isTyping } from '../../commands.ts';
import { findingCommands } from '../../editor/finding/finding-commands.ts';
import type { WorkspaceState } from '../../state/workspace.ts';
import { shownText } from '../open-texts.ts';
import { openFinding } from './find-actions.ts';
import type { FindingState } from './finding-state.ts';
import { openBar, useFinding } from './finding-state.ts';

/** A document is shown, and no field of the library is being written in, where the key means that field. */
function canFind(state: WorkspaceState): boolean {
  const focused = document.activeElement;
  const isElsewhere = isTyping(focused) && focused?.closest('[data-pane="left"]') !== null;
  return !isElsewhere && shownText(state) !== undefined;
}

function open(state: WorkspaceState, isReplacing: boolean): void {
  const text = shownText(state);
  if (text !== undefined) openFinding(text, isReplacing);
}

function openWaiting(state: WorkspaceState, isReplacing: boolean): void {
  useFinding.setState({ opensGoing: false });
  open(state, isReplacing);
}

/** Goes on in the open bar; a closed one is opened with what was looked for last. */
function step(state: WorkspaceState, by: 1 | -1): void {
  const bar = openBar();
  useFinding.setState({ opensGoing: true });
  if (bar === null) open(state, false);
  else bar.finder.step(by);
}

/** Whether one is at the bar: elsewhere its keys mean other things. */
function isAtBar(): boolean {
  return openBar() !== null && document.activeElement?.closest('search') !== null;
}

type Option = 'matchCase' | 'wholeWords' | 'inPassages';

function option(id: string, title: string, keys: string, name: Option): AppCommand {
  return {
    id,
    title,
    section: 'Document',
    keys: [keys],
    whileTyping: true,
    when: isAtBar,
    run: () => useFinding.setState((before: FindingState) => ({ [name]: !before[name] })),
  };
}

/** The commands of finding and replacing. */
export const findCommands: readonly AppCommand[] = [
  ...findingCommands({ what: 'document', canFind, open: openWaiting, step }),
  {
    id: 'replace-all',
    title: 'Replace all matches',
    section: 'Document',
    keys: ['Mod+Alt+Enter'],
    whileTyping: true,
    when: () => openBar() !== null && useFinding.getState().isReplacing,
    run: () => openBar()?.replaceAll(),
  },
  option('find-match-case', 'Find: match capitals', 'Alt+C', 'matchCase'),
  option('find-whole-words', 'Find: whole words only', 'Alt+W', 'wholeWords'),
  option('find-in-passages', 'Find: in passages only', 'Alt+P', 'inPassages'),
];
