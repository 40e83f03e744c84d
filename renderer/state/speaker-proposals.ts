// Whom the labels of an open document may stand for.

import { useEffect, useMemo, useState } from 'react';
import type { NamedActor, SpeakerProposal } from '#core/actors/speaker-labels.ts';
import { proposeSpeakers } from '#core/actors/speaker-labels.ts';
import type { DictumError } from '#core/errors.ts';
import { ask } from '../services/library.ts';
import { showError } from '../ui/toast.tsx';
import type { DocumentBody } from './bodies.ts';
import { useLibrary } from './library.ts';
import { labelsOf, turnsOf } from './turns.ts';

interface Read {
  document: string;
  named: readonly NamedActor[];
  labelled: ReadonlyMap<string, number>;
}

/**
 * Proposals for the labels about which nothing was said yet, by label. What the text itself tells comes a
 * moment later: it is read in the store page's worker, once each time this is first used for a document.
 */
export function useSpeakerProposals(body: DocumentBody): ReadonlyMap<string, SpeakerProposal> {
  const { document: record, sections } = body;
  const documents = useLibrary((state) => state.documents);
  const actors = useLibrary((state) => state.actors);
  const [read, setRead] = useState<Read | null>(null);
  const hasTurns = turnsOf(sections).length > 0;

  useEffect(() => {
    if (!hasTurns) return undefined;
    let isWanted = true;
    ask('suggestions', { document: record.id })
      .then(({ actors: named, labels }) => {
        const labelled = new Map(labels.map(({ label, actor }) => [label, actor]));
        if (isWanted) setRead({ document: record.id, named, labelled });
      })
      .catch((error: DictumError) => showError(error));
    return () => {
      isWanted = false;
    };
  }, [record.id, hasTurns]);

  return useMemo(() => {
    const said = new Set((record.speakers ?? []).map((one) => one.label));
    const labels = labelsOf(turnsOf(sections)).flatMap(({ label }) =>
      said.has(label) ? [] : [label],
    );
    const known = read?.document === record.id ? read : null;
    const proposals = proposeSpeakers({
      labels,
      document: record.id,
      documents: documents.values(),
      actors,
      named: withKnown(known?.named ?? [], actors),
      labelled: known?.labelled ?? new Map(),
    });
    return new Map(proposals.map((one) => [one.label, one]));
  }, [record.id, record.speakers, sections, documents, actors, read]);
}

/** An actor that was made since the text was read is known by now; one that was deleted is not. */
function withKnown(
  named: readonly NamedActor[],
  actors: ReadonlyMap<string, { id: string; name: string }>,
): NamedActor[] {
  const byName = new Map([...actors.values()].map(({ id, name }) => [name.toLowerCase(), id]));
  return named.map((one) => {
    const stands = one.known !== null && actors.has(one.known) ? one.known : null;
    return { ...one, known: stands ?? byName.get(one.name.toLowerCase()) ?? null };
  });
}
