// A document's passages in their places, kept from one Change to the next: of ten thousand only those that
// changed are looked at, so that a new highlight is drawn within a frame.

import { offsetMap, sectionStarts } from '#core/anchoring/offsets.ts';
import type { SectionRef } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { PassageMap } from '../state/passage-map.ts';
import type { IntervalIndex } from './interval-index.ts';
import { sortedIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { byMark, marksOf, placeOf, withLanes } from './marks.ts';

type Passages = ReadonlyMap<string, PassageRecord>;

/** A document's passages with their places in its text. */
export interface PlacedPassages {
  readonly passages: Passages;
  readonly sections: readonly SectionRef[];
  readonly marks: IntervalIndex<Mark>;
  /** All passages: those with a place as the marks stand, then those without one, oldest first. */
  readonly ordered: readonly PassageRecord[];
}

/** When more than this share of the passages changed, all are placed anew. */
const most = 0.2;

function byAge(a: PassageRecord, b: PassageRecord): number {
  return a.createdAt.localeCompare(b.createdAt) || (a.id < b.id ? -1 : 1);
}

/** All passages in the order of their marks, then those without a place. */
function orderedBy(all: readonly Mark[], passages: Passages): readonly PassageRecord[] {
  const placed = all.flatMap((mark) => passages.get(mark.id) ?? []);
  if (all.length === passages.size) return placed;
  const known = new Set(all.map((mark) => mark.id));
  const lost: PassageRecord[] = [];
  for (const passage of passages.values()) if (!known.has(passage.id)) lost.push(passage);
  return [...placed, ...lost.sort(byAge)];
}

/** Places all passages, whatever was known before. */
export function placeAll(passages: Passages, sections: readonly SectionRef[]): PlacedPassages {
  const all = marksOf(passages.values(), sections);
  let ordered: readonly PassageRecord[] | null = null;
  return {
    passages,
    sections,
    marks: sortedIndex(all),
    // The text is drawn before anybody asks for the list.
    get ordered() {
      ordered ??= orderedBy(all, passages);
      return ordered;
    },
  };
}

interface Changes {
  readonly came: readonly PassageRecord[];
  /** Ids of those that are gone or others now. */
  readonly changed: ReadonlySet<string>;
}

/** What became of passages; only the groups that are not the same objects are looked through. */
function changesOf(before: Passages, after: Passages): Changes {
  const came: PassageRecord[] = [];
  const changed = new Set<string>();
  function compare(were: Iterable<string>, are: Passages): void {
    for (const [id, passage] of are) {
      const was = before.get(id);
      if (was === passage) continue;
      came.push(passage);
      if (was !== undefined) changed.add(id);
    }
    for (const id of were) if (!after.has(id)) changed.add(id);
  }
  if (!(before instanceof PassageMap) || !(after instanceof PassageMap)) {
    compare(before.keys(), after);
    return { came, changed };
  }
  for (const section of new Set([...before.groups.keys(), ...after.groups.keys()])) {
    const was = before.groups.get(section);
    const is = after.groups.get(section);
    if (was !== is) compare(was?.passages.keys() ?? [], is?.passages ?? new Map());
  }
  return { came, changed };
}

/** By how much each section has moved; null when they are other sections, nothing when none has. */
function shiftsOf(
  before: readonly SectionRef[],
  after: readonly SectionRef[],
): ReadonlyMap<string, number> | null {
  if (before === after) return new Map();
  if (before.length !== after.length || before.some((one, at) => one.id !== after[at]?.id))
    return null;
  const starts = sectionStarts(before);
  const shifts = new Map<string, number>();
  for (const [at, start] of sectionStarts(after).entries()) {
    const shift = start - (starts[at] ?? 0);
    const id = after[at]?.id;
    if (shift !== 0 && id !== undefined) shifts.set(id, shift);
  }
  return shifts;
}

function shifted(mark: Mark, { anchor }: PassageRecord, shifts: ReadonlyMap<string, number>): Mark {
  const start = mark.start + (shifts.get(anchor.start.section) ?? 0);
  const end = mark.end + (shifts.get(anchor.end.section) ?? 0);
  return start === mark.start && end === mark.end ? mark : { ...mark, start, end };
}

/** Places passages after a Change, starting from how they stood before it; the same as `placeAll`. */
export function placeAgain(
  before: PlacedPassages,
  passages: Passages,
  sections: readonly SectionRef[],
): PlacedPassages {
  const shifts = shiftsOf(before.sections, sections);
  const { came, changed } = changesOf(before.passages, passages);
  if (shifts === null || came.length + changed.size > passages.size * most)
    return placeAll(passages, sections);

  const map = offsetMap(sections);
  const fresh: { mark: Mark; passage: PassageRecord }[] = [];
  const lost: PassageRecord[] = [];
  for (const passage of came) {
    const place = placeOf(passage, map);
    if (place === null) lost.push(passage);
    else
      fresh.push({
        mark: { id: passage.id, ...place, colour: passage.colour, lane: -1 },
        passage,
      });
  }
  fresh.sort((a, b) => byMark(a.mark, b.mark));

  const standing = before.marks.all;
  const all: Mark[] = [];
  const ordered: PassageRecord[] = [];
  let next = 0;
  function takeUntil(mark: Mark | null): void {
    for (; next < fresh.length; next += 1) {
      const one = fresh[next];
      if (one === undefined || (mark !== null && byMark(one.mark, mark) > 0)) return;
      all.push(one.mark);
      ordered.push(one.passage);
    }
  }
  for (let at = 0; at < before.ordered.length; at += 1) {
    const passage = before.ordered[at];
    if (passage === undefined || changed.has(passage.id)) continue;
    const old = standing[at];
    if (old === undefined) {
      lost.push(passage);
      continue;
    }
    const mark = shifts.size === 0 ? old : shifted(old, passage, shifts);
    takeUntil(mark);
    all.push(mark);
    ordered.push(passage);
  }
  takeUntil(null);
  ordered.push(...lost.sort(byAge));
  return { passages, sections, marks: sortedIndex(withLanes(all)), ordered };
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
