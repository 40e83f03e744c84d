import { useDeferredValue, useMemo } from 'react';
import { linksInOrder } from '#core/actors/link-order.ts';
import type { Speaker } from '#core/actors/speaker.ts';
import { speakerOf } from '#core/actors/speaker.ts';
import { withBelow } from '#core/concepts/tree.ts';
import { groupBy } from '#core/group-by.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { SpeakerLabel } from '#core/records/document.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { DocumentBody } from '../../state/bodies.ts';
import { useLibrary } from '../../state/library.ts';
import { turnsOf } from '../../state/turns.ts';
import type { Mark } from '../marks.ts';
import type { PlacedPassages } from '../placed-passages.ts';
import { placedPassages } from '../placed-passages.ts';
import { filterOf, useFilters } from './filter-state.ts';
import type { PassageFilter } from './passage-filter.ts';
import { filterPassages } from './passage-filter.ts';

/** A document's passages as the filter has them. */
export interface FilteredPassages {
  readonly placed: PlacedPassages;
  /** Each passage's links in their order. */
  readonly linksOf: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly filter: PassageFilter;
  /** All of them in their order. */
  readonly all: readonly PassageRecord[];
  /** Those that fit. */
  readonly shown: readonly PassageRecord[];
  /** Who says a passage, as a link or its turn has it. */
  readonly speakerOf: (passage: string) => Speaker | null;
}

let lastLinks: {
  links: readonly LinkRecord[];
  actors: ReadonlyMap<string, ActorRecord>;
  grouped: ReadonlyMap<string, readonly LinkRecord[]>;
} | null = null;

/** Links by passage; the text and the list ask for the same ones. */
function grouped(
  links: readonly LinkRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
): ReadonlyMap<string, readonly LinkRecord[]> {
  if (lastLinks?.links !== links || lastLinks.actors !== actors)
    lastLinks = {
      links,
      actors,
      grouped: groupBy(linksInOrder(links, actors), (one) => one.passage),
    };
  return lastLinks.grouped;
}

/** Answers who says a passage; each is worked out when it is first asked for. */
function speakersIn(
  placed: PlacedPassages,
  linksOf: ReadonlyMap<string, readonly LinkRecord[]>,
  actors: ReadonlyMap<string, ActorRecord>,
  sections: readonly SectionRecord[],
  speakers: readonly SpeakerLabel[] | undefined,
): (passage: string) => Speaker | null {
  const known = new Map<string, Speaker | null>();
  let marks: ReadonlyMap<string, Mark> | null = null;
  return (passage) => {
    const answered = known.get(passage);
    if (answered !== undefined) return answered;
    marks ??= new Map(placed.marks.all.map((mark) => [mark.id, mark]));
    const { start = null, end } = marks.get(passage) ?? {};
    const links = linksOf.get(passage) ?? [];
    const found = speakerOf(start, links, actors, turnsOf(sections), end, speakers);
    known.set(passage, found);
    return found;
  };
}

/** A document's passages in their order, and those its filter lets through. */
export function useFiltered(body: DocumentBody): FilteredPassages {
  const { document: record, passages, links, statements } = body;
  const actors = useLibrary((state) => state.actors);
  const concepts = useLibrary((state) => state.concepts);
  // While one types into the filter the field stays ahead of the list.
  const filter = useDeferredValue(useFilters((state) => filterOf(state, record.id)));
  const placed = useMemo(
    () => placedPassages(record.id, passages, record.sections),
    [record.id, passages, record.sections],
  );
  const linksOf = useMemo(() => grouped(links, actors), [links, actors]);
  const speakerOfPassage = useMemo(
    () => speakersIn(placed, linksOf, actors, body.sections, record.speakers),
    [placed, linksOf, actors, body.sections, record.speakers],
  );
  const statementsOf = useMemo(() => groupBy(statements, (one) => one.passage), [statements]);
  const all = placed.ordered;
  const shown = useMemo(
    () =>
      filterPassages(
        all,
        filter,
        linksOf,
        (id) => {
          const actor = actors.get(id);
          return actor === undefined ? '' : [actor.name, ...actor.aliases].join(' ');
        },
        speakerOfPassage,
        {
          statementsOf,
          concepts: filter.concept === null ? new Set() : withBelow(filter.concept, concepts),
        },
      ),
    [all, filter, linksOf, actors, speakerOfPassage, statementsOf, concepts],
  );
  return { placed, linksOf, filter, all, shown, speakerOf: speakerOfPassage };
}
