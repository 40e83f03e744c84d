// When something has been painted, and how regular the frames are.

/** Fulfilled after the next frame has been painted: an animation frame, then a task after it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}

/** The next animation frame's time. */
export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits until two frames in a row came in time, at most two seconds. */
export async function calm(): Promise<void> {
  let before = await nextFrame();
  let good = 0;
  for (let frame = 0; frame < 120 && good < 2; frame += 1) {
    const now = await nextFrame();
    good = now - before < 18 ? good + 1 : 0;
    before = now;
  }
}

/** How long something took, in milliseconds. */
export interface Taken {
  /** From the call to the paint of what it did. */
  readonly painted: number;
  /**
   * Without the wait for the frame: the call itself, and the frame from its start to the end of its
   * painting. Null for what is drawn in a later frame.
   */
  readonly worked: number | null;
}

/** Does something and waits until it has been painted. */
export async function toPaint(action: () => void | Promise<void>): Promise<Taken> {
  const begun = performance.now();
  const later = action();
  const called = performance.now();
  if (later !== undefined) {
    await later;
    return { painted: performance.now() - begun, worked: null };
  }
  let frame = called;
  // Asked for first, so that it is the frame's first callback.
  requestAnimationFrame(() => (frame = performance.now()));
  await painted();
  const end = performance.now();
  return { painted: end - begun, worked: called - begun + (end - frame) };
}

/** Scrolls by `step` pixels a frame; answers how long each frame took in milliseconds. */
export async function scrollBy(
  scroller: HTMLElement,
  frames: number,
  step: number,
): Promise<number[]> {
  const taken: number[] = [];
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += step;
    const now = await nextFrame();
    taken.push(now - before);
    before = now;
  }
  return taken;
}

/** The keys that were struck. */
export interface HeardKeys {
  /** Milliseconds from each key's event to the next paint. */
  readonly taken: readonly number[];
  /** Fulfilled when so many keys have been painted. */
  painted(count: number): Promise<void>;
}

/** Listens to keys from now on. */
export function listenToKeys(): HeardKeys {
  const taken: number[] = [];
  const waiting = new Map<number, () => void>();
  window.addEventListener(
    'keydown',
    (event) => {
      void painted().then(() => {
        taken.push(performance.now() - event.timeStamp);
        waiting.get(taken.length)?.();
      });
    },
    { capture: true },
  );
  return {
    taken,
    painted: (count) =>
      new Promise((resolve) => {
        if (taken.length >= count) resolve();
        else waiting.set(count, resolve);
      }),
  };
}
