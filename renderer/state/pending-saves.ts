// All editors that may hold unsaved text, so that a window can be closed without losing any.

const flushes = new Set<() => Promise<void>>();

/** Registers an editor's way to save at once; returns the undo. */
export function registerFlush(flush: () => Promise<void>): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/**
 * Saves what any editor still holds. Every save is sent before this returns; it settles when
 * all are in the library, and rejects with the first reason if one could not be saved.
 */
export async function flushEditors(): Promise<void> {
  const outcomes = await Promise.allSettled([...flushes].map((flush) => flush()));
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  if (refused !== undefined) throw refused.reason;
}

/** Saves whenever the window is hidden or about to go; returns the undo. */
export function flushWhenLeaving(): () => void {
  // A failure is told by the editor's own sign and tried again; here is nobody to tell it to.
  const flush = (): void => void flushEditors().catch(() => undefined);
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  window.addEventListener('beforeunload', flush);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    window.removeEventListener('beforeunload', flush);
    window.removeEventListener('pagehide', flush);
    document.removeEventListener('visibilitychange', hidden);
  };
}
