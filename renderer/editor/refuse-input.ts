// Input that would change a text, refused while its editor takes none.

import type { LexicalEditor } from 'lexical';

/** None of these may reach Lexical or the DOM. */
const refused = [
  'beforeinput',
  'input',
  'paste',
  'cut',
  'drop',
  'dragover',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/**
 * Refuses input to a text whose element is `contenteditable` while its editor is not editable: so the caret and the
 * keys of the selection work, and no element is styled anew when it becomes editable, which in a long text takes
 * hundreds of milliseconds. `above` is an element that the text lies in; what comes to anything else in it is refused,
 * too. Returns the undo.
 */
export function refuseInput(editor: LexicalEditor, above: HTMLElement): () => void {
  const refuse = (event: Event): void => {
    if (editor.isEditable()) return;
    event.preventDefault();
    event.stopPropagation();
    // Cancelling a drag over an element would mean that it takes drops; files are for the window.
    if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files') === false)
      event.dataTransfer.dropEffect = 'none';
  };
  // In the capturing phase, so that Lexical's own listeners hear nothing.
  for (const name of refused) above.addEventListener(name, refuse, { capture: true });
  return () => {
    for (const name of refused) above.removeEventListener(name, refuse, { capture: true });
  };
}
