import type { RefObject } from 'react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { turnAt } from '#core/text/turn-spans.ts';
import { act } from '../../state/acts.ts';
import type { DocumentBody } from '../../state/bodies.ts';
import { useGroup } from '../../state/group-context.ts';
import { useLibrary } from '../../state/library.ts';
import { foldedIn, setFolded, useFolded } from '../../state/speakers.ts';
import { labelsOf, turnsOf } from '../../state/turns.ts';
import { announce } from '../../ui/announce.tsx';
import { useIsEditing } from '../editing/editing-state.ts';
import type { ReaderSession } from '../session-contract.ts';
import type { TurnDrawing } from './decorate-turns.ts';
import { decorateTurns } from './decorate-turns.ts';
import { SpeakerPopover } from './speaker-popover.tsx';
import type { Paragraph } from './turn-here.tsx';
import { markTurnHere, TurnHere } from './turn-here.tsx';
import { registerTurns } from './turn-handles.ts';
import { turnLooks } from './turn-looks.ts';

/** A turn that was asked about, and where its popover stands. */
interface Asked {
  label: string;
  start: number;
  at: DOMRect;
}

/** The paragraph in which an offset stands; null when it is another kind of block. */
function paragraphAt(session: ReaderSession, offset: number): Paragraph | null {
  const { text } = session;
  const index = text.indexAt(offset);
  const live = text.at(index);
  if (live?.block.type !== 'paragraph' || live.text.trim() === '') return null;
  const start = text.startOf(index);
  const at = session.rangeBox({ start, end: start + 1 });
  return at && { start, text: live.text, label: live.block.turn?.label ?? null, at };
}

/** Draws the turns in the text: who speaks, what is folded, and the popover at a label. */
export function TurnLayer({
  body,
  session,
  root,
}: {
  body: DocumentBody;
  session: ReaderSession;
  root: RefObject<HTMLElement | null>;
}) {
  const { document: record, sections } = body;
  const group = useGroup();
  const actors = useLibrary((state) => state.actors);
  const folded = useFolded(record.id);
  const editing = useIsEditing(session);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opening, setOpening] = useState<Paragraph | null>(null);
  const drawing = useRef<TurnDrawing | null>(null);
  const looks = useMemo(
    () => turnLooks(record.speakers, actors, folded),
    [record.speakers, actors, folded],
  );
  const firstLooks = useEffectEvent(() => looks);

  useEffect(() => {
    if (root.current === null) return undefined;
    const drawn = decorateTurns(root.current, session, firstLooks());
    drawing.current = drawn;
    const stop = session.onJump((span) => drawn.reveal(span));
    return () => {
      drawing.current = null;
      stop();
      drawn.dispose();
    };
  }, [session, root]);
  useEffect(() => drawing.current?.setLooks(looks), [looks, editing]);

  const clicked = useEffectEvent((event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const fold = target?.closest('[data-fold]') ?? null;
    if (fold !== null) {
      const start = drawing.current?.unfold(fold) ?? null;
      if (start !== null) announce('The turn is unfolded');
      return;
    }
    const label = target?.closest<HTMLElement>('[data-turn-label]') ?? null;
    if (label === null || session.isEditing() || session.selectedSpan() !== null) return;
    const offset = session.offsetOf(label, 0);
    const turn = offset === null ? null : turnAt(turnsOf(sections), offset);
    if (turn !== null)
      setAsked({ label: turn.label, start: turn.start, at: label.getBoundingClientRect() });
  });
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    const listen = (event: MouseEvent): void => clicked(event);
    element.addEventListener('click', listen);
    return () => element.removeEventListener('click', listen);
  }, [root, session]);

  useEffect(() => {
    const here = (): { label: string; start: number } | null => {
      const turn = turnAt(turnsOf(sections), session.caret() ?? 0);
      if (turn === null) announce('Nobody speaks here');
      return turn;
    };
    return registerTurns(record.id, group, {
      askHere() {
        const turn = here();
        const box = turn && session.rangeBox({ start: turn.start, end: turn.start + 1 });
        if (turn !== null && box !== null)
          setAsked({ label: turn.label, start: turn.start, at: box });
      },
      openHere() {
        const paragraph = paragraphAt(session, session.caret() ?? 0);
        if (paragraph === null) announce('Only a paragraph can open a turn');
        else setOpening(paragraph);
      },
      closeHere() {
        const turn = here();
        if (turn !== null) act(unmark(turn.start));
      },
      foldHere() {
        const turn = here();
        if (turn === null) return;
        const on = !foldedIn(record.id).includes(turn.label);
        setFolded(record.id, [turn.label], on);
        announce(on ? `The turns of ${turn.label} are folded` : 'They are shown');
      },
    });
  });

  async function unmark(start: number): Promise<void> {
    await session.flush();
    const text = session.text.textOf(session.text.indexAt(start));
    await markTurnHere(record.id, { start, text }, null);
  }

  if (opening !== null)
    return (
      <TurnHere
        document={record.id}
        paragraph={opening}
        labels={labelsOf(turnsOf(sections)).map(({ label }) => label)}
        onClose={() => {
          setOpening(null);
          session.focusText();
        }}
      />
    );
  if (asked === null) return null;
  return (
    <SpeakerPopover
      body={body}
      label={asked.label}
      at={asked.at}
      onUnmark={() => act(unmark(asked.start))}
      onClose={(isKept) => {
        setAsked(null);
        if (!isKept) session.focusText();
      }}
    />
  );
}
