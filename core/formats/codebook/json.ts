// The codebook as JSON.
//
//   { "format": "dictum-codebook", "version": 1,
//     "concepts": [{ "name": "Sell the harbour", "parent": "Harbour", "definition": "…", "colour": 3 }],
//     "colours": [{ "colour": 1, "name": "Claim", "definition": "…" }],
//     "roles": [{ "role": "speaker", "definition": "…" }] }
//
// `parent` and a concept's `colour` (1 to 8) may be null. Each concept stands before those below it.

import type { Check } from '../../check.ts';
import { isObject, list, nullable, object, oneOf, optional, text } from '../../check.ts';
import { DictumError, refusedFile } from '../../errors.ts';
import { role } from '../../records/link.ts';
import { colour } from '../../records/passage.ts';
import type { Codebook } from './codebook.ts';

const formatName = 'dictum-codebook';
const formatVersion = 1;

const concept = object({
  name: text(500),
  parent: nullable(text(500)),
  definition: text(100_000),
  colour: nullable(colour),
});

/** A codebook as it is handed to a command. */
export const codebookCheck: Check<Codebook> = object({
  concepts: list(concept, 100_000),
  colours: list(object({ colour, name: text(60), definition: text(10_000) }), 8),
  roles: list(object({ role, definition: text(10_000) }), 4),
});

const looseConcept = object({
  name: text(500),
  parent: optional(nullable(text(500))),
  definition: optional(text(100_000)),
  colour: optional(nullable(colour)),
});
const file = object({
  format: oneOf([formatName]),
  version: (value: unknown) => value,
  concepts: list(looseConcept, 100_000),
  colours: optional(
    list(object({ colour, name: text(60), definition: optional(text(10_000)) }), 8),
  ),
  roles: optional(list(object({ role, definition: text(10_000) }), 4)),
});

/** The file's text; the same codebook always gives the same. */
export function codebookJson({ concepts, colours, roles }: Codebook): string {
  const whole = { format: formatName, version: formatVersion, concepts, colours, roles };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Whether a text is meant to be a codebook in JSON, by its field `format`. */
export function looksLikeCodebook(content: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"dictum-codebook"/.test(content.slice(0, 200));
}

/** Reads what `codebookJson` writes; what may be left out is filled in. Throws `RefusedFileError`. */
export function readCodebookJson(content: string): Codebook {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch (thrown) {
    throw refusedFile('This file is not JSON.', String(thrown));
  }
  if (!isObject(parsed) || parsed['format'] !== formatName)
    throw refusedFile('This is not a codebook that Dictum has exported.');
  if (parsed['version'] !== formatVersion)
    throw refusedFile('This codebook was exported by a newer version of Dictum.');
  try {
    const read = file(parsed, 'codebook');
    return {
      concepts: read.concepts.map(({ name, parent, definition, colour: of }) => ({
        name,
        parent: parent ?? null,
        definition: definition ?? '',
        colour: of ?? null,
      })),
      colours: (read.colours ?? []).map((one) => ({ ...one, definition: one.definition ?? '' })),
      roles: read.roles ?? [],
    };
  } catch (thrown) {
    if (thrown instanceof DictumError)
      throw refusedFile(`The codebook in this file is not sound: ${thrown.message}`, thrown.detail);
    throw thrown;
  }
}
