import type { AppCommand } from '../../commands.ts';
import type { WorkspaceState } from '../../state/workspace.ts';

/** Selected text longer than this is where to look, not what to look for. */
export const longestQuery = 200;

/** What the commands of finding do where a text of one kind is shown. */
export interface FindingDeeds {
  what: 'document' | 'note';
  canFind: (state: WorkspaceState) => boolean;
  /** Opens the bar, or gives it the focus. */
  open: (state: WorkspaceState, isReplacing: boolean) => void;
  /** Goes to the next match, or the one before. */
  step: (state: WorkspaceState, by: 1 | -1) => void;
}

/**
 * The commands of finding, which documents and notes share: their ids and keys are the same, and main's menu
 * and the palette mean the text that is shown.
 */
export function findingCommands({ what, canFind, open, step }: FindingDeeds): AppCommand[] {
  const command = (
    id: string,
    title: string,
    keys: string[],
    run: (state: WorkspaceState) => void,
  ): AppCommand => ({
    id,
    title,
    section: what === 'note' ? 'Note' : 'Document',
    keys,
    whileTyping: true,
    when: canFind,
    run,
  });
  return [
    command('find-in-document', `Find in this ${what}`, ['Mod+F'], (state) => open(state, false)),
    command('find-next', 'Next match', ['F3', 'Mod+G'], (state) => step(state, 1)),
    command('find-previous', 'Match before', ['Shift+F3', 'Mod+Shift+G'], (state) =>
      step(state, -1),
    ),
    command(
      'replace-in-document',
      `Find and replace in this ${what}`,
      ['Mod+H', 'Mod+Alt+F'],
      (state) => open(state, true),
    ),
  ];
}
