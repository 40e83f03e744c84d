// How concepts are told apart, and where they stand among each other.

import { conflict, invalidInput } from '../errors.ts';
import type { ConceptRecord } from '../records/concept.ts';
import type { NewConcept } from './command-inputs.ts';
import { foldedName } from '../text/folded-name.ts';
import { needed } from './lookups.ts';

/** The concept that goes by this name, whatever its case. */
export function conceptNamed(
  concepts: readonly ConceptRecord[],
  name: string,
): ConceptRecord | undefined {
  const wanted = foldedName(name);
  return concepts.find((one) => foldedName(one.name) === wanted);
}

/** Throws `ConflictError` when another concept goes by this name. */
export function refuseConceptTwin(
  concepts: readonly ConceptRecord[],
  name: string,
  self?: string,
): void {
  const twin = conceptNamed(
    concepts.filter((one) => one.id !== self),
    name,
  );
  if (twin !== undefined) throw conflict(`There is already a concept called “${twin.name}”.`);
}

/** Trims what is said of a concept. */
export function neatConcept(concept: NewConcept): NewConcept {
  const { colour, ...rest } = concept;
  return {
    ...rest,
    name: needed(concept.name, 'The name of a concept'),
    definition: concept.definition.trim(),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** Throws `InvalidInputError` when a concept would become part of itself or of one below it. */
export function refuseLoop(
  concepts: readonly ConceptRecord[],
  self: string,
  parent: string | null,
): void {
  const parents = new Map(concepts.map((one) => [one.id, one.parent]));
  const seen = new Set<string>();
  for (let at = parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === self) throw invalidInput('A concept cannot be part of itself.');
    seen.add(at);
  }
}
