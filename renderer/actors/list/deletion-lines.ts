import type { previewDeletion } from '#core/commands/preview-actors.ts';
import { plural } from '../../ui/plural.ts';

/** What goes and what stays when actors are deleted, a sentence each; `mentions`: places that name them. */
export function deletionLines(
  { links, statements, decisions, labels }: ReturnType<typeof previewDeletion>,
  mentions: number,
): string[] {
  const lines = [
    links > 0 && `${plural(links, 'link')} to passages ${links === 1 ? 'goes' : 'go'} along.`,
    statements > 0 && `${plural(statements, 'statement stays', 'statements stay')}, without them.`,
    mentions > 0 &&
      `${plural(mentions, 'mention is', 'mentions are')} no longer found${
        decisions > 0
          ? `; ${plural(decisions, 'decision')} on them ${decisions === 1 ? 'is' : 'are'} forgotten`
          : ''
      }.`,
    mentions === 0 &&
      decisions > 0 &&
      `${plural(decisions, 'decision')} on mentions ${decisions === 1 ? 'is' : 'are'} forgotten.`,
    labels > 0 &&
      `${plural(labels, 'speaker label stands', 'speaker labels stand')} for nobody any more.`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? ['Nothing else names them.'] : [...lines, 'The passages stay.'];
}
