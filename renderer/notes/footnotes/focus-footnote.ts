/** Puts the caret at the end of a footnote's text, as soon as its field is drawn. */
export function focusFootnote(sign: string): void {
  const focus = (tries: number): void => {
    const field = document.querySelector<HTMLElement>(`[data-footnote-of="${CSS.escape(sign)}"]`);
    if (field === null) {
      if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
      return;
    }
    field.focus();
    getSelection()?.selectAllChildren(field);
    getSelection()?.collapseToEnd();
    field.scrollIntoView({ block: 'nearest' });
  };
  focus(20);
}
