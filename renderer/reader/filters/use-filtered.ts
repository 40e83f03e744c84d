import { useDeferredValue, useMemo } from 'react';
import { linksInOrder } from '#core/actors/link-order.ts';
import { groupBy } from '#core/group-by.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { DocumentBody } from '../../state/bodies.ts';
import { useLibrary } from '../../state/library.ts';
import type { PlacedPassages } from '../placed-passages.ts';
import { placedPassages } from '../placed-passages.ts';
import { filterOf, useFilters } from './filter-state.ts';
import type { PassageFilter } from './passage-filter.ts';
import { filterPassages } from './passage-filter.ts';

export interface FilteredPassages {
  readonly placed: PlacedPassages;
  /** Each passage's links in their order. */
  readonly linksOf: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly filter: PassageFilter;
  /** All of them in their order. */
  readonly all: readonly PassageRecord[];
  /** Those that fit. */
  readonly shown: readonly PassageRecord[];
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

/** A document's passages in their order, and those its filter lets through. */
export function useFiltered(body: DocumentBody): FilteredPassages {
  const { document: record, passages, links } = body;
  const actors = useLibrary((state) => state.actors);
  // While one types into the filter the field stays ahead of the list.
  const filter = useDeferredValue(useFilters((state) => filterOf(state, record.id)));
  const placed = useMemo(
    () => placedPassages(record.id, passages, record.sections),
    [record.id, passages, record.sections],
  );
  const linksOf = useMemo(() => grouped(links, actors), [links, actors]);
  const all = placed.ordered;
  const shown = useMemo(
    () =>
      filterPassages(all, filter, linksOf, (id) => {
        const actor = actors.get(id);
        return actor === undefined ? '' : [actor.name, ...actor.aliases].join(' ');
      }),
    [all, filter, linksOf, actors],
  );
  return { placed, linksOf, filter, all, shown };
}
