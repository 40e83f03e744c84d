// A document as a command brings it in, without a file.

import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { DocumentFields } from '#core/commands/command-inputs.ts';
import type { Block } from '#core/text/blocks.ts';

/**
 * What the command `import-document` takes of a text that has no original: an article in English of which
 * nothing is known but its title, unless `more` says otherwise.
 */
export function newDocument(
  title: string,
  blocks: Block[],
  { id, ...more }: Partial<DocumentFields> & { id?: string } = {},
): CommandArgs<'import-document'> {
  const unknown = { author: null, publisher: null, date: null, url: null };
  return {
    fields: { title, ...unknown, language: 'en', kind: 'article', ...more },
    blocks,
    original: null,
    ...(id === undefined ? {} : { id }),
  };
}
