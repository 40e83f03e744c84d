import { create } from 'zustand';
import { exportFormats } from '#core/desktop-api.ts';
import type { AppCommand } from '../commands.ts';
import { formatWords } from '../state/export-entries.ts';
import { exportTo } from '../state/exports.ts';
import { activeTab } from '../state/workspace.ts';

/** Whether the menu of exports is open. */
export const useExportMenu = create<{ open: boolean }>(() => ({ open: false }));

export const exportCommands: readonly AppCommand[] = [
  {
    id: 'export',
    title: 'Export…',
    section: 'Library',
    keys: ['Mod+E', 'Mod+Shift+E'],
    whileTyping: true,
    run: () => useExportMenu.setState({ open: true }),
  },
  ...(['document', 'note', 'actor'] as const).flatMap((kind) =>
    exportFormats.map((format): AppCommand => ({
      id: `export-${kind}-${format}`,
      title: `Export this ${kind === 'actor' ? 'actor’s dossier' : kind} as ${formatWords[format]}`,
      section: 'Library',
      when: (state) => activeTab(state)?.kind === kind,
      run: (state) => {
        const tab = activeTab(state);
        if (tab !== null) exportTo(tab, format);
      },
    })),
  ),
  ...exportFormats.map((format): AppCommand => ({
    id: `export-all-${format}`,
    title: `Export the whole library as ${formatWords[format]}`,
    section: 'Library',
    run: () => exportTo({ kind: 'all', id: null }, format),
  })),
];
