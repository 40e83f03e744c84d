import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { MentionView } from '#core/mentions-api.ts';
import { act } from '../../state/acts.ts';
import { useGroup } from '../../state/group-context.ts';
import {
  acceptMentions,
  excludePhrase,
  highlightMention,
  openActors,
  rejectMentions,
  reopenMentions,
} from '../../state/mention-actions.ts';
import { registerMentionReader } from '../../state/mention-readers.ts';
import { useMentions } from '../../state/mentions.ts';
import { usePreferences } from '../../state/preferences.ts';
import { openActor } from '../../state/open-pages.ts';
import { selectPassages } from '../../state/workspace.ts';
import { announce } from '../../ui/announce.tsx';
import { useReading } from '../reading.ts';
import type { ReaderSession } from '../session-contract.ts';
import { useMovement } from '../use-session.ts';
import type { MentionMarks, PlacedMention } from './mention-marks.ts';
import { isSameMention, makeMentionMarks } from './mention-marks.ts';
import type { MentionDeeds } from './mention-deeds.ts';
import { MentionPopover } from './mention-popover.tsx';
import { phraseAround } from './phrase-around.ts';

/** A mention that is shown, and whether keys led to it, which then lead on to the next. */
interface Shown {
  mention: MentionView;
  isRound: boolean;
  wanted: (mention: MentionView) => boolean;
}

const isProposed = (mention: MentionView): boolean => mention.status === 'proposed';

/** The mentions of a document's text: their faint marks, and what each is when it is asked. */
export function MentionLayer({
  document,
  session,
  root,
}: {
  document: string;
  session: ReaderSession;
  root: RefObject<HTMLElement | null>;
}) {
  const group = useGroup();
  const mentions = useMentions(document);
  const isShown = usePreferences((state) => state.mentionsShown);
  const areHidden = useReading((state) => state.hidden);
  const [marks, setMarks] = useState<MentionMarks | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const made = makeMentionMarks(session);
    setMarks(made);
    return () => {
      made.dispose();
      setMarks(null);
    };
  }, [session]);
  useEffect(() => marks?.setShown(isShown && !areHidden), [marks, isShown, areHidden]);
  useEffect(() => marks?.take(mentions ?? []), [marks, mentions]);
  useEffect(() => marks?.setCurrent(shown?.mention ?? null), [marks, shown, mentions]);

  function show(placed: PlacedMention, isRound: boolean, wanted = isProposed): void {
    session.jumpTo(placed);
    setShown({ mention: placed.mention, isRound, wanted });
    const all = mentions ?? [];
    const number = all.findIndex((one) => isSameMention(one, placed.mention)) + 1;
    announce(`Mention ${number} of ${all.length}`);
  }

  function step(by: 1 | -1, wanted: (mention: MentionView) => boolean): boolean {
    if (marks === null) return false;
    const place = shown === null ? null : marks.placeOf(shown.mention);
    const from =
      place === null
        ? (session.caret() ?? session.nearby().start)
        : place[by === 1 ? 'end' : 'start'];
    const ends = by === 1 ? 0 : session.text.length + 1;
    const next = marks.step(from, by, wanted) ?? marks.step(ends, by, wanted);
    if (next === null) return false;
    show(next, true, wanted);
    return true;
  }

  function here(): boolean {
    const at = session.caret();
    const placed = at === null ? null : (marks?.at(at) ?? (at > 0 ? marks?.at(at - 1) : null));
    if (placed === null || placed === undefined) return false;
    show(placed, false);
    return true;
  }

  useEffect(() =>
    registerMentionReader(document, group, {
      step,
      here,
      async settled(wanted) {
        const now = marks?.standing(wanted) ?? [...wanted];
        await session.flush();
        return now;
      },
    }),
  );

  const clicked = useEffectEvent((event: MouseEvent) => {
    if (session.isEditing() || !isShown || areHidden || session.selectedSpan() !== null) return;
    const at = session.offsetAt(event.clientX, event.clientY);
    const placed = at === null ? null : (marks?.at(at) ?? null);
    if (placed === null || placed.mention.status === 'rejected') return;
    // A passage there is what the click is about, and the first of several is asked for.
    if (session.marks().drawn.overlapping(placed.start, placed.end).length > 0) return;
    setShown({ mention: placed.mention, isRound: false, wanted: isProposed });
  });
  useEffect(() => {
    const element = root.current;
    const listener = (event: MouseEvent): void => clicked(event);
    element?.addEventListener('click', listener);
    return () => element?.removeEventListener('click', listener);
  }, [root, session]);

  if (shown === null || marks === null) return null;
  return (
    <Asked
      key={`${shown.mention.start} ${shown.mention.surface}`}
      document={document}
      session={session}
      root={root}
      marks={marks}
      shown={shown}
      mentions={mentions ?? []}
      onStep={step}
      onClose={() => {
        setShown(null);
        session.focusText();
      }}
    />
  );
}

function Asked({
  document,
  session,
  root,
  marks,
  shown,
  mentions,
  onStep,
  onClose,
}: {
  document: string;
  session: ReaderSession;
  root: RefObject<HTMLElement | null>;
  marks: MentionMarks;
  shown: Shown;
  mentions: readonly MentionView[];
  onStep: (by: 1 | -1, wanted: (mention: MentionView) => boolean) => boolean;
  onClose: () => void;
}) {
  useMovement(session);
  const mention = mentions.find((one) => isSameMention(one, shown.mention)) ?? shown.mention;
  const placed = marks.placeOf(mention);
  const words = useMemo(() => {
    if (placed === null) return '';
    const { start, end } = placed;
    const line = (from: number, to: number): string =>
      session.text.textBetween(Math.max(0, from), Math.min(session.text.length, to));
    const before =
      line(start - 80, start)
        .split('\n')
        .at(-1) ?? '';
    const after = line(end, end + 80).split('\n')[0] ?? '';
    return phraseAround(before, mention.surface, after);
  }, [session, mention, placed]);
  // What was decided on may have changed, or be gone: it is not asked about any more.
  useEffect(() => {
    if (placed === null) onClose();
  });
  if (placed === null) return null;

  const openOf = (actor: string): MentionView[] =>
    mentions.filter(
      (one) =>
        one.status === 'proposed' &&
        (one.actor === actor ||
          (one.surface === mention.surface && openActors(one).includes(actor))),
    );

  /** Does something to mentions as the library has them, then goes on if keys led here. */
  function then(deed: () => Promise<unknown>, goesOn = true): void {
    const isRound = goesOn && shown.isRound;
    const steps = isRound && onStep(1, (one) => shown.wanted(one) && !isSameMention(one, mention));
    if (!steps) {
      onClose();
      if (isRound) announce('No more mentions to decide on.');
    }
    act(deed());
  }

  const deeds: MentionDeeds = {
    accept: (actor) => then(() => acceptMentions(document, [mention], actor)),
    reject: (actor) => then(() => rejectMentions(document, [mention], actor)),
    reopen: () => then(() => reopenMentions(document, [mention]), false),
    acceptAll(actor) {
      const all = openOf(actor);
      onClose();
      act(acceptMentions(document, all, actor));
    },
    rejectAll(actor) {
      const all = openOf(actor);
      onClose();
      act(rejectMentions(document, all, actor));
    },
    highlight(actor) {
      onClose();
      const { colour } = useReading.getState();
      const made = highlightMention(document, mention, actor, colour);
      act(made.then((id) => (id === null ? undefined : selectPassages(document, [id]))));
    },
    exclude(actor, phrase) {
      onClose();
      act(excludePhrase(actor, phrase));
    },
    openActor: (actor) => {
      onClose();
      openActor(actor);
    },
    step(by) {
      if (!onStep(by, shown.wanted)) announce('No more mentions to decide on.');
    },
    close: onClose,
  };

  const anchor = {
    getBoundingClientRect(): DOMRect {
      const box = session.edgesOf(placed)?.first;
      const top = root.current?.getBoundingClientRect();
      return box === undefined || top === undefined
        ? new DOMRect(0, 0, 1, 1)
        : new DOMRect(
            top.left + box.left,
            top.top + box.top,
            box.right - box.left,
            box.bottom - box.top,
          );
    },
  };
  return (
    <MentionPopover
      placed={placed}
      anchor={anchor}
      words={words}
      openOf={(actor) => openOf(actor).length}
      deeds={deeds}
    />
  );
}
