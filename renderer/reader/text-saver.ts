// When a text that is being written is saved: a while after the last key, or when told to.

/** `waiting`: written and not yet in the library. `failed`: a save was refused; the next one tries again. */
export type SavedSign = 'saved' | 'waiting' | 'failed';

/** The saving of one short text, such as a comment. */
export interface TextSaver {
  /** The text is now this. */
  change(text: string): void;
  /** Saves at once what is not saved. */
  flush(): void;
}

/**
 * Saves a text `idle` milliseconds after its last change. `tell` hears how things stand: `saved` only
 * when the library has the very last change.
 */
export function textSaver(
  save: (text: string) => Promise<unknown>,
  tell: (sign: SavedSign) => void,
  idle: number,
): TextSaver {
  let waiting: string | null = null;
  let underWay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(text: string): Promise<void> {
    underWay += 1;
    try {
      await save(text);
      underWay -= 1;
      if (waiting === null && underWay === 0) tell('saved');
    } catch {
      underWay -= 1;
      waiting ??= text;
      tell('failed');
    }
  }

  function flush(): void {
    clearTimeout(timer);
    if (waiting === null) return;
    const text = waiting;
    waiting = null;
    void send(text);
  }

  return {
    change(text) {
      waiting = text;
      tell('waiting');
      clearTimeout(timer);
      timer = setTimeout(flush, idle);
    },
    flush,
  };
}
