import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting } from './lookups.ts';
import { parentAfter } from './merge-concepts.ts';

/** Deletes concepts: statements stay without one, and what was below moves up. */
export const deleteConcepts: Command<CommandArgs<'delete-concepts'>, null> = {
  name: 'delete-concepts',
  check: object({ ids: list(id, 10_000) }),
  async plan(args, read, context): Promise<Plan<null>> {
    const concepts = await allExisting(read, 'concepts', args.ids);
    const gone = new Set(concepts.map((one) => one.id));
    const all = await read.all('concepts');
    const parents = new Map(all.map((one) => [one.id, one.parent]));
    const moved = all.filter(
      (one) => !gone.has(one.id) && one.parent !== null && gone.has(one.parent),
    );
    const statements = await read.where('statements', 'concept', [...gone]);
    const [only] = concepts;
    const what =
      only !== undefined && concepts.length === 1
        ? `the concept “${brief(only.name)}”`
        : counted(concepts.length, 'concept');
    return {
      label: `Deleted ${what}`,
      kind: 'do',
      ops: [
        ...statements.map((one) =>
          put('statements', one, { ...one, concept: null, changedAt: context.now }),
        ),
        ...moved.map((one) =>
          put('concepts', one, {
            ...one,
            parent: parentAfter(one.parent, gone, parents),
            changedAt: context.now,
          }),
        ),
        ...concepts.map((one) => put('concepts', one, null)),
      ],
      result: null,
    };
  },
};
