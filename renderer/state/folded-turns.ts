// Whose turns are folded in which document, kept over restarts in the page's own storage, which belongs to
// this library on this machine. Pure: strings in and out.

import { isObject } from '#core/check.ts';

/** Labels by document, the document folded in last at the end. */
export type FoldedTurns = Readonly<Record<string, readonly string[]>>;

/** How many documents are remembered, and how many labels of each. */
const most = { documents: 500, labels: 200 } as const;

/** What was kept; empty when it cannot be read. */
export function readFolded(kept: string | null): FoldedTurns {
  if (kept === null) return {};
  try {
    const value: unknown = JSON.parse(kept);
    if (!isObject(value)) return {};
    const found: Record<string, string[]> = {};
    for (const [document, labels] of Object.entries(value).slice(-most.documents))
      if (Array.isArray(labels))
        found[document] = labels.filter((one) => typeof one === 'string').slice(0, most.labels);
    return found;
  } catch {
    return {};
  }
}

/** As it is kept: the documents folded in last, without those that have no folds any more. */
export function writeFolded(folded: FoldedTurns): string {
  const standing = Object.entries(folded).filter(([, labels]) => labels.length > 0);
  return JSON.stringify(Object.fromEntries(standing.slice(-most.documents)));
}

/** With these labels of a document folded, or unfolded. */
export function withFolded(
  folded: FoldedTurns,
  document: string,
  labels: readonly string[],
  on: boolean,
): FoldedTurns {
  const { [document]: before = [], ...rest } = folded;
  const others = before.filter((one) => !labels.includes(one));
  return { ...rest, [document]: on ? [...others, ...labels] : others };
}
