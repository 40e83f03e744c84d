import type { DocumentFields } from './command-inputs.ts';
import { needed } from './lookups.ts';

/** A text that may be absent: trimmed, and null when nothing is left. */
function orNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** The fields without white space at their ends; throws `InvalidInputError` for an empty title. */
export function neatFields(fields: DocumentFields): DocumentFields {
  return {
    title: needed(fields.title, 'A title'),
    author: orNull(fields.author),
    publisher: orNull(fields.publisher),
    date: orNull(fields.date),
    url: orNull(fields.url),
    language: orNull(fields.language),
    kind: fields.kind,
  };
}
