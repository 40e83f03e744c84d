// Electron lets all pages print one after the other, by a promise it keeps to itself. After a print that failed
// or whose page was closed, that promise is rejected or never settled, and no page of the program can print any
// more (electron/electron#30753, #51145).

/** What Electron's `printToPDF` calls when it is a page's turn; answers a promise of the bytes. */
const inner = '_printToPDF';

/**
 * Sees to it that a print of this page which fails, or is still going on when the page is gone, leaves the
 * queue open to others. Its `printToPDF` then resolves with what went wrong. Does nothing where Electron has no
 * such queue.
 */
export function leaveQueueOpen(contents: Electron.WebContents): void {
  const native: unknown = Reflect.get(contents, inner);
  if (typeof native !== 'function') return;
  const gone = new Promise<unknown>((resolve) => {
    contents.once('destroyed', () => resolve('The page was closed.'));
    contents.once('render-process-gone', (_event, { reason }) => resolve(reason));
  });
  const print = async (settings: unknown): Promise<unknown> => {
    try {
      return await Promise.race([gone, Reflect.apply(native, contents, [settings])]);
    } catch (thrown) {
      return thrown;
    }
  };
  Object.defineProperty(contents, inner, { value: print, configurable: true });
}
