// Creates the passages of annotations, a document's all in one step, so that one undo takes them back.

import { randomUUID } from 'node:crypto';
import { id, list, object, whole } from '#core/check.ts';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { NewPassage } from '#core/commands/command-inputs.ts';
import { DictumError } from '#core/errors.ts';
import type { ReadAnnotation } from '#core/formats/annotation/annotation.ts';
import { foldedName } from '#core/text/folded-name.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';
import type { WantedLink } from './resolve-actors.ts';

/** A passage that an annotation asks for; the span is in UTF-16 units, its end exclusive. */
export interface WantedPassage {
  document: string;
  annotation: string;
  entry: ReadAnnotation;
  start: number;
  end: number;
  links: WantedLink[];
}

/** The passage that was made or was there before, or the sentence why there is none. */
export type Saved = { passage: string } | { reason: string };

const answer = object({ ids: list(id), created: whole() });

/**
 * Creates the passages and answers what became of each, by document and annotation. What the library
 * refuses is refused alone: the others of its document are made.
 */
export async function savePassages(
  wanted: readonly WantedPassage[],
  actors: ReadonlyMap<string, string>,
  library: Pick<StoreOwnerApi, 'run'>,
  group: string,
): Promise<Map<string, Saved>> {
  const saved = new Map<string, Saved>();
  const create = async (some: readonly WantedPassage[]): Promise<void> => {
    const args: CommandArgs<'create-passages'> = {
      passages: some.map((one) => newPassage(one, actors)),
    };
    const { result } = await library.run({
      id: randomUUID(),
      command: 'create-passages',
      args,
      group,
    });
    const { ids } = answer(result, 'The new passages');
    for (const [index, { document, annotation }] of some.entries()) {
      const passage = ids[index];
      if (passage !== undefined) saved.set(`${document} ${annotation}`, { passage });
    }
  };
  for (const document of new Set(wanted.map((one) => one.document))) {
    const own = wanted.filter((one) => one.document === document);
    try {
      await create(own);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      for (const one of own)
        await create([one]).catch((reason: unknown) => {
          if (!isRefusal(reason)) throw reason;
          saved.set(`${document} ${one.annotation}`, { reason: reason.message });
        });
    }
  }
  return saved;
}

/** A refusal says something of the passage; anything else is a failure of the library. */
function isRefusal(thrown: unknown): thrown is DictumError {
  return (
    thrown instanceof DictumError &&
    ['InvalidInputError', 'NotFoundError', 'ConflictError'].includes(thrown.name)
  );
}

function newPassage(wanted: WantedPassage, actors: ReadonlyMap<string, string>): NewPassage {
  const { document, annotation, entry, start, end } = wanted;
  const links = wanted.links.flatMap(({ actor, role }) => {
    const found = 'id' in actor ? actor.id : actors.get(foldedName(actor.name));
    return found === undefined ? [] : [{ actor: found, role }];
  });
  return {
    document,
    start,
    end,
    colour: entry.colour ?? 1,
    annotation,
    ...(entry.comment === '' ? {} : { comment: entry.comment }),
    ...(entry.tags.length === 0 ? {} : { tags: entry.tags }),
    ...(links.length === 0 ? {} : { links }),
  };
}
