// Dragging tabs: along their strip, to the other side, out to a side of their own.

import type { DragEvent } from 'react';
import { create } from 'zustand';
import { passageDragType } from '../ui/passage-drag.ts';

/** What a tab is called while it is dragged; the data is its key. */
const tabDragType = 'application/x-dictum-tab';

/** The tab that is being dragged, and the group it is dragged from. */
export const useTabDrag = create<{ dragged: { key: string; group: number } | null }>(() => ({
  dragged: null,
}));

/** Begins to drag a tab. */
export function dragTab(event: DragEvent, key: string, group: number): void {
  event.dataTransfer.setData(tabDragType, key);
  event.dataTransfer.effectAllowed = 'move';
  // What is drawn over the pages must not appear before the drag has begun: Chromium would end it.
  setTimeout(() => useTabDrag.setState({ dragged: { key, group } }));
}

/** The drag is over, however it ended. */
export function dropTab(): void {
  useTabDrag.setState({ dragged: null });
}

/** Whether a tab is being dragged here. */
export function isTabDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(tabDragType);
}

/** How near to the end of a strip a drag scrolls it, and how far at each of its events, in CSS pixels. */
const edge = 36;
const stride = 24;

/** Scrolls a strip under a tab or passage that is dragged near one of its ends. */
export function scrollAtEdge(event: DragEvent, strip: HTMLElement): void {
  if (!isTabDrag(event) && !event.dataTransfer.types.includes(passageDragType)) return;
  const { left, right } = strip.getBoundingClientRect();
  if (event.clientX < left + edge) strip.scrollLeft -= stride;
  else if (event.clientX > right - edge) strip.scrollLeft += stride;
}

/** The number of the tab before which a tab dropped here goes. */
export function placeInStrip(event: DragEvent, strip: HTMLElement): number {
  const tabs = [...strip.children];
  const at = tabs.findIndex((tab) => {
    const { left, width } = tab.getBoundingClientRect();
    return event.clientX < left + width / 2;
  });
  return at < 0 ? tabs.length : at;
}
