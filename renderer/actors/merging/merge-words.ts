// What a merge comes to, in sentences.

import type { MergePreview } from '#core/commands/preview-actors.ts';
import { plural } from '../../ui/plural.ts';

/** One line for each thing that passes over, is joined or stays as it is; empty when nothing names them. */
export function mergeWords(preview: MergePreview, notes: number): string[] {
  const { links, doubledLinks, statements, decisions, doubledDecisions, labels } = preview;
  return [
    links > 0 &&
      `${plural(links, 'link')} to passages ${links === 1 ? 'passes' : 'pass'} over${
        doubledLinks > 0
          ? `; ${doubledLinks.toLocaleString('en')} of them would stand twice and ${doubledLinks === 1 ? 'is' : 'are'} joined`
          : ''
      }.`,
    statements > 0 && `${plural(statements, 'statement')} will name the one that stays.`,
    decisions > 0 &&
      `${plural(decisions, 'decision')} on mentions ${decisions === 1 ? 'passes' : 'pass'} over${
        doubledDecisions > 0
          ? `; in ${plural(doubledDecisions, 'place')} what was said of the one that stays holds`
          : ''
      }.`,
    labels > 0 && `${plural(labels, 'speaker label')} will stand for the one that stays.`,
    notes > 0 &&
      `${plural(notes, 'note cites', 'notes cite')} their passages, and ${notes === 1 ? 'stays' : 'stay'} as written.`,
  ].filter((line) => line !== false);
}
