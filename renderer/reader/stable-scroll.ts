/** Frames in a row in which the target must not have moved, and the most frames that are waited. */
const calmFrames = 4;
const mostFrames = 60;

/**
 * Scrolls until what `topOf` measures (its top relative to the viewport, in CSS pixels) stands at
 * `wanted`. Sections that come into view get their true height only then and push the target away, so
 * this is repeated until nothing moved for four frames. Returns a function that gives up.
 */
export function scrollTo(
  scroller: HTMLElement,
  topOf: () => number | null,
  wanted: () => number,
  done: () => void = () => {},
): () => void {
  let calm = 0;
  let frame = 0;
  let request = 0;
  function step(): void {
    const top = topOf();
    if (top === null) return;
    const before = scroller.scrollTop;
    const distance = top - wanted();
    if (Math.abs(distance) > 1) scroller.scrollTop = before + distance;
    const moved = Math.abs(scroller.scrollTop - before) > 1;
    calm = moved ? 0 : calm + 1;
    frame += 1;
    if (calm >= calmFrames || frame >= mostFrames) done();
    else request = requestAnimationFrame(step);
  }
  step();
  return () => cancelAnimationFrame(request);
}

/** The way of one element that scrolls: to one place at a time. */
export interface Way {
  /** Sets out for a place, as `scrollTo` does, and gives up the one before. */
  go(topOf: () => number | null, wanted: () => number, done?: () => void): void;
  /** Whether it is on the way. */
  isGoing(): boolean;
  /** Stays where it is now. */
  giveUp(): void;
}

/** `ended` is called when a place is reached, and when it is given up. */
export function wayIn(scroller: HTMLElement, ended: () => void): Way {
  let stop: (() => void) | null = null;
  let isGoing = false;
  function end(): void {
    if (!isGoing) return;
    isGoing = false;
    ended();
  }
  function giveUp(): void {
    stop?.();
    end();
  }
  return {
    go(topOf, wanted, done = () => {}) {
      giveUp();
      isGoing = true;
      stop = scrollTo(scroller, topOf, wanted, () => {
        end();
        done();
      });
    },
    isGoing: () => isGoing,
    giveUp,
  };
}
