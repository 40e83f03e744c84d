import { conceptPath, conceptTree, inTreeOrder, pathSign } from '#core/concepts/tree.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import { foldText } from './fold-text.ts';
import { nameRank } from './match-actors.ts';
import type { SuggestItem } from './suggest.tsx';

/** A concept to choose, or to make on the spot. */
export interface ConceptOption extends SuggestItem {
  /** Its names from the outermost on. Those of a concept to be made may be new, too. */
  path: readonly string[];
  /** A concept to be made; without it, `id` is a concept's. */
  isNew: boolean;
}

/** What is chosen in a field: a concept by id, or the names of one to be made, the outermost first. */
export type ChosenConcept = string | { path: readonly string[] };

type Concepts = ReadonlyMap<string, ConceptRecord>;

/** `Harbour > Sell`, typed with either sign, in its parts. */
function partsOf(typed: string): string[] {
  return typed.split(/[>›]/).map((part) => part.replace(/\s+/g, ' ').trim());
}

function conceptOfName(name: string, concepts: Concepts): ConceptRecord | undefined {
  const wanted = foldText(name);
  return [...concepts.values()].find((one) => foldText(one.name) === wanted);
}

/** How well a concept fits: its name the last part, those it is part of the ones before; null not at all. */
function rankOf(path: readonly string[], parts: readonly string[]): number | null {
  const name = path.at(-1) ?? '';
  const last = foldText(parts.at(-1) ?? '');
  const rank = last === '' ? 1 : nameRank(name, last);
  if (parts.length === 1) {
    if (rank !== null) return rank;
    // Words of the name and of those above it, in any order.
    const whole = foldText(path.join(' '));
    return last.split(' ').every((word) => whole.includes(word)) ? 4 : null;
  }
  let at = path.length - 2;
  for (const part of parts.slice(0, -1).toReversed()) {
    while (at >= 0 && nameRank(path[at] ?? '', foldText(part)) === null) at -= 1;
    if (at < 0) return null;
    at -= 1;
  }
  return rank;
}

/** The names of the concept that `Harbour > Sell` makes: what exists stands where it stands. */
function newPath(parts: readonly string[], concepts: Concepts): readonly string[] {
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    const known = conceptOfName(parts[at] ?? '', concepts);
    if (known !== undefined) return [...conceptPath(known.id, concepts), ...parts.slice(at + 1)];
  }
  return parts;
}

/**
 * The concepts that fit what was typed, best first, and last, where none goes by the name, the one to be
 * made; `A > B` looks for B below A, or makes it there. All in the order of the tree when nothing is typed.
 */
export function conceptOptions(concepts: Concepts, typed: string, most = 40): ConceptOption[] {
  const option = ({ id }: ConceptRecord): ConceptOption => ({
    id,
    path: conceptPath(id, concepts),
    isNew: false,
    group: undefined,
  });
  if (typed.trim() === '')
    return inTreeOrder(conceptTree(concepts))
      .slice(0, most)
      .map((node) => option(node.concept));
  const parts = partsOf(typed);
  const found = inTreeOrder(conceptTree(concepts))
    .flatMap(({ concept }) => {
      const made = option(concept);
      const rank = rankOf(made.path, parts);
      return rank === null ? [] : [{ made, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ made }) => made);
  const name = parts.at(-1) ?? '';
  if (parts.includes('') || conceptOfName(name, concepts) !== undefined) return found;
  const path = newPath(parts, concepts);
  return [...found, { id: 'new', path, isNew: true, group: undefined }];
}

/** The path of what is chosen, in one line; empty for null. */
export function chosenPath(chosen: ChosenConcept | null, concepts: Concepts): string {
  if (chosen === null) return '';
  const path = typeof chosen === 'string' ? conceptPath(chosen, concepts) : chosen.path;
  return path.join(pathSign);
}
