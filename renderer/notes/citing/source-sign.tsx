import { Check, RefreshCw } from 'lucide-react';
import type { SourceState } from '#core/notes/citation-data.ts';
import {
  sourceFingerprint,
  linkedSpeaker,
  placeInWords,
  sourceState,
} from '#core/notes/citation-data.ts';
import type { Cited } from '#core/text/blocks.ts';
import { useLibrary } from '../../state/library.ts';
import { Button } from '../../ui/button.tsx';
import styles from './citation-view.module.css';
import { useCited } from './cited-passages.ts';

const signs: Readonly<Record<Exclude<SourceState, 'same'>, string>> = {
  quote: 'Source changed: the passage reads differently now.',
  details: 'Source changed: its details are others now.',
  moved: 'Source changed: the passage stands in another paragraph now.',
  uncertain: 'Source changed: where this passage stands is uncertain.',
  orphaned: 'Source changed: this passage’s text is gone.',
  deleted: 'This passage was deleted. The quote is kept here.',
};

/** What a cited passage has become. */
export interface Source {
  /** The document to go to; null when the passage is gone, or not known yet. */
  document: string | null;
  state: SourceState;
  /** What a citation remembers that is kept as it is. */
  fingerprint: string;
}

/** What is known now of a cited passage, live: where it stands, and whether the citation still says so. */
export function useSource(citation: Cited): Source {
  const cited = useCited(citation.passage);
  const actors = useLibrary((library) => library.actors);
  const documentId = cited?.passage.document ?? null;
  const document = useLibrary((library) =>
    documentId === null ? undefined : library.documents.get(documentId),
  );
  const unknown: Source = { document: documentId, state: 'same', fingerprint: '' };
  if (cited === undefined || (cited !== null && document === undefined)) return unknown;
  const now =
    cited === null || document === undefined
      ? null
      : {
          passage: cited.passage,
          document,
          linkedSpeaker: linkedSpeaker(citation.passage, cited.links, actors),
          place: cited.paragraph === null ? null : placeInWords(cited.paragraph),
        };
  const state = sourceState(citation, now);
  return { document: documentId, state, fingerprint: sourceFingerprint(state, now) };
}

/** Says that a source changed, with the two answers to it; nothing while it did not. */
export function SourceSign({
  source: { state },
  update,
  keep,
}: {
  source: Source;
  update: () => void;
  keep: () => void;
}) {
  if (state === 'same') return null;
  return (
    <p className={styles.sign}>
      {signs[state]}
      {(state === 'quote' || state === 'details' || state === 'moved') && (
        <Button look="quiet" className={styles.update} onClick={update}>
          <RefreshCw size={12} aria-hidden /> Update
        </Button>
      )}
      <Button look="quiet" className={styles.update} onClick={keep}>
        <Check size={12} aria-hidden /> Keep
      </Button>
    </p>
  );
}
