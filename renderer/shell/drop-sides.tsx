import type { DragEvent } from 'react';
import { useState } from 'react';
import { isSplit, moveTabAcross } from '../state/tabs.ts';
import type { Group } from '../state/workspace.ts';
import { useWorkspace } from '../state/workspace.ts';
import styles from './groups.module.css';
import { dropTab, isTabDrag, useTabDrag } from './tab-drag.ts';

/**
 * While a tab is dragged, a page takes it: the other side as a whole, and the only page at its two halves,
 * where the tab becomes a side of its own.
 */
export function DropSides({ group, stacked }: { group: Group; stacked: boolean }) {
  const dragged = useTabDrag((state) => state.dragged);
  const split = useWorkspace(isSplit);
  const [side, setSide] = useState<'left' | 'right' | null>(null);
  const isOwn = dragged?.group === group.id;
  if (dragged === null || (isOwn && (split || group.tabs.length < 2))) return null;

  const sideOf = (event: DragEvent): 'left' | 'right' => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = stacked
      ? (event.clientY - box.top) / box.height
      : (event.clientX - box.left) / box.width;
    return share < 0.5 ? 'left' : 'right';
  };

  return (
    <div
      className={styles.drop}
      data-side={side === null || !isOwn ? undefined : side}
      data-over={side !== null}
      onDragOver={(event) => {
        if (!isTabDrag(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setSide(sideOf(event));
      }}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        if (!isTabDrag(event)) return;
        event.preventDefault();
        moveTabAcross(dragged.group, dragged.key, sideOf(event));
        setSide(null);
        dropTab();
      }}
    />
  );
}
