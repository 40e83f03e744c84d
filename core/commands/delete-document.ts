import { put } from '../change.ts';
import { id, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

/** Deletes a document with its text, passages, links, statements and decisions. The original file stays in the assets. */
export const deleteDocument: Command<CommandArgs<'delete-document'>, null> = {
  name: 'delete-document',
  check: object({ id }),
  async plan(args, read): Promise<Plan<null>> {
    const document = await existing(read, 'documents', args.id);
    const [sections, passages, links, statements, decisions] = await Promise.all([
      read.where('sections', 'owner', [args.id]),
      read.where('passages', 'document', [args.id]),
      read.where('links', 'document', [args.id]),
      read.where('statements', 'document', [args.id]),
      read.where('decisions', 'document', [args.id]),
    ]);
    return {
      label: `Deleted “${brief(document.title)}”`,
      kind: 'do',
      ops: [
        ...links.map((link) => put('links', link, null)),
        ...statements.map((one) => put('statements', one, null)),
        ...decisions.map((one) => put('decisions', one, null)),
        ...passages.map((passage) => put('passages', passage, null)),
        ...sections.map((section) => put('sections', section, null)),
        put('documents', document, null),
      ],
      result: null,
    };
  },
};
