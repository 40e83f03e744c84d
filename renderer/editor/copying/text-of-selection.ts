// In which text something was selected last; known without any of the code of texts.

let last: HTMLElement | null = null;

/** The text the browser's selection lies in; null when it lies in none. */
export function textOfSelection(): HTMLElement | null {
  const node = getSelection()?.anchorNode ?? null;
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('[data-lexical-editor]') ?? null;
}

/** Notes in which text one selects; returns the undo. */
export function followSelection(): () => void {
  const follow = (): void => {
    const text = textOfSelection();
    // Elsewhere, as in the palette's field, what was selected in a text stays selected.
    if (text !== null) last = getSelection()?.isCollapsed === true ? null : text;
  };
  document.addEventListener('selectionchange', follow);
  return () => document.removeEventListener('selectionchange', follow);
}

/** The text whose selection can be copied; null when nothing is selected in one that is on the screen. */
export function selectedTextRoot(): HTMLElement | null {
  return last?.isConnected === true ? last : null;
}
