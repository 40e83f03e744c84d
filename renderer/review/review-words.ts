import type { ReviewOutcome } from '#core/records/passage.ts';

/** What an outcome is called in the list. */
export const outcomeWords: Readonly<Record<ReviewOutcome, string>> = {
  moved: 'Moved',
  uncertain: 'Uncertain',
  orphaned: 'Orphaned',
};

/** What happened to a passage, in a sentence. */
export const outcomeSentences: Readonly<Record<ReviewOutcome, string>> = {
  moved: 'Found again at another place or in other words.',
  uncertain: 'Something like it stands in the text, but where it belongs is not clear.',
  orphaned: 'Its words are no longer in the text.',
};
