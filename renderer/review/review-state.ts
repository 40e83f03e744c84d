// Which passage of each document's review list is being looked at, and what it may be attached to.

import { create } from 'zustand';
import type { CandidatePlace } from '#core/library-api.ts';
import { run } from '../services/library.ts';
import { selectedText } from '../state/selected-text.ts';
import { showInspector } from '../state/panes.ts';
import { openDocument } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { showToast } from '../ui/toast.tsx';
import type { ReviewItem } from './review-items.ts';
import { outcomeWords } from './review-words.ts';

interface ReviewState {
  /** The passage looked at, by document. */
  current: Readonly<Record<string, string | null>>;
}

/** Which these are, live. */
export const useReview = create<ReviewState>(() => ({ current: {} }));

/** Looks at an item: shows it in the text, or about where it stood. */
export function lookAt(item: ReviewItem): void {
  const { passage, start, end } = item;
  useReview.setState(({ current }) => ({
    current: { ...current, [passage.document]: passage.id },
  }));
  // Who works through the list comes back to where the work began.
  const isStep = true;
  if (item.after === null)
    openDocument(passage.document, { start, end: Math.max(end, start + 1), isStep });
  else openDocument(passage.document, { passage: passage.id, isStep });
  // Who opens a passage sees its card; who reviews stays in the list.
  showInspector('review');
  announce(`${outcomeWords[item.outcome]}: ${item.before}`);
}

/** Notes the item to look at without moving the text. */
export function setCurrent(document: string, passage: string | null): void {
  useReview.setState(({ current }) => ({ current: { ...current, [document]: passage } }));
}

/** Leaves these as they stand. */
export async function accept(passages: readonly string[]): Promise<void> {
  await run('review-passages', { ids: [...passages], decision: 'accept' });
}

/** Keeps these with their words, links and comments, but without a place. */
export async function keepAsOrphan(passages: readonly string[]): Promise<void> {
  await run('review-passages', { ids: [...passages], decision: 'orphan' });
}

/** Attaches a passage to one of the places proposed. */
export async function attachTo(
  passage: string,
  { start, end, quote }: CandidatePlace,
): Promise<void> {
  await run('move-passage', { id: passage, start, end, quote });
}

/** Attaches a passage to the text that is selected; answers false, and says so, when none is. */
export async function attachToSelection(document: string, passage: string): Promise<boolean> {
  const span = await selectedText().span(document);
  if (span === null) {
    showToast('Select the text the passage belongs to, then attach it.', { id: 'attach' });
    return false;
  }
  await run('move-passage', { id: passage, ...span });
  return true;
}
