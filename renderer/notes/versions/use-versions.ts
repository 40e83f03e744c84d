import { useEffect, useState } from 'react';
import type { VersionRecord } from '#core/records/version.ts';
import type { Block } from '#core/text/blocks.ts';
import { ask, onChange, onReturn } from '../../services/library.ts';
import { showError } from '../../ui/toast.tsx';

/** The kept versions of a note, the newest first, live; null while they are being asked for. */
export function useVersionList(note: string | null): readonly VersionRecord[] | null {
  const [found, setFound] = useState<{ note: string; versions: readonly VersionRecord[] } | null>(
    null,
  );
  useEffect(() => {
    if (note === null) return undefined;
    let isHere = true;
    const load = (): void => {
      ask('noteVersions', { note }).then((versions) => {
        if (isHere) setFound({ note, versions });
      }, showError);
    };
    load();
    const stopChanges = onChange(({ ops }) => {
      if (ops.some((op) => op.op === 'put' && op.table === 'versions')) load();
    });
    const stopReturns = onReturn(load);
    return () => {
      isHere = false;
      stopChanges();
      stopReturns();
    };
  }, [note]);
  return found?.note === note ? found.versions : null;
}

/** The text of a version; null while it is being loaded or without one. */
export function useVersionText(id: string | null): readonly Block[] | null {
  const [found, setFound] = useState<{ id: string; blocks: readonly Block[] } | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let isHere = true;
    ask('noteVersion', { id }).then(({ section }) => {
      if (isHere) setFound({ id, blocks: section.blocks });
    }, showError);
    return () => {
      isHere = false;
    };
  }, [id]);
  return found?.id === id ? found.blocks : null;
}
