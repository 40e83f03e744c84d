import { Archive, BookOpen, FileText, NotebookPen, Tag } from 'lucide-react';
import type { LibraryState } from '../state/library.ts';
import { useLibrary } from '../state/library.ts';
import type { Tab } from '../state/workspace.ts';
import { ActorIcon } from '../ui/actor-words.tsx';

/** The title of a tab, from the lists. */
export function titleOf(tab: Tab, library: LibraryState): string {
  const title = titleIn(tab, library);
  if (title === undefined) return 'Deleted';
  return title === '' ? 'Untitled' : title;
}

function titleIn({ kind, id }: Tab, library: LibraryState): string | undefined {
  switch (kind) {
    case 'document':
      return library.documents.get(id)?.title;
    case 'note':
      return library.notes.get(id)?.title;
    case 'actor':
      return library.actors.get(id)?.name;
    case 'concept':
      return library.concepts.get(id)?.name;
    case 'codebook':
      return 'Codebook';
    case 'backups':
      return 'Backups';
  }
}

/** The picture of what a tab holds. */
export function TabIcon({ tab }: { tab: Tab }) {
  const type = useLibrary((state) => state.actors.get(tab.id)?.type);
  if (tab.kind === 'document') return <FileText size={14} aria-hidden />;
  if (tab.kind === 'note') return <NotebookPen size={14} aria-hidden />;
  if (tab.kind === 'concept') return <Tag size={14} aria-hidden />;
  if (tab.kind === 'codebook') return <BookOpen size={14} aria-hidden />;
  if (tab.kind === 'backups') return <Archive size={14} aria-hidden />;
  return <ActorIcon type={type ?? 'person'} size={14} />;
}
