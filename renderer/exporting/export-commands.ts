import type { ExportSubject } from '#core/export-api.ts';
import type { AppCommand } from '../commands.ts';
import { onDesktop } from '../services/desktop.ts';
import { directFormats, formatWords } from '../state/export-entries.ts';
import { exportTo, openExport, useExports } from '../state/exports.ts';
import type { Tab } from '../state/workspace.ts';
import { activeTab } from '../state/workspace.ts';

/** A tab as the subject of an export; null when there is none of its kind. */
export function exportable(tab: Tab | null): ExportSubject | null {
  if (tab === null || tab.kind === 'concept') return null;
  if (tab.kind === 'codebook' || tab.kind === 'backups') return null;
  return { kind: tab.kind, id: tab.id };
}

/** Starts to follow how far exports have come; called once. Returns the undo. */
export function followExports(): () => void {
  return onDesktop('exporting', (progress) => useExports.setState({ progress }));
}

/** The dialog, and one command for each format of what is shown. */
export const exportCommands: readonly AppCommand[] = [
  {
    id: 'export',
    title: 'Export…',
    section: 'Library',
    keys: ['Mod+E', 'Mod+Shift+E'],
    whileTyping: true,
    run: () => openExport(),
  },
  ...(['document', 'note', 'actor'] as const).flatMap((kind) =>
    directFormats({ kind, id: '' }).map((format): AppCommand => ({
      id: `export-${kind}-${format}`,
      title: `Export this ${kind === 'actor' ? 'actor’s dossier' : kind} as ${formatWords[format]}`,
      section: 'Library',
      when: (state) => activeTab(state)?.kind === kind,
      run: (state) => {
        const subject = exportable(activeTab(state));
        if (subject !== null) exportTo(subject, format);
      },
    })),
  ),
  ...directFormats({ kind: 'all', id: null }).map((format): AppCommand => ({
    id: `export-all-${format}`,
    title: `Export the whole library as ${formatWords[format]}`,
    section: 'Library',
    run: () => exportTo({ kind: 'all', id: null }, format),
  })),
];
