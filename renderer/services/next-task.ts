/**
 * Resolves in a task of its own, so that what goes before and what comes after do not hold the window as one.
 * Unlike a timer it does not wait longer in a window that is hidden.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
