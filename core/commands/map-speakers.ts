import { put } from '../change.ts';
import { id, list, nullable, object, optional, text } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { DocumentRecord, SpeakerLabel } from '../records/document.ts';
import { always } from '../records/document.ts';
import { OnTheSpot, actorOrId } from './actors-on-the-spot.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';
import { existing } from './lookups.ts';

type Args = CommandArgs<'map-speakers'>;

/**
 * Says whom the labels of a document's turns stand for. Labels not named stay as they are; one that stands
 * for nobody and asks nothing is forgotten.
 */
export const mapSpeakers: Command<Args, null> = {
  name: 'map-speakers',
  check: object({
    document: id,
    speakers: list(
      object({ label: text(1000), actor: nullable(actorOrId), asks: optional(always) }),
      10_000,
    ),
  }),
  async plan(args, read, context): Promise<Plan<null>> {
    const document = await existing(read, 'documents', args.document);
    const spot = new OnTheSpot(read, context);
    const labels = new Map((document.speakers ?? []).map((one) => [one.label, one]));
    for (const { label, actor, asks } of args.speakers) {
      const mapped: SpeakerLabel = {
        label,
        actor: actor === null ? null : (await spot.actor(actor)).id,
        ...(asks === undefined ? {} : { asks }),
      };
      if (mapped.actor === null && asks === undefined) labels.delete(label);
      else labels.set(label, mapped);
    }
    const { speakers: _before, ...rest } = document;
    const speakers = [...labels.values()];
    const after: DocumentRecord = speakers.length === 0 ? rest : { ...document, speakers };
    const isSame = isEqual(document, after) && spot.ops.length === 0;
    return {
      label: `Said who speaks in “${brief(document.title)}”`,
      kind: 'do',
      ops: isSame ? [] : [...spot.ops, put('documents', document, after)],
      result: null,
    };
  },
};
