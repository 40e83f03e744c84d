import { put } from '../change.ts';
import { id, object, optional, text } from '../check.ts';
import type { DocumentRecord } from '../records/document.ts';
import { documentFields, original } from '../records/document.ts';
import type { SectionRecord } from '../records/section.ts';
import { nullable } from '../check.ts';
import { blocks } from '../text/check-block.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { splitIntoSections } from '../text/sections.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Plan, Reader } from './command.ts';
import { brief } from './command.ts';
import { neatFields } from './document-fields.ts';

type Args = CommandArgs<'import-document'>;
type Result = CommandResult<'import-document'>;

/** The document that stands for the same file already, or has the same id. */
async function twin(args: Args, read: Reader): Promise<DocumentRecord | undefined> {
  const named = args.id === undefined ? undefined : await read.get('documents', args.id);
  if (named !== undefined || args.original === null) return named;
  const [first] = await read.where('documents', 'original.sha256', [args.original.sha256]);
  return first;
}

/** Takes a new document in: its text in sections, and what is known of it. */
export const importDocument: Command<Args, Result> = {
  name: 'import-document',
  check: object({
    fields: object(documentFields),
    dateProposal: optional(text(100)),
    blocks,
    original: nullable(original),
    id: optional(id),
  }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const known = await twin(args, read);
    if (known !== undefined)
      return { label: '', kind: 'do', ops: [], result: { status: 'duplicate', id: known.id } };

    const fields = neatFields(args.fields);
    const documentId = args.id ?? context.newId();
    const parts = splitIntoSections(args.blocks);
    const sections: SectionRecord[] = (parts.length === 0 ? [[]] : parts).map((part) => ({
      id: context.newId(),
      owner: documentId,
      blocks: part,
    }));
    const document: DocumentRecord = {
      ...fields,
      id: documentId,
      sections: sections.map((one) => ({
        id: one.id,
        length: plainTextOfBlocks(one.blocks).length,
      })),
      original: args.original,
      createdAt: context.now,
      changedAt: context.now,
    };
    if (args.dateProposal !== undefined) document.dateProposal = args.dateProposal;
    return {
      label: `Imported “${brief(document.title)}”`,
      kind: 'do',
      ops: [
        put('documents', null, document),
        ...sections.map((section) => put('sections', null, section)),
      ],
      result: { status: 'imported', id: documentId },
    };
  },
};
