/** Waits for something that may happen later: `wait` settles at the next `ring`, or after a time. */
export interface Bell {
  ring(): void;
  /** True when the bell rang, false when `milliseconds` went by first. */
  wait(milliseconds: number): Promise<boolean>;
}

/** A bell that nobody waits for. */
export function makeBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring() {
      for (const wake of waiting) wake();
      waiting.clear();
    },
    wait(milliseconds) {
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(wake);
          resolve(false);
        }, milliseconds);
        const wake = (): void => {
          clearTimeout(timer);
          resolve(true);
        };
        waiting.add(wake);
      });
    },
  };
}
