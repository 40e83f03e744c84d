/** Puts the focus on the side panel’s field marked `data-first-field`, once it is drawn. */
export function focusSidePanel(): void {
  let tries = 0;
  const look = (): void => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      '#pane-right [data-first-field]',
    );
    if (field !== null) {
      field.focus();
      field.select();
    } else if (tries < 30) {
      // The panel's code may still be on its way.
      tries += 1;
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}
