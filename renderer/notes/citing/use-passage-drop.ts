import type { LexicalEditor } from 'lexical';
import { $createRangeSelection, $getNearestNodeFromDOMNode, $setSelection } from 'lexical';
import type { DragEvent } from 'react';
import { useState } from 'react';
import { showError } from '../../ui/toast.tsx';
import { passageDragType } from '../../ui/passage-drag.ts';
import { dropPlace } from './drop-place.ts';
import { $insertCitationAt, $insertInlineCitation } from './insert-citation.ts';
import { loadCitation } from './load-citation.ts';

interface DropHandlers {
  onDragOverCapture(event: DragEvent): void;
  onDragLeave(event: DragEvent): void;
  onDropCapture(event: DragEvent): void;
}

/** Puts the caret where the pointer is; false when no text is there. */
function $caretAt(x: number, y: number): boolean {
  const range = document.caretRangeFromPoint(x, y);
  if (range === null || $getNearestNodeFromDOMNode(range.startContainer) === null) return false;
  const selection = $createRangeSelection();
  selection.applyDOMRange(range);
  $setSelection(selection);
  return true;
}

/**
 * Lets a passage be dropped anywhere on a note's page. `line` is how far below the top of the text the
 * citation would stand, in CSS pixels; null when nothing is dragged over it.
 */
export function usePassageDrop(editor: LexicalEditor): {
  line: number | null;
  handlers: DropHandlers;
} {
  const [line, setLine] = useState<number | null>(null);
  const place = (event: DragEvent) => {
    const root = editor.getRootElement();
    const isPassage = event.dataTransfer.types.includes(passageDragType);
    if (root === null || !isPassage || !editor.isEditable()) return null;
    event.preventDefault();
    event.stopPropagation();
    return dropPlace(root, event.clientY);
  };
  return {
    line,
    handlers: {
      onDragOverCapture(event) {
        const found = place(event);
        if (found === null) return;
        event.dataTransfer.dropEffect = 'copy';
        setLine(found.top);
      },
      onDragLeave(event) {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setLine(null);
      },
      onDropCapture(event) {
        const found = place(event);
        setLine(null);
        if (found === null) return;
        // With Alt held it goes into the line under the pointer.
        const { altKey, clientX, clientY } = event;
        loadCitation(event.dataTransfer.getData(passageDragType)).then((citation) => {
          editor.update(() => {
            if (altKey && $caretAt(clientX, clientY)) $insertInlineCitation(citation);
            else $insertCitationAt(citation, found.index);
          });
          editor.focus();
        }, showError);
      },
    },
  };
}
