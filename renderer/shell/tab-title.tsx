import { FileText, NotebookPen } from 'lucide-react';
import type { LibraryState } from '../state/library.ts';
import { useLibrary } from '../state/library.ts';
import type { Tab } from '../state/workspace.ts';
import { ActorIcon } from '../ui/actor-words.tsx';

/** The title of a tab, from the lists. */
export function titleOf(tab: Tab, library: LibraryState): string {
  const title =
    tab.kind === 'document'
      ? library.documents.get(tab.id)?.title
      : tab.kind === 'note'
        ? library.notes.get(tab.id)?.title
        : library.actors.get(tab.id)?.name;
  if (title === undefined) return 'Deleted';
  return title === '' ? 'Untitled' : title;
}

/** The picture of what a tab holds. */
export function TabIcon({ tab }: { tab: Tab }) {
  const type = useLibrary((state) => state.actors.get(tab.id)?.type);
  if (tab.kind === 'document') return <FileText size={14} aria-hidden />;
  if (tab.kind === 'note') return <NotebookPen size={14} aria-hidden />;
  return <ActorIcon type={type ?? 'person'} size={14} />;
}
