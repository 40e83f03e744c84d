// A codebook: what each concept, colour and role is for. It stands for itself, without the ids of a
// library: concepts are named by their names, of which no two are the same.

import { conceptTree, inTreeOrder } from '../../concepts/tree.ts';
import type { ConceptRecord } from '../../records/concept.ts';
import type { Role } from '../../records/link.ts';
import { roles } from '../../records/link.ts';
import type { Colour } from '../../records/passage.ts';
import { colours } from '../../records/passage.ts';
import type { SettingsRecord } from '../../records/settings.ts';

/** A concept as a codebook tells it: others are referred to by name. */
export interface CodebookConcept {
  name: string;
  /** The name of the concept it is part of; null at the top. */
  parent: string | null;
  definition: string;
  colour: Colour | null;
}

/** The user's scheme of analysis: concepts, what the colours mean, what the roles mean. */
export interface Codebook {
  /** Each before those below it. */
  concepts: CodebookConcept[];
  colours: { colour: Colour; name: string; definition: string }[];
  roles: { role: Role; definition: string }[];
}

/** The codebook of a library: its concepts in the order of the tree, all colours and roles. */
export function codebookOf(concepts: readonly ConceptRecord[], settings: SettingsRecord): Codebook {
  const byId = new Map(concepts.map((one) => [one.id, one]));
  return {
    concepts: inTreeOrder(conceptTree(byId)).map(({ concept, level }) => ({
      name: concept.name,
      parent: level === 1 ? null : (byId.get(concept.parent ?? '')?.name ?? null),
      definition: concept.definition,
      colour: concept.colour ?? null,
    })),
    colours: colours.map((colour) => ({
      colour,
      name: settings.colourNames[colour - 1] ?? '',
      definition: settings.colourDefinitions?.[colour - 1] ?? '',
    })),
    roles: roles.map((role, index) => ({
      role,
      definition: settings.roleDefinitions?.[index] ?? '',
    })),
  };
}
