import { create } from 'zustand';

/** The note whose versions are shown, and the one that is compared; the newest one at first. */
export const useVersions = create<{ note: string | null; version: string | null }>(() => ({
  note: null,
  version: null,
}));

/** Shows the versions of a note, with one of them compared. */
export function showVersions(note: string, version: string | null = null): void {
  useVersions.setState({ note, version });
}
