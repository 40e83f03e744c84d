import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { desktop } from '../services/desktop.ts';
import { act } from '../state/acts.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useIsFocusedGroup } from '../state/group-context.ts';
import { useLibrary } from '../state/library.ts';
import { selectedIn, selectPassages, useWorkspace } from '../state/workspace.ts';
import { announce } from '../ui/announce.tsx';
import { blockStarts } from './block-starts.ts';
import { BookmarkMarks } from './bookmarks/bookmark-marks.tsx';
import { EditBar } from './editing/edit-bar.tsx';
import { useFilters } from './filters/filter-state.ts';
import { isFiltering } from './filters/passage-filter.ts';
import type { FilteredPassages } from './filters/use-filtered.ts';
import { useFiltered } from './filters/use-filtered.ts';
import { FloatingBar } from './floating-bar.tsx';
import type { IntervalIndex } from './interval-index.ts';
import { sortedIndex } from './interval-index.ts';
import type { Mark } from './marks.ts';
import { MentionLayer } from './mentions/mention-layer.tsx';
import { withLanes } from './marks.ts';
import { useOfferText } from './open-texts.ts';
import { highlight } from './passage-actions.ts';
import type { PassagesHere } from './passages-here.ts';
import { PassageLayers } from './passage-layers.tsx';
import { spokenPlace } from './passage-words.ts';
import { hideFromSelectionNotes } from './plain-host.ts';
import { askCard } from './reader-commands.ts';
import styles from './reader.module.css';
import { setSpan, useReading } from './reading.ts';
import { followMarkColours } from './mark-sheets.ts';
import { TurnLayer } from './turns/turn-layer.tsx';
import { TitleBlock } from './title-block.tsx';
import { useJump } from './use-jump.ts';
import { useReaderHandle } from './use-reader-handle.ts';
import { useSession } from './use-session.ts';
import { useStanding } from './use-standing.ts';

/** A document that is read: its text, its highlights, and what appears around a selection. */
export function Reader({ body }: { body: DocumentBody }) {
  const { document: record, sections, passages } = body;
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const [here, setHere] = useState<PassagesHere | null>(null);
  const isFocused = useIsFocusedGroup();

  const starts = useMemo(() => blockStarts(sections), [sections]);
  const filtered = useFiltered(body);
  const { placed } = filtered;
  const marks = useDrawnMarks(filtered);
  const repeatsTitle =
    record.title.trim() !== '' && starts.textOf(0).trim() === record.title.trim();
  const span = useReading((state) => state.spans[record.id]);
  const hidden = useReading((state) => state.hidden);
  const selected = useWorkspace((state) => selectedIn(state, record.id));
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

  useJump(body, session, starts, placed);
  useReaderHandle(record.id, session, marks, selected, speak);

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

/** The marks that are drawn: all, or only those of the passages that fit the filter. */
function useDrawnMarks({ placed, shown, filter }: FilteredPassages): IntervalIndex<Mark> {
  const hidesOthers = useFilters((state) => state.hidesOthers) && isFiltering(filter);
  return useMemo(() => {
    if (!hidesOthers) return placed.marks;
    const fitting = new Set(shown.map((passage) => passage.id));
    return sortedIndex(withLanes(placed.marks.all.filter((mark) => fitting.has(mark.id))));
  }, [placed, shown, hidesOthers]);
}
