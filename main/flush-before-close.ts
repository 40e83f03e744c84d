// What happens between the wish to close the window and its closing: what is written in it is sent first, and
// where something could not be saved the user is asked.

/** Milliseconds a closing window is given to send its last edits. */
const flushTime = 3000;

/** What closing needs of the window. */
export interface ClosingWindow {
  /** Asks the page to send its edits; `flushed` is to be called when it has. */
  flush(): void;
  /** Whether the library answers; while it does not, a page that says nothing has not saved everything. */
  canSave(): boolean;
  /** Asks the user; answers whether the window may close though something is lost with it. */
  mayLose(): Promise<boolean>;
  /** Closes the window, for which it is asked once more whether it may. */
  close(): void;
}

/** The closing of one window. */
export interface Closing {
  /** Whether the window may close now; when it may not, it is seen to that it closes later. */
  mayClose(): boolean;
  /** To be called when the page says that its edits were sent, or that some could not be saved. */
  flushed(unsaved: boolean): void;
  /** The system ends: nobody is asked any more, and a question that stands is not waited for. */
  hurry(): void;
}

/** Holds a window's closing back until its edits were sent, or the time for that is over. */
export function flushBeforeClose(window: ClosingWindow): Closing {
  let timer: NodeJS.Timeout | null = null;
  let isReady = false;
  let isHurried = false;
  let isAsking = false;
  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const close = (): void => {
    stopTimer();
    isReady = true;
    window.close();
  };
  const ask = async (): Promise<void> => {
    isAsking = true;
    try {
      if (await window.mayLose()) close();
    } finally {
      isAsking = false;
    }
  };
  const silent = (): void => {
    stopTimer();
    if (isHurried || window.canSave()) close();
    else void ask();
  };
  return {
    mayClose() {
      if (isReady) return true;
      if (timer === null && (!isAsking || isHurried)) {
        timer = setTimeout(silent, flushTime);
        window.flush();
      }
      return false;
    },
    flushed(unsaved) {
      if (timer === null) return;
      stopTimer();
      if (!unsaved || isHurried) close();
      else void ask();
    },
    hurry() {
      isHurried = true;
    },
  };
}
