import type { RefObject } from 'react';
import { useMemo } from 'react';
import { useIsFocusedGroup } from '../state/group-context.ts';
import { useLibrary } from '../state/library.ts';
import { selectPassages } from '../state/workspace.ts';
import { EdgeHandles } from './edges/edge-handles.tsx';
import { useIsEditing } from './editing/editing-state.ts';
import { MarginLane } from './lane/margin-lane.tsx';
import { OverlapPopover } from './overlap-popover.tsx';
import type { PassagesHere } from './passages-here.ts';
import type { LayersParts } from './use-layers-handle.ts';
import { useLayersHandle } from './use-layers-handle.ts';

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
}: LayersParts & {
  scroller: RefObject<HTMLElement | null>;
  here: PassagesHere | null;
}) {
  const { document: record, passages } = body;
  const { linksOf } = filtered;
  const isFocused = useIsFocusedGroup();
  const isEditing = useIsEditing(session);
  const actors = useLibrary((state) => state.actors);
  const [only, ...others] = selected;
  const mark = useMemo(
    () => (others.length > 0 ? undefined : marks.all.find((one) => one.id === only)),
    [marks, only, others.length],
  );

  useLayersHandle({ body, session, filtered, marks, selected, root, onHere });

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
