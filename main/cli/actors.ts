// The JSON shapes of actors at the command line: in a list, and one of them whole.

import type { LibraryApi, Overview } from '#core/library-api.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import { byCreation, readDocument } from './read-library.ts';
import { statementViews } from './statements.ts';
import { linkViews } from './views.ts';

/** An actor with the numbers of its links, and of the statements that name it in any slot. */
export function actorView(actor: ActorRecord, links: number, statements: number) {
  return {
    id: actor.id,
    name: actor.name,
    type: actor.type,
    aliases: actor.aliases,
    description: actor.description,
    exclusions: actor.exclusions ?? [],
    attributes: actor.attributes ?? [],
    identifiers: actor.identifiers ?? [],
    colour: actor.colour ?? null,
    picture: actor.picture ?? null,
    links,
    statements,
    createdAt: actor.createdAt,
    changedAt: actor.changedAt,
  };
}

/**
 * All that names an actor, document by document as they were added: its links, the statements that name it,
 * the speaker labels that stand for it, and how many mentions were decided on.
 */
export async function wholeActor(calls: LibraryApi, overview: Overview, id: string) {
  const { links, statements, decisions, documents } = await calls.holdings({ actors: [id] });
  const touched = new Set([...links, ...statements].map((one) => one.document));
  const own = new Set([...links, ...statements].map((one) => one.id));
  const actors = new Map(overview.actors.map((one) => [one.id, one]));
  const concepts = new Map(overview.concepts.map((one) => [one.id, one]));
  const linked: ReturnType<typeof linkViews> = [];
  const said: ReturnType<typeof statementViews> = [];
  for (const document of overview.documents.toSorted(byCreation)) {
    if (!touched.has(document.id)) continue;
    const read = await readDocument(calls, document.id);
    linked.push(...read.passages.flatMap((placed) => linkViews(placed, read, actors)));
    said.push(...statementViews(read, actors, concepts));
  }
  return {
    linked: linked.filter((one) => own.has(one.id)),
    said: said.filter((one) => own.has(one.id)),
    labels: documents.toSorted(byCreation).flatMap((document) =>
      (document.speakers ?? [])
        .filter((one) => one.actor === id)
        .map(({ label, asks }) => ({
          document: document.id,
          file: document.original?.name ?? null,
          label,
          asks: asks === true,
        })),
    ),
    decisions: {
      accepted: decisions.filter((one) => one.verdict === 'accepted').length,
      rejected: decisions.filter((one) => one.verdict === 'rejected').length,
    },
  };
}
