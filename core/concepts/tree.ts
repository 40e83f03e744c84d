// The concepts as a tree: what is part of what. Pure.

import type { ConceptRecord } from '../records/concept.ts';

/** What stands between the names of a path on the screen: `Harbour › Sell the harbour`. */
export const pathSign = ' › ';

/**
 * The names of a concept and of those it is part of, the outermost first; empty when there is no such
 * concept. A loop, which no command makes, ends where it began.
 */
export function conceptPath(id: string, concepts: ReadonlyMap<string, ConceptRecord>): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let at = concepts.get(id); at !== undefined && !seen.has(at.id);) {
    seen.add(at.id);
    path.unshift(at.name);
    at = at.parent === null ? undefined : concepts.get(at.parent);
  }
  return path;
}

/** A concept with its place in the tree. */
export interface ConceptNode {
  concept: ConceptRecord;
  /** 1 at the top. */
  level: number;
  children: readonly ConceptNode[];
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/**
 * The tree of all concepts, siblings by the alphabet. A concept whose parent is not there, or that is part
 * of itself by way of others, stands at the top, so that none is left out.
 */
export function conceptTree(concepts: ReadonlyMap<string, ConceptRecord>): ConceptNode[] {
  const below = new Map<string | null, ConceptRecord[]>();
  const add = (parent: string | null, concept: ConceptRecord): void => {
    const siblings = below.get(parent) ?? [];
    siblings.push(concept);
    below.set(parent, siblings);
  };
  for (const concept of concepts.values()) {
    const { parent } = concept;
    const isSound = parent !== null && concepts.has(parent) && !isLooped(concept, concepts);
    add(isSound ? parent : null, concept);
  }
  const nodes = (parent: string | null, level: number): ConceptNode[] =>
    (below.get(parent) ?? [])
      .toSorted((one, other) => collator.compare(one.name, other.name))
      .map((concept) => ({ concept, level, children: nodes(concept.id, level + 1) }));
  return nodes(null, 1);
}

function isLooped(concept: ConceptRecord, concepts: ReadonlyMap<string, ConceptRecord>): boolean {
  const seen = new Set<string>();
  for (
    let at = concept.parent;
    at !== null && !seen.has(at);
    at = concepts.get(at)?.parent ?? null
  ) {
    if (at === concept.id) return true;
    seen.add(at);
  }
  return false;
}

/** All nodes of a tree in the order in which they are read, each before those below it. */
export function inTreeOrder(nodes: readonly ConceptNode[]): ConceptNode[] {
  return nodes.flatMap((node) => [node, ...inTreeOrder(node.children)]);
}

/** The ids of a concept and of all below it. */
export function withBelow(id: string, concepts: ReadonlyMap<string, ConceptRecord>): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const one of concepts.values())
      if (one.parent !== null && found.has(one.parent)) found.add(one.id);
  }
  return found;
}

/** The number of statements of each concept together with those below it; without any, absent. */
export function countsWithBelow(
  nodes: readonly ConceptNode[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const sum = ({ concept, children }: ConceptNode): number => {
    let total = counts.get(concept.id) ?? 0;
    for (const child of children) total += sum(child);
    if (total > 0) sums.set(concept.id, total);
    return total;
  };
  for (const node of nodes) sum(node);
  return sums;
}
