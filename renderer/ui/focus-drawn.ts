/** Frames that are waited for an element, whose code may still be on its way. */
const mostFrames = 60;

/** Gives the first element that fits a selector the focus, as soon as it is drawn. */
export function focusDrawn(selector: string): void {
  let frame = 0;
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(selector);
    frame += 1;
    if (element !== null) element.focus();
    else if (frame < mostFrames) requestAnimationFrame(look);
  };
  look();
}
