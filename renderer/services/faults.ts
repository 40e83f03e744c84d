/**
 * Listens for what would else be lost in silence: errors nobody caught and violations of the content
 * policy. Both are logged; errors are told as well.
 */
export function listenToFaults(tell: (error: unknown) => void): void {
  window.addEventListener('error', (event) => {
    // A browser's own notice that a size observer ran twice in a frame; nothing failed.
    if (event.message.startsWith('ResizeObserver loop')) return;
    tell(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `Content policy: ${event.effectiveDirective} refused ${event.blockedURI}`,
      `${event.sourceFile}:${event.lineNumber}`,
      event.sample,
    );
  });
}
