// The JavaScript halves of what Electron makes, held for a while.
//
// Up to Electron 33.3 the program crashed now and then at its very end (SIGSEGV): the engine had collected such a
// half, the other one was taken down with the program, and then the engine asked for its end once more. Found by
// `microsoft/vscode#192119`, mended by `electron/electron#45368`. What is not collected cannot be ended twice.

/** Of a long day only the last ones: what is collected long before the end does no harm. */
const most = 256;
const held: object[] = [];

/** Holds a window, a port or a process, and answers it. */
export function hold<T extends object>(one: T): T {
  held.push(one);
  if (held.length > most) held.shift();
  return one;
}
