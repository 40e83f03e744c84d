import type { DragEvent } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import { passageDragType } from '../ui/passage-drag.ts';

/** Lets a passage be dragged: into a note as a citation, elsewhere as its words. */
export function dragPassage(event: DragEvent, passage: PassageRecord): void {
  event.dataTransfer.setData(passageDragType, passage.id);
  event.dataTransfer.setData('text/plain', passage.quote);
  event.dataTransfer.effectAllowed = 'copy';
}
