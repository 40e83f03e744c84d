// The library's undo and redo: two stacks of the user's actions, computed from the Changes alone, so that
// a replayed journal gives the same ones.

import type { Change, HistoryState } from './change.ts';

/** An action on a stack; its ops stand in the Changes of these numbers, oldest first. */
export interface HistoryEntry {
  id: string;
  seqs: number[];
  label: string;
  /** When it was done, last; entries of libraries from before this was kept lack it. */
  at?: string;
  /** Later actions of the same group join this one. */
  group?: string;
}

/** The newest action stands last. */
export interface History {
  undo: HistoryEntry[];
  redo: HistoryEntry[];
}

/** How many actions can be taken back. */
export const longestHistory = 200;

/** Of a library in which nothing was done. */
export const emptyHistory: History = { undo: [], redo: [] };

/** The stacks after a Change. An action empties the redo stack; an editor's save touches neither. */
export function historyAfter(history: History, change: Change): History {
  if (change.kind === 'text') return history;
  if (change.kind === 'do') {
    const last = history.undo.at(-1);
    if (last?.group !== undefined && last.group === change.group) {
      const seqs = [...last.seqs, change.seq];
      const joined = { ...last, seqs, label: change.label, at: change.at };
      return { undo: [...history.undo.slice(0, -1), joined], redo: [] };
    }
    const { id, seq, label, at } = change;
    const entry: HistoryEntry = { id, seqs: [seq], label, at };
    if (change.group !== undefined) entry.group = change.group;
    return { undo: [...history.undo, entry].slice(-longestHistory), redo: [] };
  }
  const isUndo = change.kind === 'undo';
  const from = isUndo ? history.undo : history.redo;
  const entry = from.find((one) => one.id === change.of);
  if (entry === undefined) return history;
  const rest = from.filter((one) => one !== entry);
  // An action that could not be turned back is only taken off its stack.
  if (change.ops.length === 0)
    return isUndo ? { ...history, undo: rest } : { ...history, redo: rest };
  return isUndo
    ? { undo: rest, redo: [...history.redo, entry] }
    : { undo: [...history.undo, entry], redo: rest };
}

/** What undo and redo would do next. */
export function historyState(history: History): HistoryState {
  return { undo: history.undo.at(-1)?.label ?? null, redo: history.redo.at(-1)?.label ?? null };
}
