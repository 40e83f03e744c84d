// Draws the turns of one open text: who speaks, who asks, what is folded. All of it is attributes on the
// blocks' elements, which Lexical leaves alone; the text, its nodes and its offsets stay as they are.

import type { NodeKey } from 'lexical';
import type { Span } from '../interval-index.ts';
import type { ReaderSession } from '../session-contract.ts';
import type { TurnLook } from './turn-looks.ts';
import { countWords } from './turn-looks.ts';

/** A turn as it stands in the open text; block numbers, the end exclusive. */
interface OpenTurn {
  key: NodeKey;
  label: string;
  first: number;
  end: number;
}

/** The drawing of one open text's turns. */
export interface TurnDrawing {
  /** Draws with other looks. */
  setLooks(lookOf: (label: string) => TurnLook): void;
  /** Unfolds the turns in which a stretch of text stands; true when any was folded. */
  reveal(span: Span): boolean;
  /** Unfolds the turn whose folded line is this element, and answers where it begins; null for another element. */
  unfold(element: Element): number | null;
  dispose(): void;
}

/** The attributes a block may have; one that is null is taken off. */
type Looks = Readonly<Record<(typeof names)[number], string | null>>;
const names = ['data-turn', 'data-speaker', 'data-asks', 'data-fold', 'data-folded'] as const;
const plain: Looks = {
  'data-turn': null,
  'data-speaker': null,
  'data-asks': null,
  'data-fold': null,
  'data-folded': null,
};

function put(element: Element, looks: Looks): void {
  for (const name of names) {
    const value = looks[name];
    if (element.getAttribute(name) === value) continue;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

function setPicture(element: Element, picture: string | null): void {
  if (!(element instanceof HTMLElement)) return;
  const wanted = picture === null ? '' : `url("/asset/${picture}")`;
  if (element.style.getPropertyValue('--speaker-picture') === wanted) return;
  if (wanted === '') element.style.removeProperty('--speaker-picture');
  else element.style.setProperty('--speaker-picture', wanted);
}

/** `root` is the element the session shows the text in. */
export function decorateTurns(
  root: HTMLElement,
  session: ReaderSession,
  first: (label: string) => TurnLook,
): TurnDrawing {
  const { text } = session;
  let lookOf = first;
  let turns: OpenTurn[] = [];
  /** Turns that were unfolded one by one. */
  const unfolded = new Set<NodeKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function readTurns(): void {
    turns = [];
    for (let index = 0; index < text.blockCount; index += 1) {
      const live = text.at(index);
      if (live?.block.type !== 'paragraph' || live.block.turn === undefined) continue;
      const last = turns.at(-1);
      if (last !== undefined) last.end = index;
      turns.push({ key: live.key, label: live.block.turn.label, first: index, end: index });
    }
    const last = turns.at(-1);
    if (last !== undefined) last.end = text.blockCount;
  }

  function isFolded({ key, label }: OpenTurn): boolean {
    // While the text is edited, nothing may be hidden from the keys that change it.
    return lookOf(label).folded && !unfolded.has(key) && !session.isEditing();
  }

  function wordsOf({ first: from, end, label }: OpenTurn): string {
    let words = 0;
    for (let index = from; index < end; index += 1) {
      const live = text.at(index);
      if (live === undefined) continue;
      const skip = index === from && live.block.type === 'paragraph' ? live.block.turn?.length : 0;
      words += countWords(live.text.slice(skip));
    }
    return `${lookOf(label).name} · ${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`;
  }

  function drawTurn(turn: OpenTurn): void {
    const { isKnown, colour, picture, asks } = lookOf(turn.label);
    const folded = isFolded(turn);
    const kind = picture !== null ? 'picture' : colour === null ? 'plain' : String(colour);
    for (let index = turn.first; index < turn.end; index += 1) {
      const element = session.elementOf(index);
      if (element === undefined) continue;
      const opens = index === turn.first;
      put(element, {
        'data-turn': opens ? null : 'goes-on',
        'data-speaker': opens && isKnown ? kind : null,
        'data-asks': asks ? '' : null,
        'data-fold': folded && opens ? wordsOf(turn) : null,
        'data-folded': folded && !opens ? '' : null,
      });
      if (opens) setPicture(element, picture);
    }
  }

  function draw(): void {
    clearTimeout(timer);
    const hadTurns = turns.length > 0;
    readTurns();
    if (turns.length === 0 && !hadTurns) return;
    for (let index = 0; index < (turns[0]?.first ?? text.blockCount); index += 1) {
      const element = session.elementOf(index);
      if (element !== undefined) put(element, plain);
    }
    for (const turn of turns) drawTurn(turn);
  }

  /** Blocks that Lexical drew anew have no looks yet. */
  const watch = new MutationObserver((records) => {
    const isBlock = (node: Node): boolean =>
      node.parentNode === root || node.parentNode?.parentNode === root;
    const isNew = records.some(({ addedNodes }) => [...addedNodes].some(isBlock));
    if (!isNew) return;
    clearTimeout(timer);
    timer = setTimeout(draw, 0);
  });
  watch.observe(root, { childList: true, subtree: true });
  const stop = session.onText(() => {
    clearTimeout(timer);
    timer = setTimeout(draw, 150);
  });
  draw();

  return {
    setLooks(next) {
      for (const { key, label } of turns)
        if (!lookOf(label).folded && next(label).folded) unfolded.delete(key);
      lookOf = next;
      draw();
    },
    reveal(span) {
      const from = text.indexAt(span.start);
      const to = text.indexAt(Math.max(span.start, span.end - 1));
      const hidden = turns.filter((turn) => turn.first <= to && from < turn.end && isFolded(turn));
      for (const turn of hidden) {
        unfolded.add(turn.key);
        drawTurn(turn);
      }
      return hidden.length > 0;
    },
    unfold(element) {
      const turn = turns.find((one) => session.elementOf(one.first) === element);
      if (turn === undefined || !isFolded(turn)) return null;
      unfolded.add(turn.key);
      drawTurn(turn);
      return text.startOf(turn.first);
    },
    dispose() {
      clearTimeout(timer);
      watch.disconnect();
      stop();
    },
  };
}
