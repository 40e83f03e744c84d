import type { RefObject } from 'react';
import { useEffect } from 'react';
import { speakerOf } from '#core/actors/speaker.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useGroup } from '../state/group-context.ts';
import { useLibrary } from '../state/library.ts';
import { turnsOf } from '../state/turns.ts';
import { announce } from '../ui/announce.tsx';
import { useColourName } from './colour-toolbar.tsx';
import type { Edge } from './edges/text-steps.ts';
import type { FilteredPassages } from './filters/use-filtered.ts';
import type { IntervalIndex } from './interval-index.ts';
import { sortedIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { withColour } from './marks.ts';
import { registerLayers } from './passage-layer-handles.ts';
import type { PassagesHere } from './passages-here.ts';
import { spokenHere } from './passage-words.ts';
import type { ReaderSession } from './session-contract.ts';

/** What the layers of an open text are made of. */
export interface LayersParts {
  body: DocumentBody;
  session: ReaderSession;
  filtered: FilteredPassages;
  /** The marks that are drawn; none when they are hidden. */
  marks: IntervalIndex<Mark>;
  selected: readonly string[];
  root: RefObject<HTMLElement | null>;
  onHere: (here: PassagesHere | null) => void;
}

/** Lets commands reach the passages of an open text, through `layersOf`, as long as it is on the screen. */
export function useLayersHandle(parts: LayersParts): void {
  const { body, session, filtered, marks, selected, root, onHere } = parts;
  const group = useGroup();
  const actors = useLibrary((state) => state.actors);
  const nameOf = useColourName();

  function tellHere(): void {
    const turns = turnsOf(body.sections);
    const told = atCaret(session).flatMap((one) => {
      const passage = body.passages.get(one.id);
      if (passage === undefined) return [];
      const links = filtered.linksOf.get(one.id) ?? [];
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
    const here = placeOfCaret(session, root.current);
    if (here === null) announce(spokenHere([]));
    else onHere(here);
  }

  useEffect(() =>
    registerLayers(body.document.id, group, {
      previewColour(ids, colour) {
        const { marks: all } = filtered.placed;
        session.setMarks(sortedIndex(withColour(marks.all, new Set(ids), colour)), all);
        return () => session.setMarks(marks, all);
      },
      tellHere,
      listHere,
      grabEdge(edge) {
        const handle = handleOf(root.current, selected[0] ?? '', edge);
        handle?.scrollIntoView({ block: 'nearest' });
        handle?.focus({ preventScroll: true });
      },
      caret: () => session.caret(),
      after: (id) => marks.all[marks.all.findIndex((one) => one.id === id) + 1]?.id ?? null,
    }),
  );
}

/** The passages at the caret; those that end there when none goes on. */
function atCaret(session: ReaderSession): Mark[] {
  const at = session.caret();
  if (at === null) return [];
  const { drawn } = session.marks();
  const found = drawn.at(at);
  return found.length > 0 || at === 0 ? found : drawn.at(at - 1);
}

/** The passages at the caret, the shortest first, and where on the screen it stands; null when there are none. */
function placeOfCaret(session: ReaderSession, root: HTMLElement | null): PassagesHere | null {
  const found = atCaret(session);
  const at = session.caret();
  if (found.length === 0 || at === null) return null;
  const box = session.edgesOf({ start: at, end: Math.min(session.text.length, at + 1) })?.first;
  const top = root?.getBoundingClientRect();
  return {
    ids: found.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map((one) => one.id),
    x: (top?.left ?? 0) + (box?.left ?? 0),
    y: (top?.top ?? 0) + ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2,
  };
}

/** The handle at an edge of a passage, where it is drawn. */
function handleOf(root: HTMLElement | null, passage: string, edge: Edge): HTMLElement | null {
  return (
    root?.parentElement?.querySelector<HTMLElement>(
      `[data-edge-of="${CSS.escape(passage)}"][data-edge="${edge}"]`,
    ) ?? null
  );
}
