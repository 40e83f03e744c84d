/** How near to the viewport's edge, in CSS pixels, a drag scrolls, and how fast it does at most, a frame. */
const reach = 56;
const fastest = 24;

/**
 * Scrolls while something is dragged near the upper or lower edge of what scrolls, the faster the nearer;
 * `moved` is called after each step. `to` tells where the pointer is, in CSS pixels of the viewport.
 */
export function dragScroll(scroller: HTMLElement, moved: () => void) {
  let y: number | null = null;
  let frame = 0;

  function speed(): number {
    if (y === null) return 0;
    const { top, bottom } = scroller.getBoundingClientRect();
    const above = Math.min(1, (top + reach - y) / reach);
    const below = Math.min(1, (y - bottom + reach) / reach);
    if (above > 0) return -Math.ceil(above * fastest);
    return below > 0 ? Math.ceil(below * fastest) : 0;
  }

  function step(): void {
    const by = speed();
    if (by === 0) {
      frame = 0;
      return;
    }
    scroller.scrollTop += by;
    moved();
    frame = requestAnimationFrame(step);
  }

  return {
    to(pointer: number): void {
      y = pointer;
      if (frame === 0 && speed() !== 0) frame = requestAnimationFrame(step);
    },
    stop(): void {
      y = null;
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
