// F6: from pane to pane. Each pane remembers where the focus last was in it.

const last = new WeakMap<Element, HTMLElement>();

const reachable =
  'button:not(:disabled), [href], input:not(:disabled), textarea, select, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/** Keeps in mind where the focus is inside its pane; returns the undo. */
export function rememberFocus(): () => void {
  const note = (event: FocusEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const pane = event.target.closest('[data-pane]');
    if (pane !== null) last.set(pane, event.target);
  };
  document.addEventListener('focusin', note);
  return () => document.removeEventListener('focusin', note);
}

/** What is read or written in a page. */
const page =
  '[data-first-focus], [contenteditable="true"], [contenteditable="false"][tabindex="0"]';

/** Moves the focus to the next pane that is on the screen, or the one before with -1. */
export function cyclePanes(step: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0,
  );
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes.at((here + step + panes.length) % panes.length);
  if (pane !== undefined) focusPane(pane);
}

/** For so many frames a page is waited for, wherever the focus is meanwhile. */
const mostFrames = 60;

/** How long a page is waited for while nothing else has the focus, in milliseconds. */
const patience = 10_000;

/** Grows with every wish for the focus: the newest one counts. */
let wishes = 0;

/**
 * Moves the focus into the page of a group of tabs, as soon as it is drawn. A focus that was `lost` is only
 * picked up: whatever takes it in the meantime keeps it.
 */
export function focusGroupPane(group: number, lost = false): void {
  wishes += 1;
  const wish = wishes;
  const until = performance.now() + patience;
  let frames = 0;
  const look = (): void => {
    if (wish !== wishes || (lost && document.activeElement !== document.body)) return;
    const pane = document.querySelector(`[data-group="${group}"]`);
    const text = pane?.querySelector<HTMLElement>(
      '[data-first-focus], [contenteditable="true"], h1, [data-empty]',
    );
    frames += 1;
    const isDrawn = pane !== null && text !== null && text !== undefined;
    if (isDrawn) focusPage(pane);
    const isNowhere = document.activeElement === document.body;
    // The page's code and its text may still be on their way, from a busy library a long one.
    const isWaiting = isNowhere ? performance.now() < until : !isDrawn && frames < mostFrames;
    if (isWaiting) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Focuses what is read or written in a group: its tabs and their tools only where there is nothing else. */
function focusPage(pane: Element): void {
  const remembered = last.get(pane);
  if (remembered?.isConnected === true && remembered.closest('[data-strip]') === null)
    return focusPane(pane);
  const outside = [...pane.querySelectorAll<HTMLElement>(reachable)].find(
    (one) => one.closest('[data-strip]') === null,
  );
  const target = pane.querySelector<HTMLElement>(page) ?? outside;
  return target === undefined ? focusPane(pane) : target.focus();
}

function focusPane(pane: Element): void {
  const remembered = last.get(pane);
  const target =
    remembered !== undefined && pane.contains(remembered)
      ? remembered
      : (pane.querySelector<HTMLElement>(
          '[data-first-focus], [contenteditable="true"], [contenteditable="false"][tabindex="0"]',
        ) ?? pane.querySelector<HTMLElement>(reachable));
  target?.focus();
}
