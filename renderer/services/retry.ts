import { DictumError } from '#core/errors.ts';

/**
 * Calls once more when the library was away, after `untilBack`. The call must carry an id of its own
 * that stays the same, so that what was saved the first time is not done twice.
 */
export async function oncemore<T>(
  call: () => Promise<T>,
  untilBack: () => Promise<unknown>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof DictumError) || error.name !== 'UnavailableError') throw error;
    await untilBack();
    return await call();
  }
}

/** How often a command is sent at most, with a wait for the library before each further time. */
const mostSent = 5;

/**
 * As `oncemore`, for what changes the library: what was away may have taken the change before, so it is asked again,
 * under the same id, for as long as `untilBack` answers that the library is there again.
 */
export async function untilAnswered<T>(
  call: () => Promise<T>,
  untilBack: () => Promise<boolean>,
): Promise<T> {
  for (let sent = 1; ; sent += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof DictumError) || error.name !== 'UnavailableError') throw error;
      if (sent >= mostSent || !(await untilBack())) throw error;
    }
  }
}
