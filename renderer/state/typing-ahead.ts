// What is typed while the place it belongs to is still being made: it is kept, and written there. Otherwise
// letters would act as commands on what is shown until then.

/** For how long typing is kept at most, in milliseconds: what does not come by then does not come. */
const longest = 3000;

let typed = '';
let release: (() => void) | null = null;

function keep(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key.length === 1) typed += event.key;
  else if (event.key === 'Backspace') typed = typed.slice(0, -1);
  else if (event.key === 'Enter') typed += '\n';
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps what is typed from now on, until `takeTyped` is called or the time is over. */
export function holdTyping(): void {
  release?.();
  typed = '';
  const timer = setTimeout(() => void takeTyped(), longest);
  window.addEventListener('keydown', keep, { capture: true });
  release = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', keep, { capture: true });
    release = null;
  };
}

/** Keeps no more, and answers what was typed, Enter as `\n`; empty when nothing was, or nothing was kept. */
export function takeTyped(): string {
  release?.();
  const taken = typed;
  typed = '';
  return taken;
}

/**
 * Keeps what is typed while something is made that it is for, and on until it is taken there. When making it
 * fails, what was typed is forgotten; rejects with the failure.
 */
export async function typingAhead<T>(make: () => Promise<T>): Promise<T> {
  holdTyping();
  try {
    return await make();
  } catch (failure) {
    takeTyped();
    throw failure;
  }
}
