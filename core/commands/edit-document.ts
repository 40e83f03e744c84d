import { put } from '../change.ts';
import { id, object, optional } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { DocumentRecord } from '../records/document.ts';
import { documentFields } from '../records/document.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { neatFields } from './document-fields.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'edit-document'>;

/** Changes what is known of a document. A date the user gives settles a proposed one. */
export const editDocument: Command<Args, null> = {
  name: 'edit-document',
  check: object({
    id,
    fields: object({
      title: optional(documentFields.title),
      author: optional(documentFields.author),
      publisher: optional(documentFields.publisher),
      date: optional(documentFields.date),
      url: optional(documentFields.url),
      language: optional(documentFields.language),
      kind: optional(documentFields.kind),
    }),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const before = await existing(read, 'documents', args.id);
    const { dateProposal, ...rest } = before;
    const edited: DocumentRecord = { ...rest, ...neatFields({ ...before, ...args.fields }) };
    if (dateProposal !== undefined && args.fields.date === undefined)
      edited.dateProposal = dateProposal;
    const label =
      edited.title === before.title
        ? `Edited the details of “${brief(before.title)}”`
        : `Renamed “${brief(before.title)}” to “${brief(edited.title)}”`;
    const ops = isEqual(before, edited)
      ? []
      : [put('documents', before, { ...edited, changedAt: context.now })];
    return { label, kind: 'do', ops, result: null };
  },
};
