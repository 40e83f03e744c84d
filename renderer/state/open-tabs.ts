// The tabs of this window, kept over restarts. They stand in the page's own storage, which belongs to
// this library on this machine; without them the window starts with the welcome.

import { isObject } from '#core/check.ts';
import { useLibrary } from './library.ts';
import type { Tab } from './workspace.ts';
import { tabKey, useWorkspace } from './workspace.ts';

const storageKey = 'open-tabs';

/** Reads the tabs back; anything that is not a tab is left out. */
export function readTabs(text: string | null): { tabs: Tab[]; active: string | null } {
  let told: unknown = null;
  try {
    told = JSON.parse(text ?? 'null');
  } catch {
    // Damaged: as if there were none.
  }
  if (!isObject(told) || !Array.isArray(told['tabs'])) return { tabs: [], active: null };
  const tabs = told['tabs'].flatMap((tab: unknown): Tab[] => {
    if (!isObject(tab) || typeof tab['id'] !== 'string') return [];
    const { kind, id } = tab;
    return kind === 'document' || kind === 'note' || kind === 'actor' ? [{ kind, id }] : [];
  });
  const active = tabs.map(tabKey).find((key) => key === told['active']) ?? null;
  return { tabs, active };
}

/** Opens the tabs of the last time once the library is known, and keeps them from then on. */
export function rememberTabs(): void {
  const stop = useLibrary.subscribe((library) => {
    if (library.status !== 'ready') return;
    stop();
    restore();
    useWorkspace.subscribe(({ tabs, active }, before) => {
      if (tabs !== before.tabs || active !== before.active)
        localStorage.setItem(storageKey, JSON.stringify({ tabs, active }));
    });
  });
}

function restore(): void {
  const { documents, notes, actors } = useLibrary.getState();
  const records = { document: documents, note: notes, actor: actors } as const;
  const kept = readTabs(localStorage.getItem(storageKey));
  const tabs = kept.tabs.filter(({ kind, id }) => records[kind].has(id));
  if (tabs.length === 0 || useWorkspace.getState().tabs.length > 0) return;
  const active = tabs.map(tabKey).find((key) => key === kept.active) ?? null;
  useWorkspace.setState({
    tabs,
    active,
    trail: active === null ? { places: [], at: -1 } : { places: [active], at: 0 },
  });
}
