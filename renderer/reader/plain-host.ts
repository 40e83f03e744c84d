/**
 * Keeps React from looking through all nodes of a long text at every change of the window: while an
 * editable element has the focus, React notes its selection before each commit by walking the whole of it
 * (`hasSelectionCapabilities` asks `contentEditable`), which takes 10 ms and more in a million
 * characters. React never replaces this element's content, so there is nothing to note. Returns the undo.
 */
export function hideFromSelectionNotes(host: HTMLElement): () => void {
  Object.defineProperty(host, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set(value: string) {
      host.setAttribute('contenteditable', value);
    },
  });
  return () => {
    Reflect.deleteProperty(host, 'contentEditable');
  };
}
