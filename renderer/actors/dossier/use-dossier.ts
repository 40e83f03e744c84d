import { useEffect, useMemo, useState } from 'react';
import type { Dossier } from '#core/actors/dossier.ts';
import { dossierOf } from '#core/actors/dossier.ts';
import type { NoteRecord } from '#core/records/note.ts';
import { ask } from '../../services/library.ts';
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

/** The notes that cite passages of an actor; asked for again when its passages or the notes change. */
export function useNotesCiting(body: ActorBody): readonly NoteRecord[] {
  const all = useLibrary((state) => state.notes);
  const [notes, setNotes] = useState<readonly NoteRecord[]>([]);
  const { actor, links, statements } = body;
  useEffect(() => {
    let isCurrent = true;
    ask('citingNotes', { actor: actor.id }).then(
      (found) => {
        if (isCurrent) setNotes(found);
      },
      () => {
        // What is shown stays; the next change asks again.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [actor.id, links, statements, all]);
  return notes;
}
