import { useEffect, useState } from 'react';
import type { Op } from '#core/change.ts';
import type { Backlinks } from '#core/notes/backlinks-api.ts';
import type { LinkedKind } from '#core/notes/note-places.ts';
import { allRuns } from '#core/text/inside-blocks.ts';
import { ask, onChange, onReturn } from '../../services/library.ts';
import { showError } from '../../ui/toast.tsx';

/** Changes come in quick succession while a note is written; one question serves many, in milliseconds. */
const settling = 600;

/** Whether an op may change which notes lead where, or the lines that are shown. */
function touchesLinks(op: Op): boolean {
  if (op.op === 'splice') {
    const blocks = [...op.removed, ...op.inserted];
    if (blocks.some((block) => block.type === 'citation')) return true;
    for (const { type } of allRuns(blocks))
      if (type === 'mention' || type === 'citation') return true;
    return false;
  }
  if (op.op === 'edit') return false;
  if (op.table === 'links') return true;
  if (op.table !== 'notes') return false;
  return op.before === null || op.after === null || op.before.trashedAt !== op.after.trashedAt;
}

/** The notes that lead to something, live; null while they are being asked for. */
export function useBacklinks(kind: LinkedKind, id: string): Backlinks | null {
  const [found, setFound] = useState<{ of: string; backlinks: Backlinks } | null>(null);
  const of = `${kind} ${id}`;
  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = (): void => {
      ask('backlinks', { kind, id }).then((backlinks) => {
        if (isHere) setFound({ of, backlinks });
      }, showError);
    };
    load();
    const stopChanges = onChange(({ ops }) => {
      if (!ops.some(touchesLinks)) return;
      clearTimeout(timer);
      timer = setTimeout(load, settling);
    });
    const stopReturns = onReturn(load);
    return () => {
      isHere = false;
      clearTimeout(timer);
      stopChanges();
      stopReturns();
    };
  }, [kind, id, of]);
  return found?.of === of ? found.backlinks : null;
}
