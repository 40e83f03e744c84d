import type { CSSProperties } from 'react';
import { useEffect, useState } from 'react';
import { act } from '../../state/acts.ts';
import { announce } from '../../ui/announce.tsx';
import type { Span } from '../interval-index.ts';
import { sortedIndex } from '../interval-index.ts';
import type { IntervalIndex } from '../interval-index.ts';
import type { Mark } from '../marks.ts';
import { withSpan } from '../marks.ts';
import { moveEdges } from '../passage-actions.ts';
import type { ReaderSession } from '../session-contract.ts';
import { useMovement } from '../use-session.ts';
import { placeOfEdge } from './edge-place.ts';
import { edgeStep } from './edge-keys.ts';
import styles from './edges.module.css';
import type { Edge, TextSource } from './text-steps.ts';
import { snapped, stepFrom, withEdge, wordsAt } from './text-steps.ts';
import { useEdgeDrag } from './use-edge-drag.ts';

const names: Readonly<Record<Edge, string>> = { start: 'Start', end: 'End' };
const edges: readonly Edge[] = ['start', 'end'];

export interface EdgeHandlesProps {
  document: string;
  session: ReaderSession;
  scroller: HTMLElement;
  /** The element that holds the text. */
  root: HTMLElement;
  /** The selected passage. */
  mark: Mark;
  /** The marks that are drawn, among them this one. */
  marks: IntervalIndex<Mark>;
  /** All marks, be they drawn or not. */
  all: IntervalIndex<Mark>;
  /** Gives the text the focus again. */
  onLeave: () => void;
}

/**
 * The two edges of the selected passage: each can be dragged (by characters; with Alt by words), or moved
 * by arrow keys while it has the focus. What is drawn follows at once; the passage itself is changed, as one
 * step of undo, when the pointer is let go or the handle is left. Escape puts the edge back.
 */
export function EdgeHandles(props: EdgeHandlesProps) {
  const { document: id, session, mark, marks, all, scroller, root, onLeave } = props;
  const { text } = session;
  useMovement(session);
  const [draft, setDraft] = useState<Span | null>(null);
  const shown = draft ?? mark;

  function show(next: Span): void {
    setDraft(next);
    session.setMarks(sortedIndex(withSpan(marks.all, mark.id, next)), all);
  }

  function putBack(): void {
    if (draft === null) return;
    setDraft(null);
    session.setMarks(marks, all);
  }

  function keep(edge: Edge, next: Span | null): void {
    if (next === null) return;
    if (next.start === mark.start && next.end === mark.end) {
      setDraft(null);
      session.setMarks(marks, all);
      return;
    }
    announce(`${names[edge]} moved to “${wordsAt(text, next, edge)}”`);
    act(
      moveEdges(id, mark.id, next).catch((error: unknown) => {
        setDraft(null);
        session.setMarks(marks, all);
        throw error;
      }),
    );
  }

  // The passage stands where it was put, or was moved by someone else.
  useEffect(() => setDraft(null), [mark.start, mark.end, mark.id]);
  const { isDragging, grab } = useEdgeDrag(session, scroller, root, {
    moved(edge, at, byWords) {
      const place = snapped(text, at, byWords ? 'word' : 'character', edge);
      const next = withEdge(text, shown, edge, place);
      if (next.start !== shown.start || next.end !== shown.end) show(next);
    },
    dropped: (edge) => keep(edge, draft),
    cancelled: putBack,
  });

  return edges.map((edge) => {
    const place = placeOfEdge(session, text, shown, edge);
    if (place === null) return null;
    const look: CSSProperties & Record<`--${string}`, string> = {
      left: place.x,
      top: edge === 'start' ? place.top - 20 : place.bottom - 4,
      '--edge-ink': `var(--mark-${mark.colour}-ink)`,
      '--line-height': `${place.bottom - place.top}px`,
    };
    const words = wordsAt(text, shown, edge);
    return (
      <button
        key={edge}
        type="button"
        role="slider"
        aria-label={`${names[edge]} of the passage`}
        aria-valuemin={0}
        aria-valuemax={text.length}
        aria-valuenow={shown[edge]}
        aria-valuetext={`“${words}”`}
        aria-keyshortcuts={edge === 'start' ? '[' : ']'}
        title={`${names[edge]} of the passage: drag it, or press ${edge === 'start' ? '[' : ']'} and use the arrow keys`}
        className={styles.handle}
        data-edge={edge}
        data-edge-of={mark.id}
        data-dragging={isDragging}
        style={look}
        onPointerDown={(event) => {
          const { bottom, top } = event.currentTarget.getBoundingClientRect();
          const half = (place.bottom - place.top) / 2;
          grab(event, edge, edge === 'start' ? bottom - 4 + half : top + 4 - half);
        }}
        onDoubleClick={() => {
          const next = edgeToWord(text, shown, edge);
          show(next);
          keep(edge, next);
        }}
        onBlur={() => keep(edge, draft)}
        onKeyDown={(event) => {
          const step = edgeStep(event.nativeEvent, place.isReversed);
          if (event.key === 'Escape') putBack();
          else if (event.key !== 'Enter' && event.key !== ' ' && step === null) return;
          event.preventDefault();
          event.stopPropagation();
          if (step === null) {
            // Leaving keeps what is drawn; after Escape that is what stood there before.
            if (event.key === 'Escape') requestAnimationFrame(onLeave);
            else onLeave();
            return;
          }
          const at = stepFrom(text, shown[edge], step.by, step.unit, edge);
          show(withEdge(text, shown, edge, at));
          event.currentTarget.scrollIntoView({ block: 'nearest' });
        }}
      />
    );
  });
}

/** The edge at the border of the word it stands in; of the next word out, when it stands at one. */
function edgeToWord(text: TextSource, span: Span, edge: Edge): Span {
  const out = edge === 'start' ? -1 : 1;
  return withEdge(text, span, edge, stepFrom(text, span[edge], out, 'word', edge));
}
