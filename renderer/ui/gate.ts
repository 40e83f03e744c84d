/** Holds work back until there is somebody for it: what passes while it is closed is done, in order, when it opens. */
export interface Gate {
  pass(work: () => void): void;
  /** Returns what closes it again. */
  open(): () => void;
}

/** A gate that is closed. */
export function makeGate(): Gate {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  return {
    pass(work) {
      if (isOpen) work();
      else waiting.push(work);
    },
    open() {
      isOpen = true;
      for (const work of waiting.splice(0)) work();
      return () => {
        isOpen = false;
      };
    },
  };
}
