// The one table of commands: the palette, keys, menus and tooltips all read it. Features register theirs.

import { create } from 'zustand';
import { matchesKey } from './ui/keys.ts';
import { showError } from './ui/toast.tsx';
import type { WorkspaceState } from './state/workspace.ts';
import { useWorkspace } from './state/workspace.ts';

/** In the order in which the palette shows them. */
export const commandSections = [
  'Library',
  'Document',
  'Passage',
  'Note',
  'Edit',
  'Go',
  'View',
] as const;
/** One of `commandSections`. */
export type CommandSection = (typeof commandSections)[number];

/**
 * One command of the interface. It is written once, here in the table; every place that offers it reads it.
 */
export interface AppCommand {
  /** Also what main's menu sends. */
  id: string;
  /** What it does, as the palette shows it: `Export document as PDF`. */
  title: string;
  section: CommandSection;
  /** Its keys, such as `Mod+Shift+E`; the first is the one that is shown. */
  keys?: readonly string[];
  /** A key that is shown beside it and listened to elsewhere, as by the editor of a text. */
  shownKeys?: string;
  /** Whether it makes sense now; without it, always. */
  when?: (state: WorkspaceState) => boolean;
  run: (state: WorkspaceState) => void | Promise<void>;
  /** Whether its keys work while text is being written. */
  whileTyping?: boolean;
  /** Whether the palette leaves it out, as for keys that only make sense where one is. */
  hidden?: boolean;
}

const useTable = create<{ commands: readonly AppCommand[] }>(() => ({ commands: [] }));

/** Adds commands to the table; returns the undo. Of two commands with one key, the later one is asked first. */
export function registerCommands(list: readonly AppCommand[]): () => void {
  useTable.setState(({ commands }) => ({ commands: [...commands, ...list] }));
  return () =>
    useTable.setState(({ commands }) => ({
      commands: commands.filter((command) => !list.includes(command)),
    }));
}

/** All commands, live. */
export function useCommands(): readonly AppCommand[] {
  return useTable((table) => table.commands);
}

function isPossible(command: AppCommand): boolean {
  return command.when?.(useWorkspace.getState()) ?? true;
}

/** The commands that make sense now. */
export function possibleCommands(commands: readonly AppCommand[]): AppCommand[] {
  return commands.filter(isPossible);
}

/** The key of a command, for tooltips and menus. */
export function keysOf(id: string): string | undefined {
  return useTable.getState().commands.find((command) => command.id === id)?.keys?.[0];
}

/** Whether there is a command of this id that makes sense now. */
export function canRun(id: string): boolean {
  return useTable.getState().commands.some((one) => one.id === id && isPossible(one));
}

/** Runs a command by its id, if there is one and it makes sense now. Its failure is told in a toast. */
export function runCommand(id: string): void {
  const command = useTable.getState().commands.findLast((one) => one.id === id && isPossible(one));
  if (command !== undefined) runNow(command);
}

/** Runs a command, whether it makes sense now or not. Its failure is told in a toast. */
export function runNow(command: AppCommand): void {
  const failed = (error: unknown): void => showError(error);
  try {
    Promise.resolve(command.run(useWorkspace.getState())).catch(failed);
  } catch (error) {
    failed(error);
  }
}

/** Whether a key pressed there writes text. A text that is only read takes keys as commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest('input, textarea, select, [contenteditable="true"]');
  if (field === null) return false;
  if (field instanceof HTMLInputElement && /^(checkbox|radio|button|range)$/.test(field.type))
    return false;
  return field.getAttribute('aria-readonly') !== 'true';
}

/** Listens to keys for the whole window; returns the undo. */
export function listenToKeys(): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    const command = useTable
      .getState()
      .commands.findLast(
        (one) =>
          (!typing || one.whileTyping === true) &&
          one.keys?.some((keys) => matchesKey(event, keys)) === true &&
          isPossible(one),
      );
    if (command === undefined) return;
    event.preventDefault();
    runNow(command);
  };
  window.addEventListener('keydown', pressed);
  return () => window.removeEventListener('keydown', pressed);
}
