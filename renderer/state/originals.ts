// The original file of a document, shown in another program or saved as a copy.

import { desktop } from '../services/desktop.ts';
import { showError, showToast } from '../ui/toast.tsx';

/** Asks, then opens a copy of the original with the system's program for texts. */
export async function openOriginal(document: string): Promise<void> {
  await desktop('openOriginal', { document });
}

/** Asks where to, then saves a copy of the original and offers to show it. */
export async function saveOriginal(document: string): Promise<void> {
  const saved = await desktop('saveOriginal', { document });
  if (saved === null) return;
  showToast('Saved a copy of the original file', {
    detail: saved.path,
    timeout: 10_000,
    action: {
      label: 'Show in folder',
      run: () => void desktop('reveal', saved).catch((error: unknown) => showError(error)),
    },
  });
}
