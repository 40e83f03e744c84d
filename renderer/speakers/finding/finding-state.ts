import { create } from 'zustand';
import { run } from '../../services/library.ts';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import { offerUndo } from '../../state/undoing.ts';
import { plural } from '../../ui/plural.ts';

/** The document whose turns are looked for again; null when the dialog is closed. */
export const useTurnFinding = create<{ document: string | null }>(() => ({ document: null }));

/** Opens the dialog for a document. */
export function openTurnFinding(document: string): void {
  useTurnFinding.setState({ document });
}

/** Closes the dialog; nothing was marked. */
export function closeTurnFinding(): void {
  useTurnFinding.setState({ document: null });
}

/** Marks turns in one step, and offers to take it back. */
export async function markTurns(
  document: string,
  marks: CommandArgs<'mark-turns'>['marks'],
): Promise<void> {
  await run('mark-turns', { document, marks });
  const opened = marks.filter(({ turn }) => turn !== null).length;
  const closed = marks.length - opened;
  const parts = [
    opened > 0 ? `${plural(opened, 'turn')} marked` : null,
    closed > 0 ? `${plural(closed, 'mark')} taken away` : null,
  ].filter((part) => part !== null);
  offerUndo(`${parts.join(', ')}.`, { id: 'speakers' });
}
