// Random edit scripts, and what has to hold after each save.

import type { Keystroke } from './text-world.ts';
import { TextWorld } from './text-world.ts';

/** What texts are made of, and what is typed. */
export const bits = [
  'a',
  'B',
  'H',
  ' ',
  'vote',
  'e\u0301',
  '\u0301',
  '👍🏽',
  '👩‍👩‍👧',
  '\u200d',
  '🇩🇪',
  '語',
  '東京都',
  '\n',
  '\n\n',
  'one\ntwo\nB',
] as const;

/** A text, passages in it, and what is typed into it save by save. */
export interface Script {
  text: readonly string[];
  /** How many blocks a stored section has. */
  perSection: number;
  /** Border numbers and lengths in graphemes. */
  passages: readonly (readonly [border: number, graphemes: number])[];
  saves: readonly (readonly Keystroke[])[];
}

/** The world of a script before its saves, with the ids of its passages. */
export async function worldOf(
  { text, passages }: Script,
  perSection: number,
): Promise<{ world: TextWorld; ids: string[] }> {
  const world = new TextWorld(text.join(''), perSection);
  const spans = passages
    .map(([border, graphemes]) => world.spanAt(border, graphemes))
    .filter(([start, end]) => start < end);
  return { world, ids: await world.highlight(...spans) };
}

function placeFault(world: TextWorld, id: string): string | null {
  const { model } = world;
  const own = model.passages.get(id);
  if (own === undefined) return `${id} is not in the model`;
  const { passage, start, end } = world.passage(id);
  const place = own.isOrphan ? null : model.placeOf(id);
  const is = [passage.state, start, end, passage.quote, passage.prefix, passage.suffix];
  if (place === null) {
    const isLost =
      passage.state === 'orphaned' &&
      start === end &&
      passage.quote === own.quote &&
      passage.review?.outcome === 'orphaned' &&
      passage.review.quote === own.quote;
    return isLost ? null : `${JSON.stringify(is)} is no orphan of “${own.quote}”`;
  }
  const { prefix, suffix } = model.contextOf(place);
  const quote = model.text.slice(place.start, place.end);
  const wanted = ['anchored', place.start, place.end, quote, prefix, suffix];
  const [isText, wantedText] = [JSON.stringify(is), JSON.stringify(wanted)];
  return isText === wantedText ? null : `${isText} is not ${wantedText}`;
}

/**
 * What is wrong: the text, a passage that does not stand on exactly its characters or does not say what
 * stands there, an empty section among others, or one too many.
 */
export function faultsIn(world: TextWorld, ids: readonly string[]): string[] {
  const { model, text, record, library } = world;
  const faults = ids.map((id) => placeFault(world, id)).filter((fault) => fault !== null);
  if (text !== model.text) faults.push(`the text is ${JSON.stringify(text)}`);
  const counts = record.sections.map(
    ({ id }) => library.records.sections.get(id)?.blocks.length ?? 0,
  );
  if (counts.length > 1 && counts.includes(0)) faults.push('a section is empty');
  if (counts.reduce((sum, one) => sum + one, 0) !== model.lines.length)
    faults.push('the blocks are not the lines');
  if (library.records.sections.size !== counts.length) faults.push('a section is left over');
  return faults;
}

/** For each two passages, whether they have characters in common. */
export function overlaps(world: TextWorld, ids: readonly string[]): boolean[] {
  const places = ids.map((id) => world.passage(id));
  return places.flatMap((a, index) =>
    places.slice(index + 1).map((b) => Math.max(a.start, b.start) < Math.min(a.end, b.end)),
  );
}
