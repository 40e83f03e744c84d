import type { RefObject } from 'react';
import { useEffect, useMemo } from 'react';
import { speakerOf } from '#core/actors/speaker.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useGroup, useIsFocusedGroup } from '../state/group-context.ts';
import { useLibrary } from '../state/library.ts';
import { turnsOf } from '../state/turns.ts';
import { selectPassages } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { useColourName } from './colour-toolbar.tsx';
import { EdgeHandles } from './edges/edge-handles.tsx';
import { useIsEditing } from './editing/editing-state.ts';
import type { Edge } from './edges/text-steps.ts';
import type { FilteredPassages } from './filters/use-filtered.ts';
import type { IntervalIndex } from './interval-index.ts';
import { sortedIndex } from './interval-index.ts';
import { MarginLane } from './lane/margin-lane.tsx';
import type { Mark } from './marks.ts';
import { withColour } from './marks.ts';
import { OverlapPopover } from './overlap-popover.tsx';
import { registerLayers } from './passage-layer-handles.ts';
import { spokenHere } from './passage-words.ts';
import type { ReaderSession } from './session-contract.ts';

/** Passages that share a place, listed at a point of the viewport. */
export interface PassagesHere {
  ids: readonly string[];
  x: number;
  y: number;
}

/**
 * What is drawn of passages around the text: bars in the margin, the edges of the selected one, the list of
 * those that share a place. Commands reach all of it through `layersOf`.
 */
export function PassageLayers({
  body,
  session,
  filtered,
  marks,
  selected,
  root,
  scroller,
  here,
  onHere,
}: {
  body: DocumentBody;
  session: ReaderSession;
  filtered: FilteredPassages;
  /** The marks that are drawn; none when they are hidden. */
  marks: IntervalIndex<Mark>;
  selected: readonly string[];
  root: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  here: PassagesHere | null;
  onHere: (here: PassagesHere | null) => void;
}) {
  const { document: record, sections, passages } = body;
  const { linksOf } = filtered;
  const group = useGroup();
  const isFocused = useIsFocusedGroup();
  const isEditing = useIsEditing(session);
  const actors = useLibrary((state) => state.actors);
  const nameOf = useColourName();
  const [only, ...others] = selected;
  const mark = useMemo(
    () => (others.length > 0 ? undefined : marks.all.find((one) => one.id === only)),
    [marks, only, others.length],
  );

  /** The passages at the caret; those that end there when none goes on. */
  function atCaret(): Mark[] {
    const at = session.caret();
    if (at === null) return [];
    const { drawn } = session.marks();
    const found = drawn.at(at);
    return found.length > 0 || at === 0 ? found : drawn.at(at - 1);
  }

  function tellHere(): void {
    const turns = turnsOf(sections);
    const told = atCaret().flatMap((one) => {
      const passage = passages.get(one.id);
      if (passage === undefined) return [];
      const links = linksOf.get(one.id) ?? [];
      const speaker = speakerOf(one.start, links, actors, turns, one.end, body.document.speakers);
      const rest = links.filter((link) => link.role !== 'speaker');
      const names = rest.flatMap((link) => actors.get(link.actor)?.name ?? []);
      return {
        passage,
        colourName: nameOf(passage.colour),
        speaker: speaker?.name ?? null,
        others: [...new Set(names)],
      };
    });
    announce(spokenHere(told));
  }

  function listHere(): void {
    const found = atCaret();
    const at = session.caret();
    if (found.length === 0 || at === null) {
      announce(spokenHere([]));
      return;
    }
    const box = session.edgesOf({ start: at, end: Math.min(session.text.length, at + 1) })?.first;
    const top = root.current?.getBoundingClientRect();
    const ids = found.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map((one) => one.id);
    onHere({
      ids,
      x: (top?.left ?? 0) + (box?.left ?? 0),
      y: (top?.top ?? 0) + ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2,
    });
  }

  function handleOf(edge: Edge): HTMLElement | null {
    return (
      root.current?.parentElement?.querySelector<HTMLElement>(
        `[data-edge-of="${CSS.escape(only ?? '')}"][data-edge="${edge}"]`,
      ) ?? null
    );
  }

  useEffect(() =>
    registerLayers(record.id, group, {
      previewColour(ids, colour) {
        const { marks: all } = filtered.placed;
        session.setMarks(sortedIndex(withColour(marks.all, new Set(ids), colour)), all);
        return () => session.setMarks(marks, all);
      },
      tellHere,
      listHere,
      grabEdge(edge) {
        const handle = handleOf(edge);
        handle?.scrollIntoView({ block: 'nearest' });
        handle?.focus({ preventScroll: true });
      },
      caret: () => session.caret(),
      after: (id) => marks.all[marks.all.findIndex((one) => one.id === id) + 1]?.id ?? null,
    }),
  );

  function actorsOf(id: string): string {
    const names = (linksOf.get(id) ?? []).flatMap((link) => actors.get(link.actor)?.name ?? []);
    return [...new Set(names)].join(', ');
  }

  function pick(id: string): void {
    onHere(null);
    selectPassages(record.id, [id]);
  }

  const listed = here?.ids.flatMap((id) => passages.get(id) ?? []) ?? [];
  return (
    <>
      <MarginLane
        session={session}
        root={root}
        marks={marks}
        selected={selected}
        passages={passages}
        onPick={pick}
        onCrowd={({ start, end }, x, y) =>
          onHere({
            ids: session
              .marks()
              .drawn.overlapping(start, end)
              .map((one) => one.id),
            x,
            y,
          })
        }
      />
      {isFocused && !isEditing && mark !== undefined && scroller.current && root.current && (
        <EdgeHandles
          key={mark.id}
          document={record.id}
          session={session}
          scroller={scroller.current}
          root={root.current}
          mark={mark}
          marks={marks}
          all={filtered.placed.marks}
          onLeave={() => session.focusText()}
        />
      )}
      {here !== null && listed.length > 0 && (
        <OverlapPopover
          passages={listed}
          x={here.x}
          y={here.y}
          actorsOf={actorsOf}
          onPick={(id) => {
            pick(id);
            session.focusText();
          }}
          onClose={() => onHere(null)}
        />
      )}
    </>
  );
}
