/** Carries errors from an editor, made before anybody can listen, to the one who does. */
export interface ErrorRelay {
  report(error: Error): void;
  /** Listens, also to what was reported before; returns the undo. */
  listen(listener: (error: Error) => void): () => void;
}

/** A relay nobody listens to yet. Every error is written to the console as well. */
export function makeErrorRelay(): ErrorRelay {
  let listening: ((error: Error) => void) | null = null;
  let early: Error[] = [];
  return {
    report(error) {
      console.error(error);
      if (listening === null) early.push(error);
      else listening(error);
    },
    listen(listener) {
      listening = listener;
      for (const error of early) listener(error);
      early = [];
      return () => {
        if (listening === listener) listening = null;
      };
    },
  };
}
