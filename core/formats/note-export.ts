// A note as readable exports show it.

import type { NoteRecord } from '../records/note.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { Block, MentionRun } from '../text/blocks.ts';
import { mapEachRun, mapRuns } from '../text/inside-blocks.ts';
import { paragraphNumber } from '../text/paragraph-number.ts';
import type { RecordIndex } from './export-records.ts';
import type { ParagraphOf } from './present-citations.ts';
import { presentCitations } from './present-citations.ts';

/** A note with its text, the quotes of its citations brought up to date. */
export interface NoteExport {
  note: NoteRecord;
  blocks: Block[];
  /** How many of its citations have a source that says something else now. */
  changed: number;
}

/**
 * A note with its text, in which mentions bear present names and citations say where their passages stand now.
 * `paragraphOf` is given where the texts of the documents are not at hand.
 */
export function noteExport(
  note: NoteRecord,
  index: RecordIndex,
  paragraphOf: ParagraphOf = (passage) => paragraphIn(passage, index),
): NoteExport {
  const stored = index.section(note.section.id)?.blocks ?? [];
  const { blocks, changed } = presentCitations(stored, index, paragraphOf);
  return { note, blocks: blocks.map((block) => withPresentNames(block, index)), changed };
}

function paragraphIn({ document, anchor }: PassageRecord, index: RecordIndex): number | null {
  const sections = index.document(document)?.sections ?? [];
  return paragraphNumber(anchor.start, sections, (id) => index.section(id)?.blocks);
}

/** Mentions in a block are called what their records are called now. */
function withPresentNames(block: Block, index: RecordIndex): Block {
  const nameOf = ({ kind, id }: MentionRun): string | undefined =>
    kind === 'actor' ? index.actor(id)?.name : index[kind](id)?.title;
  return mapRuns(block, (runs) =>
    mapEachRun(runs, (run) => {
      if (run.type !== 'mention') return [run];
      const name = nameOf(run)?.replace(/\s+/gu, ' ').trim() ?? '';
      return [name === '' ? run : { ...run, text: name }];
    }),
  );
}
