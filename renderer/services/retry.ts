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
