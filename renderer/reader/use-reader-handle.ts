import { useEffect, useRef } from 'react';
import { useGroup } from '../state/group-context.ts';
import { selectPassages } from '../state/workspace.ts';
import { goWithin } from './go-within.ts';
import type { IntervalIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { stepFrom } from './passage-words.ts';
import { registerReader } from './reading.ts';
import type { ReaderSession } from './session-contract.ts';

/** Lets commands reach a reader as long as it is on the screen; `speak` has a passage read out. */
export function useReaderHandle(
  document: string,
  session: ReaderSession | null,
  /** The marks that are drawn. */
  marks: IntervalIndex<Mark>,
  /** The selected passages; the first one is the one that keys act on. */
  selected: readonly string[],
  speak: (mark: Mark) => void,
): void {
  const group = useGroup();
  /** The passages that the key for overlapping ones goes round, and the one it is at. */
  const round = useRef<{ ids: readonly string[]; at: string } | null>(null);

  useEffect(() => {
    if (session === null) return;
    const show = (mark: Mark | undefined): void => {
      if (mark === undefined) return;
      selectPassages(document, [mark.id]);
      goWithin(session, mark, true);
      speak(mark);
    };
    return registerReader(document, group, {
      selectedSpan: () => session.selectedSpan(),
      textAt: ({ start, end }) => session.text.textBetween(start, end),
      step: (by) => show(stepFrom(marks.all, selected[0], session.caret() ?? 0, by)),
      cycle() {
        const current = marks.all.find((mark) => mark.id === selected[0]);
        if (current === undefined) return;
        const isRunning = round.current?.at === current.id;
        const ids = isRunning
          ? (round.current?.ids ?? [])
          : marks.overlapping(current.start, current.end).map((mark) => mark.id);
        const next = ids[(ids.indexOf(current.id) + 1) % ids.length];
        round.current = { ids, at: next ?? current.id };
        show(marks.all.find((mark) => mark.id === next));
      },
      preview: (area, colour) => session.highlighter.preview(area, colour),
      clearSelection: () => session.clearSelection(),
      focusText: () => session.focusText(),
      flush: () => session.flush(),
    });
  });
}
