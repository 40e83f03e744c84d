import { useMemo } from 'react';
import type { Dossier } from '#core/actors/dossier.ts';
import { dossierOf } from '#core/actors/dossier.ts';
import type { ActorBody } from '../../state/bodies.ts';
import { useLibrary } from '../../state/library.ts';

/** An open actor's dossier, live. */
export function useDossier(body: ActorBody): Dossier {
  const documents = useLibrary((state) => state.documents);
  const concepts = useLibrary((state) => state.concepts);
  const { actor, links, coLinks, statements } = body;
  return useMemo(
    () =>
      dossierOf({
        actor: actor.id,
        links: [...links, ...coLinks],
        statements,
        documents,
        concepts,
      }),
    [actor.id, links, coLinks, statements, documents, concepts],
  );
}
