// What can be done with a document, whichever menu offers it. Features add theirs; the menus of the list,
// of the text's head and of the palette show the same.

import type { ReactNode } from 'react';
import { create } from 'zustand';
import type { DocumentRecord } from '#core/records/document.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import { exportEntries } from './export-entries.ts';

/** The parts of the menu, in order; exports and `remove` come after them. `look` is only for lists. */
const parts = ['look', 'change', 'original'] as const;

/** A line of these menus. */
export interface DocumentAction {
  id: string;
  label: string;
  part: (typeof parts)[number] | 'remove';
  /** Its key in a list of documents, and its key for the document that is shown. */
  rowKeys?: string | undefined;
  keys?: string | undefined;
  icon?: ReactNode;
  danger?: boolean;
  /** Whether it makes sense for this document; without it, for every one. */
  when?: (document: DocumentRecord) => boolean;
  run: (document: string) => void;
}

const useActions = create<{ actions: readonly DocumentAction[] }>(() => ({ actions: [] }));

/** Adds actions to the menus of documents; returns the undo. */
export function offerDocumentActions(list: readonly DocumentAction[]): () => void {
  useActions.setState(({ actions }) => ({ actions: [...actions, ...list] }));
  return () =>
    useActions.setState(({ actions }) => ({
      actions: actions.filter((action) => !list.includes(action)),
    }));
}

/** All actions, live; `documentEntries` makes a menu of them. */
export function useDocumentActions(): readonly DocumentAction[] {
  return useActions((state) => state.actions);
}

/** Where a menu stands: at a row of a list, or at the text that is shown. */
export type MenuPlace = 'row' | 'text';

/** The menu of a document. */
export function documentEntries(
  actions: readonly DocumentAction[],
  document: DocumentRecord,
  place: MenuPlace,
): MenuEntry[] {
  const possible = actions.filter(
    (action) => (place === 'row' || action.part !== 'look') && (action.when?.(document) ?? true),
  );
  const linesOf = (part: DocumentAction['part']): MenuEntry[] =>
    possible
      .filter((action) => action.part === part)
      .map(({ label, keys, rowKeys, icon, danger = false, run }) => ({
        label,
        keys: place === 'row' ? rowKeys : keys,
        icon,
        danger,
        run: () => run(document.id),
      }));
  return [
    ...parts.flatMap((part) => [...linesOf(part), null]),
    ...exportEntries({ kind: 'document', id: document.id }),
    null,
    ...linesOf('remove'),
  ];
}
