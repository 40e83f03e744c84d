// What a citation says of its passage, from the records; and whether that is still so.

import { linkedSpeakers, speakerOf } from '../actors/speaker.ts';
import { offsetMap } from '../anchoring/offsets.ts';
import type { ActorRecord } from '../records/actor.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { LinkRecord } from '../records/link.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { SectionRecord } from '../records/section.ts';
import type { CitationBlock, Cited } from '../text/blocks.ts';
import { paragraphNumber } from '../text/paragraph-number.ts';
import { turnSpans } from '../text/turn-spans.ts';

/** The actors linked to a passage as its speakers, by name; null when there is none. */
export function linkedSpeaker(
  passage: string,
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
): string | null {
  const own = links.filter((link) => link.passage === passage);
  return linkedSpeakers(own, actors)?.name ?? null;
}

/** Whose turns a passage stands in, by the actors their labels stand for; null outside of turns. */
export function turnLabel(
  passage: PassageRecord,
  document: DocumentRecord,
  sections: readonly SectionRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
): string | null {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const blocks = document.sections.flatMap(({ id }) => byId.get(id)?.blocks ?? []);
  const map = offsetMap(document.sections);
  const start = map.offsetOf(passage.anchor.start);
  const end = map.offsetOf(passage.anchor.end) ?? undefined;
  return speakerOf(start, [], actors, turnSpans(blocks), end, document.speakers)?.name ?? null;
}

/** The place of a citation, in words. */
export function placeInWords(paragraph: number): string {
  return `paragraph ${String(paragraph)}`;
}

/** In which paragraph of its document a passage begins, in words; null when it stands nowhere. */
export function placeOf(
  passage: PassageRecord,
  document: DocumentRecord,
  sections: readonly SectionRecord[],
): string | null {
  const byId = new Map(sections.map((section) => [section.id, section]));
  if (passage.state === 'orphaned') return null;
  const { start } = passage.anchor;
  const number = paragraphNumber(start, document.sections, (id) => byId.get(id)?.blocks);
  return number === null ? null : placeInWords(number);
}

/** A citation of a passage as it stands now; `speaker` as `linkedSpeaker` finds it, else `turnLabel`; `place` as `placeOf` does. */
export function citationOf(
  passage: PassageRecord,
  document: DocumentRecord,
  speaker: string | null,
  place: string | null = null,
): CitationBlock {
  return {
    type: 'citation',
    passage: passage.id,
    quote: passage.quote,
    ...(speaker === null ? {} : { speaker }),
    source: document.title,
    ...(document.date === null ? {} : { date: document.date }),
    ...(place === null ? {} : { place }),
  };
}

/** What is known now of a cited passage; null in its place when it was deleted. */
export interface CitedNow {
  passage: PassageRecord;
  document: DocumentRecord;
  linkedSpeaker: string | null;
  /** Where it stands, in words; null when that is not known. */
  place: string | null;
}

/**
 * `quote`: the passage says something else now. `details`: its document or linked speaker is called
 * otherwise. `moved`: it stands in another paragraph. `uncertain`, `orphaned`: the passage's own state. `deleted`: it is gone.
 */
export type SourceState =
  | 'same'
  | 'quote'
  | 'details'
  | 'moved'
  | 'uncertain'
  | 'orphaned'
  | 'deleted';

/** What a source has become, so short that a citation can remember it: FNV-1a of what it says now. */
export function sourceFingerprint(state: SourceState, now: CitedNow | null): string {
  const said =
    now === null
      ? ''
      : JSON.stringify([
          now.passage.quote,
          now.linkedSpeaker,
          now.document.title,
          now.document.date,
          ...(state === 'moved' ? [now.place] : []),
        ]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < said.length; at += 1)
    hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193);
  return `${state} ${(hash >>> 0).toString(16)}`;
}

/** Compares what a citation says with what is known now; what the user chose to keep is `same`. */
export function sourceState(citation: Cited, now: CitedNow | null): SourceState {
  const state = compared(citation, now);
  return citation.kept === sourceFingerprint(state, now) ? 'same' : state;
}

function compared(citation: Cited, now: CitedNow | null): SourceState {
  if (now === null) return 'deleted';
  const { passage, document } = now;
  if (passage.state !== 'anchored') return passage.state;
  if (passage.quote !== citation.quote) return 'quote';
  const otherSpeaker = now.linkedSpeaker !== null && now.linkedSpeaker !== citation.speaker;
  const otherDate = (document.date ?? undefined) !== citation.date;
  if (otherSpeaker || otherDate || document.title !== citation.source) return 'details';
  const isElsewhere = now.place !== null && citation.place !== undefined;
  return isElsewhere && now.place !== citation.place ? 'moved' : 'same';
}
