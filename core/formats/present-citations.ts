// Citations in an exported note: what they quote stands as it was written; where that stands is told as it is now.

import type { SourceState } from '../notes/citation-data.ts';
import { linkedSpeaker, placeInWords, sourceState } from '../notes/citation-data.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { Block, Cited } from '../text/blocks.ts';
import { mapEachRun, mapRuns } from '../text/inside-blocks.ts';
import type { RecordIndex } from './export-records.ts';
import type { LossReport } from './report.ts';
import { counted } from '../counted.ts';

/** Where a passage stands, as the number of its paragraph; null when that is not known. */
export type ParagraphOf = (passage: PassageRecord) => number | null;

/** Reports the citations of a note whose source says something else now. */
export function reportChanged(report: LossReport, changed: number): void {
  for (let told = 0; told < changed; told += 1) report.lost(changedCitations);
}

function changedCitations(number: number): string {
  const verb = number === 1 ? 'stands' : 'stand';
  return `${counted(number, 'citation')} whose source has changed ${verb} as written; the note shows which.`;
}

/** The blocks of a note with present places, and how many of its citations have a source that changed. */
export function presentCitations(
  blocks: readonly Block[],
  index: RecordIndex,
  paragraphOf: ParagraphOf,
): { blocks: Block[]; changed: number } {
  let changed = 0;
  const present = <T extends Cited>(citation: T): T => {
    const { state, place } = sourceOf(citation, index, paragraphOf);
    // Another name of the source or the speaker is no other source.
    const isThere = state === 'same' || state === 'moved' || state === 'details';
    if (!isThere) changed += 1;
    return !isThere || place === null || citation.place === undefined
      ? citation
      : { ...citation, place };
  };
  const all = blocks.map((block) =>
    block.type === 'citation'
      ? present(block)
      : mapRuns(block, (runs) =>
          mapEachRun(runs, (run) => [run.type === 'citation' ? present(run) : run]),
        ),
  );
  return { blocks: all, changed };
}

function sourceOf(
  citation: Cited,
  index: RecordIndex,
  paragraphOf: ParagraphOf,
): { state: SourceState; place: string | null } {
  const passage = index.passage(citation.passage);
  const document = passage === undefined ? undefined : index.document(passage.document);
  if (passage === undefined || document === undefined)
    return { state: sourceState(citation, null), place: null };
  const links = index.linksOfPassage(passage.id);
  const speaker = linkedSpeaker(passage.id, links, index.actors);
  const paragraph = paragraphOf(passage);
  const place = paragraph === null ? null : placeInWords(paragraph);
  return {
    state: sourceState(citation, { passage, document, linkedSpeaker: speaker, place }),
    place,
  };
}
