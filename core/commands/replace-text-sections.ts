// Which stored sections of a document can stay under a new text, and what the others become.

import type { SectionRecord } from '../records/section.ts';
import type { Block } from '../text/blocks.ts';
import { splitIntoSections } from '../text/sections.ts';
import type { Context } from './command.ts';

/** A section whose blocks all stand, in a row, from number `at` on in the new text. */
interface Candidate {
  section: number;
  at: number;
  blocks: number;
}

/** Of as many places where a section's blocks could stand no more are looked at. */
const mostPlaces = 20;

/** Numbers for blocks, equal ones the same. */
function blockNumbers(): (blocks: readonly Block[]) => number[] {
  const known = new Map<string, number>();
  const numberOf = (block: Block): number => {
    const key = JSON.stringify(block);
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return (blocks) => blocks.map(numberOf);
}

function candidates(sections: readonly number[][], next: readonly number[]): Candidate[] {
  const places = new Map<number, number[]>();
  for (const [at, block] of next.entries()) {
    const own = places.get(block);
    if (own === undefined) places.set(block, [at]);
    else own.push(at);
  }
  return sections.flatMap((blocks, section) => {
    let rarest = 0;
    const count = (at: number): number => places.get(blocks[at] ?? -1)?.length ?? 0;
    for (const at of blocks.keys()) if (count(at) < count(rarest)) rarest = at;
    const found: Candidate[] = [];
    for (const place of places.get(blocks[rarest] ?? -1) ?? []) {
      if (found.length === mostPlaces) break;
      const at = place - rarest;
      if (blocks.every((block, step) => next[at + step] === block))
        found.push({ section, at, blocks: blocks.length });
    }
    return found;
  });
}

/** The candidates in order and apart that keep the most blocks. */
function chosen(all: readonly Candidate[]): Candidate[] {
  const total: number[] = [];
  const before: number[] = [];
  let best = -1;
  for (const [index, one] of all.entries()) {
    let most = 0;
    let last = -1;
    for (let other = 0; other < index; other += 1) {
      const earlier = all[other];
      const isBefore =
        earlier !== undefined &&
        earlier.section < one.section &&
        earlier.at + earlier.blocks <= one.at;
      if (!isBefore || (total[other] ?? 0) <= most) continue;
      most = total[other] ?? 0;
      last = other;
    }
    total.push(most + one.blocks);
    before.push(last);
    if (best === -1 || most + one.blocks > (total[best] ?? 0)) best = index;
  }
  const chain: Candidate[] = [];
  for (let index = best; index !== -1; index = before[index] ?? -1) {
    const one = all[index];
    if (one !== undefined) chain.unshift(one);
  }
  return chain;
}

/**
 * The sections of a new text. One whose blocks all stand in it, in the old order, is the same record as
 * before; of those between two such, as many as are needed keep their ids.
 */
export function sectionsFor(
  blocks: readonly Block[],
  old: readonly SectionRecord[],
  owner: string,
  context: Context,
): SectionRecord[] {
  const numbered = blockNumbers();
  const next = numbered(blocks);
  const kept = chosen(
    candidates(
      old.map((one) => numbered(one.blocks)),
      next,
    ),
  );
  const sections: SectionRecord[] = [];
  let section = 0;
  let at = 0;
  const fill = (untilSection: number, until: number): void => {
    const free = old.slice(section, untilSection);
    if (until > at)
      for (const [index, part] of splitIntoSections(blocks.slice(at, until)).entries())
        sections.push({ id: free[index]?.id ?? context.newId(), owner, blocks: part });
  };
  for (const one of kept) {
    const same = old[one.section];
    if (same === undefined) continue;
    fill(one.section, one.at);
    sections.push(same);
    section = one.section + 1;
    at = one.at + one.blocks;
  }
  fill(old.length, blocks.length);
  return sections;
}
