// What the list of concepts is about to do, shared with its commands.

import { create } from 'zustand';
import type { AppCommand } from '../commands.ts';
import { showLeft } from '../state/panes.ts';
import { openCodebook } from '../state/open-pages.ts';

/** A name that is being written in the tree: a concept's new one, or that of a new one below `parent`. */
export type Naming = { what: 'rename'; id: string } | { what: 'new'; parent: string | null };

interface ConceptsState {
  naming: Naming | null;
  /** Concepts whose parts are not shown. */
  closed: ReadonlySet<string>;
  /** The concept whose row is to have the focus as soon as it is drawn. */
  wanted: string | null;
}

/** How the list stands, live. */
export const useConcepts = create<ConceptsState>(() => ({
  naming: null,
  closed: new Set(),
  wanted: null,
}));

/** Begins to write a name in the tree, or with null ends it. */
export function setNaming(naming: Naming | null): void {
  if (naming?.what === 'new' && naming.parent !== null) setOpen([naming.parent], true);
  useConcepts.setState({ naming });
}

/** Gives a concept's row the focus as soon as it is drawn; with null, forgets the wish. */
export function wantRow(wanted: string | null): void {
  useConcepts.setState({ wanted });
}

/** Shows or hides what is below concepts. */
export function setOpen(ids: readonly string[], open: boolean): void {
  useConcepts.setState(({ closed }) => {
    const next = new Set(closed);
    for (const id of ids)
      if (open) next.delete(id);
      else next.add(id);
    return { closed: next };
  });
}

/** The commands of concepts. */
export const conceptCommands: readonly AppCommand[] = [
  {
    id: 'new-concept',
    title: 'New concept',
    section: 'Library',
    keys: ['Mod+Shift+K'],
    whileTyping: true,
    run: () => {
      showLeft('concepts');
      setNaming({ what: 'new', parent: null });
    },
  },
  {
    id: 'codebook',
    title: 'Open the codebook',
    section: 'Go',
    keys: ['Mod+Shift+B'],
    whileTyping: true,
    run: openCodebook,
  },
];
