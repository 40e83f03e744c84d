// What has been in the trash for 30 days goes for good, once after the start.

import { trashLimit } from '#core/notes/trash.ts';
import { run } from '../services/library.ts';
import { useLibrary } from './library.ts';
import { noteSets } from './note-sets.ts';

async function emptyOld(): Promise<void> {
  const before = trashLimit(Date.now());
  const { trash } = noteSets(useLibrary.getState().notes);
  const isDue = [...trash.values()].some(({ trashedAt = '' }) => trashedAt <= before);
  while (isDue) {
    const { deleted } = await run('empty-trash', { before });
    if (deleted === 0) return;
  }
}

/** Waits for the library's lists, then deletes what is due. */
export function emptyTrashAtStart(): void {
  const stop = useLibrary.subscribe(({ status }) => {
    if (status !== 'ready') return;
    stop();
    // A failure is no reason to disturb: the next start tries again.
    emptyOld().catch((error: unknown) =>
      console.warn(`The trash was not emptied: ${String(error)}`),
    );
  });
}
