// The lines of the slash list: every form and insertion, by what was typed.

import { canRun, keysOf, runCommand } from '../../commands.ts';
import { fuzzyScore } from '../../ui/fuzzy.ts';
import type { Insertion } from '../editing/insertions.tsx';
import { callouts, citeIcon, forms, insertions } from '../editing/insertions.tsx';
import type { TypeAheadItem } from './items.ts';

function itemOf({ $run, ...insertion }: Insertion, group: string): TypeAheadItem {
  return { ...insertion, group, $choose: $run };
}

/** Citing needs a passage that is selected; without one it is not offered. */
function citing(): TypeAheadItem[] {
  return [
    { id: 'cite-passage', title: 'Cite the selected passage' },
    { id: 'cite-in-line', title: 'Cite it in the line' },
  ]
    .filter(({ id }) => canRun(id))
    .map(({ id, title }) => ({
      id,
      title,
      words: 'citation quote reference',
      icon: citeIcon,
      keys: keysOf(id),
      group: 'Insert',
      $choose: () => queueMicrotask(() => runCommand(id)),
    }));
}

/** What fits, best first; all of it, in order, when nothing was typed. */
export function slashItems(query: string): TypeAheadItem[] {
  const all = [
    ...forms.map((one) => itemOf(one, 'Form')),
    ...callouts.map((one) => itemOf(one, 'Form')),
    ...insertions.map((one) => itemOf(one, 'Insert')),
    ...citing(),
  ];
  if (query.trim() === '') return all;
  const scored = all.flatMap((item) => {
    const byTitle = fuzzyScore(query, item.title);
    const byWords = fuzzyScore(query, item.words ?? '');
    const score = Math.max(byTitle ?? -Infinity, (byWords ?? -Infinity) - 6);
    // Letters scattered over a title are no match here: one goes on writing.
    return score > query.trim().length * 3 ? [{ item: { ...item, group: undefined }, score }] : [];
  });
  // What fits equally well stands in the order of the whole list, whatever its length.
  return scored
    .toSorted((a, b) => Math.round(b.score) - Math.round(a.score))
    .map(({ item }) => item);
}
