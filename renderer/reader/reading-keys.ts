// Keys the browser would do wrongly, or for writing only, in a text that is read.

/** Where a key leads. */
export type KeyTarget =
  | { kind: 'caret'; to: 'start' | 'end'; extend: boolean }
  | { kind: 'page'; by: 1 | -1 };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key means in a text that is read, where the browser must not decide: the space bar turns the
 * page; Ctrl+Home and Ctrl+End (on a Mac Command with an arrow) go to the very ends, where the browser
 * stops at a section it has not laid out. Null for all other keys.
 */
export function keyTarget({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): KeyTarget | null {
  if (altKey) return null;
  if (key === ' ' && !ctrlKey && !metaKey) return { kind: 'page', by: shiftKey ? -1 : 1 };
  const goesToStart = (ctrlKey && key === 'Home') || (metaKey && key === 'ArrowUp');
  const goesToEnd = (ctrlKey && key === 'End') || (metaKey && key === 'ArrowDown');
  if (goesToStart) return { kind: 'caret', to: 'start', extend: shiftKey };
  return goesToEnd ? { kind: 'caret', to: 'end', extend: shiftKey } : null;
}
