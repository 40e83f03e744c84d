// What command tests begin with: fields and texts written for them.

import type { Block } from '../../text/blocks.ts';
import { paragraph } from '../../text/blocks.ts';
import type { CommandArgs } from '../catalogue.ts';
import type { DocumentFields, NewActor } from '../command-inputs.ts';

/** A document's fields. */
export const fields: DocumentFields = {
  title: 'The harbour vote',
  author: 'Ines Valdor',
  publisher: null,
  date: '2025-03',
  url: null,
  language: 'en',
  kind: 'article',
};

/** Its text: a heading, quotation marks, an emoji of several code points, a phrase that stands twice. */
export const text: Block[] = [
  { type: 'heading', level: 1, runs: [{ type: 'text', text: 'The harbour vote' }] },
  paragraph('Mayor Tessel said the harbour “will not be sold”. 👩‍👩‍👧 agreed.'),
  paragraph('The council of Ost will not be sold to, either.'),
];

/** An original whose hash is this digit over and over; one digit, one file. */
export const original = (digit: string) => ({
  sha256: digit.repeat(64),
  name: 'vote.txt',
  size: 120,
  mediaType: 'text/plain',
  encoding: 'utf-8',
});

/** The arguments of an import; `digit` tells one original file from another. */
export const importArgs = (digit: string): CommandArgs<'import-document'> => ({
  fields,
  blocks: text,
  original: original(digit),
});

/** An actor the text names by its alias. */
export const mayor: NewActor = {
  name: 'Ada Tessel',
  type: 'person',
  aliases: ['Mayor Tessel'],
  description: '',
};
