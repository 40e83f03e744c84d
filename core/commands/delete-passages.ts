import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';

/** Deletes passages with their links and statements. A note that cites one keeps the words it quoted. */
export const deletePassages: Command<CommandArgs<'delete-passages'>, null> = {
  name: 'delete-passages',
  check: object({ ids: list(id, 100_000) }),
  async plan(args, read): Promise<Plan<null>> {
    const passages = await allExisting(read, 'passages', args.ids);
    const gone = new Set(passages.map((one) => one.id));
    // By document: a few lookups, where there may be thousands of passages.
    const documents = [...new Set(passages.map((one) => one.document))];
    const isOfThem = ({ passage }: { passage: string }): boolean => gone.has(passage);
    const links = (await read.where('links', 'document', documents)).filter(isOfThem);
    const statements = (await read.where('statements', 'document', documents)).filter(isOfThem);
    const [passage] = passages;
    const what =
      passage !== undefined && passages.length === 1
        ? `the passage “${brief(passage.quote)}”`
        : counted(passages.length, 'passage');
    return {
      label: `Deleted ${what}`,
      kind: 'do',
      ops: [
        ...links.map((link) => put('links', link, null)),
        ...statements.map((one) => put('statements', one, null)),
        ...passages.map((one) => put('passages', one, null)),
      ],
      result: null,
    };
  },
};
