// All editors that may hold unsaved text, so that a window can be closed without losing any.

const flushes = new Map<() => Promise<void>, () => Promise<boolean>>();

/**
 * Registers an editor's way to save at once, and what it does when the window goes with words that could
 * not be saved, answering whether they are kept elsewhere; returns the undo.
 */
export function registerFlush(
  flush: () => Promise<void>,
  leave: () => Promise<boolean> = () => Promise.resolve(false),
): () => void {
  flushes.set(flush, leave);
  return () => void flushes.delete(flush);
}

/**
 * Saves what any editor still holds. Every save is sent before this returns; it settles when
 * all are in the library, and rejects with the first reason if one could not be saved.
 */
export async function flushEditors(): Promise<void> {
  const outcomes = await Promise.allSettled([...flushes.keys()].map((flush) => flush()));
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  if (refused !== undefined) throw refused.reason;
}

/**
 * Saves what any editor holds, and has what could not be saved kept elsewhere: the window closes. Answers
 * whether all of it is safe.
 */
export async function flushAndLeave(): Promise<boolean> {
  const safe = [...flushes].map(async ([flush, leave]) => {
    const isSaved = await flush().then(
      () => true,
      () => false,
    );
    const isKept = await leave().catch(() => false);
    return isSaved || isKept;
  });
  return (await Promise.all(safe)).every((one) => one);
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
