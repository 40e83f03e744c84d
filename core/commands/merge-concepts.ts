import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { id, list, object } from '../check.ts';
import { invalidInput } from '../errors.ts';
import type { ConceptRecord } from '../records/concept.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { counted } from '../counted.ts';
import { allExisting, distinct, existing } from './lookups.ts';

/** The nearest one above that stays, when `gone` go; null at the top. */
export function parentAfter(
  start: string | null,
  gone: ReadonlySet<string>,
  parents: ReadonlyMap<string, string | null>,
): string | null {
  let at = start;
  while (at !== null && gone.has(at)) at = parents.get(at) ?? null;
  return at;
}

/**
 * Makes one concept of several: the statements of the others pass over to `into`, and so do the concepts
 * below them; their definitions are kept below its own.
 */
export const mergeConcepts: Command<CommandArgs<'merge-concepts'>, null> = {
  name: 'merge-concepts',
  check: object({ into: id, ids: list(id, 10_000) }),
  async plan(args, read, context): Promise<Plan<null>> {
    const into = await existing(read, 'concepts', args.into);
    const others = (await allExisting(read, 'concepts', args.ids)).filter(
      (one) => one.id !== into.id,
    );
    if (others.length === 0) throw invalidInput('Select at least two concepts to merge them.');
    const gone = new Set(others.map((one) => one.id));
    const all = await read.all('concepts');
    const parents = new Map(all.map((one) => [one.id, one.parent]));
    const definition = distinct([into, ...others].map((one) => one.definition)).join('\n\n');
    const kept: ConceptRecord = {
      ...into,
      definition,
      parent: parentAfter(into.parent, gone, parents),
      changedAt: context.now,
    };
    const moved = all.filter(
      ({ id: self, parent }) =>
        self !== into.id && !gone.has(self) && parent !== null && gone.has(parent),
    );
    // A concept the one that stays is below of goes up to where that one stands.
    const above = new Set<string>();
    for (let at = kept.parent; at !== null && !above.has(at); at = parents.get(at) ?? null)
      above.add(at);
    const statements = await read.where('statements', 'concept', [...gone]);
    const ops: Op[] = [
      put('concepts', into, kept),
      ...moved.map((one) =>
        put('concepts', one, {
          ...one,
          parent: above.has(one.id) ? parentAfter(one.parent, gone, parents) : into.id,
          changedAt: context.now,
        }),
      ),
      ...statements.map((one) =>
        put('statements', one, { ...one, concept: into.id, changedAt: context.now }),
      ),
      ...others.map((one) => put('concepts', one, null)),
    ];
    const [only] = others;
    const what =
      only !== undefined && others.length === 1
        ? `“${brief(only.name)}”`
        : counted(others.length, 'concept');
    return { label: `Merged ${what} into “${brief(into.name)}”`, kind: 'do', ops, result: null };
  },
};
