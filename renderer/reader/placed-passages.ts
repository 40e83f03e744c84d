// A document's passages in their places, kept from one Change to the next: of ten thousand only those that
// changed are looked at, so that a new highlight is drawn within a frame.

import { offsetMap } from '#core/anchoring/offsets.ts';
import type { SectionRef } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { IntervalIndex } from './interval-index.ts';
import { sortedIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { byMark, marksOf, placeOf, withLanes } from './marks.ts';

type Passages = ReadonlyMap<string, PassageRecord>;

export interface PlacedPassages {
  readonly passages: Passages;
  readonly sections: readonly SectionRef[];
  readonly marks: IntervalIndex<Mark>;
  /** Those without a place, oldest first. */
  readonly lost: readonly PassageRecord[];
  /** All ids: those with a place in the order of the text, then the others. */
  readonly ids: readonly string[];
}

/** When more than this share of the passages changed, all are placed anew. */
const most = 0.2;

function byAge(a: PassageRecord, b: PassageRecord): number {
  return a.createdAt.localeCompare(b.createdAt) || (a.id < b.id ? -1 : 1);
}

function isSameText(a: readonly SectionRef[], b: readonly SectionRef[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((one, at) => one.id === b[at]?.id && one.length === b[at].length)
  );
}

function made(
  passages: Passages,
  sections: readonly SectionRef[],
  all: readonly Mark[],
  lost: readonly PassageRecord[],
  before: PlacedPassages | undefined,
): PlacedPassages {
  const ids = [...all.map((mark) => mark.id), ...lost.map((one) => one.id)];
  const isSameOrder =
    before?.ids.length === ids.length && ids.every((id, at) => id === before.ids[at]);
  return {
    passages,
    sections,
    marks: sortedIndex(all),
    lost,
    ids: isSameOrder ? before.ids : ids,
  };
}

/** The passages that have no mark, oldest first. */
function withoutPlace(passages: Passages, all: readonly Mark[]): PassageRecord[] {
  if (all.length === passages.size) return [];
  const placed = new Set(all.map((mark) => mark.id));
  return [...passages.values()].filter((one) => !placed.has(one.id)).sort(byAge);
}

/** Places all passages, whatever was known before. */
export function placeAll(
  passages: Passages,
  sections: readonly SectionRef[],
  before?: PlacedPassages,
): PlacedPassages {
  const all = marksOf(passages.values(), sections);
  return made(passages, sections, all, withoutPlace(passages, all), before);
}

/** Puts marks where they belong among marks that are in order. */
function merged(all: readonly Mark[], fresh: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  let next = 0;
  for (const mark of fresh.toSorted(byMark)) {
    while (next < all.length) {
      const standing = all[next];
      if (standing === undefined || byMark(standing, mark) > 0) break;
      result.push(standing);
      next += 1;
    }
    result.push(mark);
  }
  for (; next < all.length; next += 1) {
    const standing = all[next];
    if (standing !== undefined) result.push(standing);
  }
  return result;
}

/** Places passages after a Change, starting from how they stood before it; the same as `placeAll`. */
export function placeAgain(
  before: PlacedPassages,
  passages: Passages,
  sections: readonly SectionRef[],
): PlacedPassages {
  if (!isSameText(before.sections, sections)) return placeAll(passages, sections, before);
  const changed = new Set<string>();
  const came: PassageRecord[] = [];
  for (const [id, passage] of passages) {
    const was = before.passages.get(id);
    if (was === passage) continue;
    came.push(passage);
    if (was !== undefined) changed.add(id);
  }
  if (before.passages.size + came.length - changed.size > passages.size)
    for (const id of before.passages.keys()) if (!passages.has(id)) changed.add(id);
  if (came.length + changed.size > passages.size * most)
    return placeAll(passages, sections, before);

  const map = offsetMap(sections);
  const fresh: Mark[] = [];
  const lost = before.lost.filter((one) => !changed.has(one.id));
  for (const passage of came) {
    const place = placeOf(passage, map);
    if (place === null) lost.push(passage);
    else fresh.push({ id: passage.id, ...place, colour: passage.colour, lane: -1 });
  }
  const kept = before.marks.all.filter((mark) => !changed.has(mark.id));
  return made(passages, sections, withLanes(merged(kept, fresh)), lost.sort(byAge), before);
}

/** How many documents' places are kept: those of a few open tabs. */
const keptDocuments = 4;
const known = new Map<string, PlacedPassages>();

/** The passages of a document in their places; the text, the list and the margin share one answer. */
export function placedPassages(
  document: string,
  passages: Passages,
  sections: readonly SectionRef[],
): PlacedPassages {
  const before = known.get(document);
  if (before?.passages === passages && before.sections === sections) return before;
  const placed =
    before === undefined ? placeAll(passages, sections) : placeAgain(before, passages, sections);
  known.delete(document);
  known.set(document, placed);
  const [oldest] = known.keys();
  if (known.size > keptDocuments && oldest !== undefined) known.delete(oldest);
  return placed;
}
