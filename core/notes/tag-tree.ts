// The tags of notes as a tree, with how many notes have each.

import { tagWithParents } from '../records/note-tags.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** How many notes have a tag or one that is part of it, by tag; tags that only have parts are there, too. */
export function tagCounts(notes: Iterable<{ tags?: readonly string[] }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of notes) {
    if (tags === undefined) continue;
    for (const tag of new Set(tags.flatMap(tagWithParents)))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

/** One row of the tree. */
export interface TagRow {
  tag: string;
  /** The last name of its path. */
  name: string;
  /** From 1. */
  level: number;
  count: number;
  /** Whether its parts are shown; null when it has none. */
  open: boolean | null;
  position: number;
  siblings: number;
}

/** The rows in sight, by the alphabet; the parts of a tag are shown when it is among `opened`. */
export function tagRows(
  counts: ReadonlyMap<string, number>,
  opened: ReadonlySet<string>,
): TagRow[] {
  const parts = new Map<string, string[]>();
  for (const tag of counts.keys()) {
    const end = tag.lastIndexOf('/');
    const parent = end < 0 ? '' : tag.slice(0, end);
    parts.set(parent, [...(parts.get(parent) ?? []), tag]);
  }
  const walk = (parent: string, level: number): TagRow[] => {
    const siblings = (parts.get(parent) ?? []).toSorted((one, other) =>
      collator.compare(one, other),
    );
    return siblings.flatMap((tag, index) => {
      const open = parts.has(tag) ? opened.has(tag) : null;
      const row: TagRow = {
        tag,
        name: tag.slice(tag.lastIndexOf('/') + 1),
        level,
        count: counts.get(tag) ?? 0,
        open,
        position: index + 1,
        siblings: siblings.length,
      };
      return open === true ? [row, ...walk(tag, level + 1)] : [row];
    });
  };
  return walk('', 1);
}
