import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { desktop } from '../services/desktop.ts';
import { act } from '../state/acts.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useGroup, useIsFocusedGroup } from '../state/group-context.ts';
import { useLibrary } from '../state/library.ts';
import { jumpDone, selectedIn, selectPassages, useWorkspace } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { blockStarts } from './block-starts.ts';
import { wentTo } from './bookmarks/bookmark-actions.ts';
import { BookmarkMarks } from './bookmarks/bookmark-marks.tsx';
import { EditBar } from './editing/edit-bar.tsx';
import { useFilters } from './filters/filter-state.ts';
import { isFiltering } from './filters/passage-filter.ts';
import { useFiltered } from './filters/use-filtered.ts';
import { FloatingBar } from './floating-bar.tsx';
import { sortedIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { MentionLayer } from './mentions/mention-layer.tsx';
import { withLanes } from './marks.ts';
import { useOfferText } from './open-texts.ts';
import { highlight } from './passage-actions.ts';
import type { PassagesHere } from './passages-here.ts';
import { PassageLayers } from './passage-layers.tsx';
import { spokenPlace, stepFrom } from './passage-words.ts';
import { goWithin } from './go-within.ts';
import { hideFromSelectionNotes } from './plain-host.ts';
import { askCard } from './reader-commands.ts';
import styles from './reader.module.css';
import { registerReader, setSpan, useReading } from './reading.ts';
import { followMarkColours } from './mark-sheets.ts';
import { TurnLayer } from './turns/turn-layer.tsx';
import { TitleBlock } from './title-block.tsx';
import { useSession } from './use-session.ts';
import { useStanding } from './use-standing.ts';

/** A document that is read: its text, its highlights, and what appears around a selection. */
export function Reader({ body }: { body: DocumentBody }) {
  const { document: record, sections, passages } = body;
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<PassagesHere | null>(null);
  /** The passages that the key for overlapping ones goes round, and the one it is at. */
  const round = useRef<{ ids: readonly string[]; at: string } | null>(null);
  const group = useGroup();
  const isFocused = useIsFocusedGroup();

  const starts = useMemo(() => blockStarts(sections), [sections]);
  const filtered = useFiltered(body);
  const { placed, shown, filter } = filtered;
  const hidesOthers = useFilters((state) => state.hidesOthers) && isFiltering(filter);
  const marks = useMemo(() => {
    if (!hidesOthers) return placed.marks;
    const fitting = new Set(shown.map((passage) => passage.id));
    return sortedIndex(withLanes(placed.marks.all.filter((mark) => fitting.has(mark.id))));
  }, [placed, shown, hidesOthers]);
  const repeatsTitle =
    record.title.trim() !== '' && starts.textOf(0).trim() === record.title.trim();
  const span = useReading((state) => state.spans[record.id]);
  const hidden = useReading((state) => state.hidden);
  const selected = useWorkspace((state) => selectedIn(state, record.id));
  const jump = useWorkspace((state) => state.jumps[record.id]);
  const names = useLibrary((state) => state.settings.colourNames);

  function speak(mark: Mark): void {
    const passage = passages.get(mark.id);
    if (passage === undefined) return;
    const name = names[mark.colour - 1] ?? '';
    announce(spokenPlace(passage, marks.all.indexOf(mark) + 1, marks.all.length, name));
  }

  useLayoutEffect(() => {
    if (root.current === null) return undefined;
    const forget = [hideFromSelectionNotes(root.current), followMarkColours(root.current)];
    return () => {
      for (const one of forget) one();
    };
  }, []);
  const session = useSession(body, root, scroller, starts, marks, placed.marks, {
    selected: (next) => setSpan(record.id, next),
    hit(found, by, x, y) {
      const [first] = found;
      const isSelected = found.some((mark) => mark.id === selected[0]);
      if (by === 'pointer')
        setHere(found.length > 1 ? { ids: found.map((one) => one.id), x, y } : null);
      if (first === undefined) selectPassages(record.id, []);
      else if (!isSelected || by === 'pointer') selectPassages(record.id, [first.id]);
      if (by === 'keys' && first !== undefined && !isSelected) speak(first);
    },
    followed(url) {
      if (/^(https?|mailto):/i.test(url)) act(desktop('openLink', { url }));
    },
  });

  useOfferText(record.id, session);
  useStanding(record.id, session, starts);
  useEffect(() => session?.highlighter.setSelected(selected), [session, selected]);
  useEffect(() => session?.highlighter.setHidden(hidden), [session, hidden]);
  useEffect(() => () => setSpan(record.id, null), [record.id, session]);
  useEffect(() => {
    // When the text above selected words changes, the browser does not tell that they stand elsewhere.
    if (session === null || !isFocused) return undefined;
    return session.onText(() => setSpan(record.id, session.selectedSpan()));
  }, [session, isFocused, record.id]);

  useEffect(() => {
    // Of two views of one document, the one that has the focus goes there.
    if (session === null || jump === undefined || !isFocused) return;
    const { passage, start = 0, above, token } = jump;
    // A passage that was made a moment ago may still be on its way.
    if (passage !== undefined && !passages.has(passage)) return;
    const mark = placed.marks.all.find((one) => one.id === passage);
    jumpDone(record.id, token);
    wentTo({ session }, above === undefined ? (mark?.start ?? start) : null);
    if (mark !== undefined) session.jumpTo(mark);
    else if (above !== undefined) session.restore({ block: starts.indexAt(start), above });
    else if (passage === undefined) session.jumpTo({ start, end: jump.end ?? start + 1 });
  }, [session, jump, isFocused, passages, placed, starts, record.id]);

  useEffect(() => {
    if (session === null) return;
    const show = (mark: Mark | undefined): void => {
      if (mark === undefined) return;
      selectPassages(record.id, [mark.id]);
      goWithin(session, mark, true);
      speak(mark);
    };
    return registerReader(record.id, group, {
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

  return (
    <div ref={scroller} className={styles.scroller} data-reading>
      {session !== null && <EditBar document={record.id} session={session} />}
      <article className={styles.page} lang={record.language ?? undefined}>
        <TitleBlock record={record} repeated={repeatsTitle} />
        <div className={styles.text}>
          <div
            ref={root}
            className={styles.root}
            contentEditable
            suppressContentEditableWarning
            role="textbox"
            aria-multiline
            aria-readonly
            aria-label={`Text of ${record.title}`}
            spellCheck={false}
            tabIndex={0}
            data-marks
            data-titled={repeatsTitle}
            data-first-focus
          />
          <BookmarkMarks document={record.id} />
          {session !== null && <TurnLayer body={body} session={session} root={root} />}
          {session !== null && <MentionLayer document={record.id} session={session} root={root} />}
          {session !== null && isFocused && span !== undefined && (
            <FloatingBar
              session={session}
              span={span}
              onColour={(colour) => act(highlight(record.id, span, colour))}
              onField={(field) => act(askCard(useWorkspace.getState(), field))}
              onEscape={() => root.current?.focus({ preventScroll: true })}
            />
          )}
          {session !== null && !hidden && (
            <PassageLayers
              body={body}
              session={session}
              filtered={filtered}
              marks={marks}
              selected={selected}
              root={root}
              scroller={scroller}
              here={here}
              onHere={setHere}
            />
          )}
        </div>
      </article>
    </div>
  );
}
