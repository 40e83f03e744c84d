import { put } from '../change.ts';
import { id, nullable, object, optional } from '../check.ts';
import { isEqual } from '../equal.ts';
import { conceptFields } from '../records/concept.ts';
import { colour } from '../records/passage.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { neatConcept, refuseConceptTwin, refuseLoop } from './concept-names.ts';
import { existing } from './lookups.ts';

/** Renames a concept, moves it in the tree, or changes what is said of it; null takes the colour away. */
export const editConcept: Command<CommandArgs<'edit-concept'>, null> = {
  name: 'edit-concept',
  check: object({
    id,
    fields: object({
      name: optional(conceptFields.name),
      parent: optional(conceptFields.parent),
      definition: optional(conceptFields.definition),
      colour: optional(nullable(colour)),
    }),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const before = await existing(read, 'concepts', args.id);
    const { colour: given, ...fields } = args.fields;
    const { colour: old, ...rest } = before;
    const wanted = given === undefined ? old : (given ?? undefined);
    const after = {
      ...rest,
      ...neatConcept({ ...rest, ...fields, ...(wanted === undefined ? {} : { colour: wanted }) }),
    };
    const all = await read.all('concepts');
    if (after.name !== before.name) refuseConceptTwin(all, after.name, before.id);
    if (after.parent !== before.parent && after.parent !== null) {
      await existing(read, 'concepts', after.parent);
      refuseLoop(all, before.id, after.parent);
    }
    const label =
      after.name === before.name
        ? `Edited the concept “${brief(before.name)}”`
        : `Renamed the concept “${brief(before.name)}” to “${brief(after.name)}”`;
    const ops = isEqual(before, after)
      ? []
      : [put('concepts', before, { ...after, changedAt: context.now })];
    return { label, kind: 'do', ops, result: null };
  },
};
