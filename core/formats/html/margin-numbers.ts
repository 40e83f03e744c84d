// The numbers of passages in the margin, each beside the line in which its passage begins.

import type { PassageExport } from '../export-model.ts';

/** Passages of a paragraph that begin closer together than this share a label: they may begin in one line. */
const closest = 90;

/** The label of passages that begin together, and where it stands. */
interface Label {
  at: number;
  paragraph: number;
  numbers: number[];
}

/** A passage's number as it stands in the margin; `at` is the UTF-16 offset it belongs to. */
export interface PlacedLabel {
  at: number;
  html: string;
}

/** The numbers of a document's passages, handed out while its text is written from beginning to end. */
export interface MarginNumbers {
  /**
   * Hands out the labels that stand before an offset and were not handed out yet. Within a link the
   * numbers are no links of their own.
   */
  take(before: number, isInLink: boolean): PlacedLabel[];
}

/**
 * The labels of passages that stand in the text; `id` begins the ids of the document's part. They link to
 * the list of passages, if there is one.
 */
export function marginNumbers(
  passages: readonly PassageExport[],
  id: string,
  hasList: boolean,
): MarginNumbers {
  const labels: Label[] = [];
  for (const { place, number } of passages) {
    if (place === null) continue;
    const last = labels.at(-1);
    const { start: at, paragraph } = place;
    if (last?.paragraph === paragraph && at - last.at < closest) last.numbers.push(number);
    else labels.push({ at, paragraph, numbers: [number] });
  }
  let next = 0;
  return {
    take(before, isInLink) {
      const from = next;
      while ((labels[next]?.at ?? Infinity) < before) next += 1;
      return labels
        .slice(from, next)
        .map(({ at, numbers }) => ({ at, html: labelHtml(numbers, id, hasList && !isInLink) }));
    },
  };
}

function labelHtml(numbers: readonly number[], id: string, areLinks: boolean): string {
  const items = numbers.map((number) =>
    areLinks
      ? `<a id="${id}-m${number}" href="#${id}-p${number}" aria-label="Passage ${number}">${number}</a>`
      : `<bdi id="${id}-m${number}">${number}</bdi>`,
  );
  return `<span class="margin">${items.join(' ')}</span>`;
}
