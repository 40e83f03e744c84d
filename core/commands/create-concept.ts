import { put } from '../change.ts';
import { object } from '../check.ts';
import type { ConceptRecord } from '../records/concept.ts';
import { conceptFields } from '../records/concept.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { neatConcept, refuseConceptTwin } from './concept-names.ts';
import { existing } from './lookups.ts';

/** Creates a concept. Another that goes by the name is refused. */
export const createConcept: Command<CommandArgs<'create-concept'>, ConceptRecord> = {
  name: 'create-concept',
  check: object(conceptFields),
  async plan(args, read, context): Promise<Plan<ConceptRecord>> {
    const concept: ConceptRecord = {
      ...neatConcept(args),
      id: context.newId(),
      createdAt: context.now,
      changedAt: context.now,
    };
    refuseConceptTwin(await read.all('concepts'), concept.name);
    if (concept.parent !== null) await existing(read, 'concepts', concept.parent);
    return {
      label: `Created the concept “${brief(concept.name)}”`,
      kind: 'do',
      ops: [put('concepts', null, concept)],
      result: concept,
    };
  },
};
