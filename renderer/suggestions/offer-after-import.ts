import type { ImportProgress } from '#core/desktop-api.ts';
import { onDesktop } from '../services/desktop.ts';
import { ask } from '../services/library.ts';
import { addToNotice } from '../state/import-notice.ts';
import { openDocument } from '../state/workspace.ts';
import { useLibrary } from '../state/library.ts';
import { openSheet, reviewWords } from './suggestion-commands.ts';
import { groupCounts, suggestionItems } from './suggestion-items.ts';
import { inWords } from './suggestion-words.ts';

/** Says what there is to review in a document that was just imported, alone: many at once wait in silence. */
async function offer({ running, outcomes }: ImportProgress): Promise<void> {
  const [outcome] = outcomes;
  if (running || outcomes.length !== 1 || outcome?.status !== 'imported' || outcome.id === null)
    return;
  const { id } = outcome;
  const list = await ask('suggestions', { document: id });
  const { documents, actors } = useLibrary.getState();
  const document = documents.get(id);
  if (document === undefined) return;
  const items = suggestionItems(list, { document, passages: [], links: [] }, actors);
  if (items.length === 0) return;
  addToNotice(id, `Suggested: ${inWords(groupCounts(items))}.`, {
    label: reviewWords,
    run() {
      openDocument(id);
      openSheet();
    },
  });
}

/** Starts to offer the proposals for what is imported; called once. Returns the undo. */
export function offerAfterImports(): () => void {
  // What cannot be read for proposals was imported all the same.
  return onDesktop('importing', (progress) => void offer(progress).catch(() => undefined));
}
