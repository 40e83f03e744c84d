// Creates the statements that annotations hold on passages just made, in one step.

import { randomUUID } from 'node:crypto';

import type { CommandArgs } from '#core/commands/catalogue.ts';
import { findActor } from '#core/formats/annotation/find-actor.ts';
import { foldedName } from '#core/text/folded-name.ts';
import type { NamedThing, ReadStatement } from '#core/formats/annotation/statements.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import { conceptRecord } from '#core/records/concept.ts';
import type { StoreOwnerApi } from '#core/store-api.ts';

/** A statement and the passage it is to stand on. */
export interface WantedStatement {
  passage: string;
  statement: ReadStatement;
}

type NewStatement = CommandArgs<'create-statements'>['statements'][number]['statement'];

/**
 * Creates the statements; concepts that are not there are made with those they are part of. Answers, for
 * each passage, what could not be used.
 */
export async function saveStatements(
  wanted: readonly WantedStatement[],
  library: Pick<StoreOwnerApi, 'run' | 'overview'>,
  group: string,
): Promise<Map<string, string>> {
  const left = new Map<string, string>();
  if (wanted.length === 0) return left;
  const { actors, concepts } = await library.overview(null);
  const conceptOf = conceptResolver(concepts, library, group);
  const statements: CommandArgs<'create-statements'>['statements'] = [];
  for (const { passage, statement } of wanted) {
    const unclear = ambiguousIn(statement, actors);
    if (unclear !== null) {
      left.set(passage, `A statement was left out: several actors are called “${unclear}”.`);
      continue;
    }
    const { speaker, organisation, concept, stance, targets, date, note } = statement;
    const someone = (named: NamedThing | null): NewStatement['speaker'] =>
      named === null ? null : actorFor(named, actors);
    statements.push({
      passage,
      statement: {
        speaker: someone(speaker),
        organisation: someone(organisation),
        concept: concept === null ? null : await conceptOf(concept),
        stance,
        targets: targets.flatMap((one) => someone(one) ?? []),
        date,
        note,
      },
    });
  }
  if (statements.length > 0)
    await library.run({
      id: randomUUID(),
      command: 'create-statements',
      args: { statements },
      group,
    });
  return left;
}

function ambiguousIn(
  { speaker, organisation, targets }: ReadStatement,
  actors: readonly ActorRecord[],
): string | null {
  for (const one of [speaker, organisation, ...targets])
    if (one !== null && findActor({ ...one, role: 'about' }, actors) === 'ambiguous')
      return one.name;
  return null;
}

/** The actor's id, else what is to be made; null when it is not there and has no name. */
function actorFor(named: NamedThing, actors: readonly ActorRecord[]): NewStatement['speaker'] {
  const found = findActor({ ...named, role: 'about' }, actors);
  if (found !== null && found !== 'ambiguous') return found.id;
  return named.name === null
    ? null
    : { name: named.name, type: 'person', aliases: [], description: '' };
}

/** Finds a concept by id, else by name, else makes it below those it is part of. */
function conceptResolver(
  concepts: readonly ConceptRecord[],
  library: Pick<StoreOwnerApi, 'run'>,
  group: string,
): (wanted: { id: string | null; path: string[] }) => Promise<string | null> {
  const byId = new Set(concepts.map((one) => one.id));
  const byName = new Map(concepts.map((one) => [foldedName(one.name), one.id]));
  return async ({ id: given, path }) => {
    if (given !== null && byId.has(given)) return given;
    let parent: string | null = null;
    for (const name of path) {
      const standing = byName.get(foldedName(name));
      if (standing !== undefined) {
        parent = standing;
        continue;
      }
      const args = { name, parent, definition: '' };
      const { result } = await library.run({
        id: randomUUID(),
        command: 'create-concept',
        args,
        group,
      });
      parent = conceptRecord(result, 'The new concept').id;
      byName.set(foldedName(name), parent);
    }
    return parent;
  };
}
