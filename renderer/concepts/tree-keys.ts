import type { KeyboardEvent } from 'react';
import { act } from '../state/acts.ts';
import { deleteConcept, moveConcept } from '../state/concept-actions.ts';
import { openConcept } from '../state/open-pages.ts';
import { setNaming, setOpen } from './concepts-state.ts';
import type { TreeRow } from './tree-rows.ts';
import { parentRow, rowBefore } from './tree-rows.ts';

/** The tree as the keys find it. */
export interface TreeKeys {
  rows: readonly TreeRow[];
  /** The row the key was pressed on. */
  index: number;
  /** Gives a row the focus; beyond the ends, the last one there is. */
  focusRow: (index: number) => void;
  /** Gives a row the focus as soon as it is drawn. */
  focusSoon: (id: string) => void;
}

type Deeds = Readonly<Record<string, () => void>>;

/** Does what a key on a row of the tree does; `ConceptTree` lists them. */
export function pressedInTree(event: KeyboardEvent, keys: TreeKeys): void {
  const row = keys.rows[keys.index];
  if (row?.concept === null || row === undefined || event.altKey || event.shiftKey) return;
  const isMod = event.ctrlKey || event.metaKey;
  const deed = (isMod ? deedsWithCtrl(row, keys) : deedsOf(row, keys))[event.key];
  if (deed === undefined) return;
  event.preventDefault();
  deed();
}

function deedsWithCtrl({ id }: TreeRow, { rows, index, focusSoon }: TreeKeys): Deeds {
  return {
    Enter: () => openConcept(id, 'beside'),
    ArrowRight: () => {
      const before = rowBefore(rows, index);
      if (before === undefined) return;
      setOpen([before.id], true);
      act(moveConcept(id, before.id));
      focusSoon(id);
    },
    ArrowLeft: () => {
      const parent = rows[parentRow(rows, index)]?.concept;
      if (parent === null || parent === undefined) return;
      act(moveConcept(id, parent.parent));
      focusSoon(id);
    },
  };
}

function deedsOf({ id, open }: TreeRow, { rows, index, focusRow }: TreeKeys): Deeds {
  return {
    ArrowDown: () => focusRow(index + 1),
    ArrowUp: () => focusRow(index - 1),
    Home: () => focusRow(0),
    End: () => focusRow(rows.length - 1),
    ArrowRight: () => {
      if (open === false) setOpen([id], true);
      else if (open === true) focusRow(index + 1);
    },
    ArrowLeft: () => {
      if (open === true) setOpen([id], false);
      else if (parentRow(rows, index) >= 0) focusRow(parentRow(rows, index));
    },
    Enter: () => openConcept(id),
    F2: () => setNaming({ what: 'rename', id }),
    Insert: () => setNaming({ what: 'new', parent: id }),
    Delete: () => {
      focusRow(index + 1 < rows.length ? index + 1 : index - 1);
      act(deleteConcept(id));
    },
  };
}
