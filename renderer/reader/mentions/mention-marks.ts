// The faint marks of mentions in one open text: only those near the viewport are drawn, and only on the
// words they were found on. While one writes they follow by arithmetic; what was touched is not drawn until
// the library has looked the text through again.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { MentionView } from '#core/mentions-api.ts';
import type { HighlightName } from '../highlight-registry.ts';
import { addHighlight, removeHighlight } from '../highlight-registry.ts';
import type { Span } from '../interval-index.ts';
import type { ReaderSession } from '../session-contract.ts';
import type { MentionPlaces } from './mention-places.ts';
import { mentionPlaces } from './mention-places.ts';

/** A mention where it stands at this moment. */
export interface PlacedMention extends Span {
  readonly mention: MentionView;
}

/** What tells a mention from the others of an answer. */
type MentionWords = Pick<MentionView, 'start' | 'surface'>;

/** Whether two answers tell of the same mention. */
export function isSameMention(one: MentionWords, other: MentionWords): boolean {
  return one.start === other.start && one.surface === other.surface;
}

/** The mentions of one open text, and where they stand. */
export interface MentionMarks {
  /**
   * The mentions of the text as the library has it; where that is not the text that stands here, because it
   * was written in since, those before are kept until the next ones come.
   */
  take(mentions: readonly MentionView[]): void;
  /** Draws marks, or none. */
  setShown(shown: boolean): void;
  /** Shows one apart from the others. */
  setCurrent(mention: MentionView | null): void;
  /** The mention at an offset; null when there is none. */
  at(offset: number): PlacedMention | null;
  /** These mentions where they stand at this moment, but for those whose text was changed. */
  standing<T extends MentionWords>(wanted: readonly T[]): T[];
  /** Where this mention stands; null when the text there was changed. */
  placeOf(mention: MentionView): PlacedMention | null;
  /** The next wanted mention behind an offset, or the one before it; null when there is none. */
  step(from: number, by: 1 | -1, wanted: (mention: MentionView) => boolean): PlacedMention | null;
  dispose(): void;
}

/** How long after the last edit everything near is drawn anew, in milliseconds. */
const rest = 350;

function looksLike(mention: MentionView): HighlightName | null {
  if (mention.status === 'rejected') return null;
  if (mention.status === 'accepted') return 'mention-accepted';
  return mention.actor === null ? 'mention-unclear' : 'mention';
}

/** For an open text; draws nothing before `take` is called. */
export function makeMentionMarks(session: ReaderSession): MentionMarks {
  let mentions: readonly MentionView[] = [];
  /** What the library told last, also where it does not fit yet. */
  let latest: readonly MentionView[] = [];
  let places: MentionPlaces = mentionPlaces([]);
  let isShown = true;
  let current: MentionView | null = null;
  let near: Span = { start: 0, end: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drawn = new Map<number, { name: HighlightName; range: AbstractRange }>();

  /** Whether the words stand here that these mentions were found on, as far as one sees. */
  function fits(next: readonly MentionView[]): boolean {
    if (!session.isEditing()) return true;
    const { text } = session;
    const { start: from, end: to } = session.nearby();
    return next.every(
      ({ start, end, surface }) =>
        end < from || start > to || text.textBetween(start, end) === surface,
    );
  }

  function indexOf(mention: MentionWords): number {
    return mentions.findIndex((one) => isSameMention(one, mention));
  }

  function placed(index: number): PlacedMention | null {
    const mention = mentions[index];
    const place = places.at(index);
    if (mention === undefined || place === null) return null;
    const isThere = session.text.textBetween(place.start, place.end) === mention.surface;
    return isThere ? { ...place, mention } : null;
  }

  function erase(index: number): void {
    const one = drawn.get(index);
    if (one !== undefined) removeHighlight(one.name, one.range);
    drawn.delete(index);
  }

  function eraseAll(): void {
    for (const index of drawn.keys()) erase(index);
  }

  function draw(): void {
    near = session.nearby();
    const wanted = new Map<number, PlacedMention>();
    for (let index = places.firstBehind(near.start); index < places.count; index += 1) {
      const one = placed(index);
      if (one === null) continue;
      if (one.start >= near.end) break;
      if (isShown || one.mention === current) wanted.set(index, one);
    }
    for (const index of drawn.keys()) if (!wanted.has(index)) erase(index);
    for (const [index, one] of wanted) {
      const name = one.mention === current ? 'mention-current' : looksLike(one.mention);
      if (drawn.get(index)?.name === name) continue;
      erase(index);
      if (name === null) continue;
      const range = session.rangeOf(one);
      if (range === null) continue;
      addHighlight(name, range);
      drawn.set(index, { name, range });
    }
  }

  function edited(edits: readonly TextEdit[]): void {
    places.move(edits);
    for (const edit of edits) {
      // What stands in the same paragraph may be drawn by other nodes now.
      const block = session.text.indexAt(Math.min(edit.from, session.text.length));
      const start = session.text.startOf(block);
      const end = session.text.startOf(session.text.indexAt(edit.from + edit.grown) + 1);
      for (const index of drawn.keys()) {
        const place = places.at(index);
        if (place === null || (place.start <= end && place.end >= start)) erase(index);
      }
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      eraseAll();
      // What was typed may have been taken back, or the library may know of it by now.
      if (fits(latest)) apply(latest);
      else draw();
    }, rest);
  }

  function apply(next: readonly MentionView[]): void {
    const isSame =
      next.length === mentions.length &&
      next.every((one, index) => {
        const before = mentions[index];
        const place = places.at(index);
        return (
          place?.start === one.start &&
          place.end === one.end &&
          before !== undefined &&
          looksLike(before) === looksLike(one)
        );
      });
    if (!isSame) eraseAll();
    mentions = next;
    places = mentionPlaces(next);
    if (current !== null) current = mentions[indexOf(current)] ?? null;
    draw();
  }

  const stopMoving = session.subscribe(() => {
    if (session.nearby() !== near) draw();
  });
  const stopEditing = session.onText(edited);

  return {
    take(next) {
      latest = next;
      if (fits(next)) apply(next);
    },
    setShown(shown) {
      isShown = shown;
      draw();
    },
    setCurrent(mention) {
      current = mention === null ? null : (mentions[indexOf(mention)] ?? null);
      draw();
    },
    at(offset) {
      const one = placed(places.firstBehind(offset));
      return one !== null && one.start <= offset ? one : null;
    },
    placeOf: (mention) => placed(indexOf(mention)),
    standing(wanted) {
      const numbers = new Map(mentions.map((one, index) => [one.start, index]));
      return wanted.flatMap((one) => {
        const now = placed(numbers.get(one.start) ?? -1);
        return now?.mention.surface === one.surface
          ? [{ ...one, start: now.start, end: now.end }]
          : [];
      });
    },
    step(from, by, wanted) {
      const first = places.firstBehind(from);
      for (
        let index = by === 1 ? first : first - 1;
        index >= 0 && index < places.count;
        index += by
      ) {
        const one = placed(index);
        if (one === null || !wanted(one.mention)) continue;
        if (by === 1 ? one.start >= from : one.end <= from) return one;
      }
      return null;
    },
    dispose() {
      clearTimeout(timer);
      stopMoving();
      stopEditing();
      eraseAll();
    },
  };
}
