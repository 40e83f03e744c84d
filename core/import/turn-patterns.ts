// Finding turns again in a text that is in the library, by the pattern the user names.

import type { Block, Turn } from '../text/blocks.ts';
import { plainTextOfBlock } from '../text/plain.ts';
import { labelKind, readColonLabel, readLead } from './turn-labels.ts';
import { findTurns } from './turns.ts';

/** How the labels of turns look; `automatic` decides by itself, `expression` is the user's own. */
export const turnPatterns = [
  'automatic',
  'colon',
  'brackets',
  'braces',
  'hash',
  'at',
  'expression',
] as const;
/** One of `turnPatterns`. */
export type TurnPattern = (typeof turnPatterns)[number];

/** A line of a body's paragraphs that is not blank; `start` is UTF-16 in its plain text. */
export interface BodyLine {
  start: number;
  text: string;
}

/** A line that opens a turn. */
export interface FoundTurn {
  start: number;
  turn: Turn;
}

/** The longest label, in UTF-16 units. */
const longest = 63;

/** The lines of a body in which turns can open. */
export function linesOfBody(blocks: readonly Block[]): BodyLine[] {
  const lines: BodyLine[] = [];
  let from = 0;
  for (const block of blocks) {
    const whole = plainTextOfBlock(block);
    if (block.type === 'paragraph') {
      let start = from;
      for (const text of whole.split('\n')) {
        if (text.trim() !== '') lines.push({ start, text });
        start += text.length + 1;
      }
    }
    from += whole.length + 1;
  }
  return lines;
}

/**
 * The lines that open a turn. With `expression` the label is the group called `name`, else the first group,
 * else all that matched at the line's beginning. Throws `SyntaxError` when the expression is none; one that
 * never ends is for the caller to stop.
 */
export function findByPattern(
  lines: readonly BodyLine[],
  pattern: TurnPattern,
  expression = '',
): FoundTurn[] {
  if (pattern === 'automatic') {
    const { turns } = findTurns(lines.map(({ text }) => text));
    return lines.flatMap(({ start }, index) => {
      const turn = turns[index];
      return turn === null || turn === undefined ? [] : [{ start, turn }];
    });
  }
  const read = pattern === 'expression' ? byExpression(expression) : readers[pattern];
  return lines.flatMap(({ start, text }) => {
    const turn = read(text);
    return turn === null ? [] : [{ start, turn }];
  });
}

type ReadTurn = (line: string) => Turn | null;

/** A label in signs of its own, after a time perhaps. */
function inSigns(pattern: RegExp): ReadTurn {
  return (line) => {
    const lead = readLead(line);
    const found = pattern.exec(line.slice(lead));
    const label = (found?.[1] ?? found?.[2] ?? '').trim();
    if (found === null || label.length > longest || labelKind(label, true) === null) return null;
    return { label, length: lead + found[0].length };
  };
}

const readers: Readonly<Record<Exclude<TurnPattern, 'automatic' | 'expression'>, ReadTurn>> = {
  colon(line) {
    const lead = readLead(line);
    const found = readColonLabel(line.slice(lead));
    if (found === null || labelKind(found.label, false) === null) return null;
    return { label: found.label, length: lead + found.length };
  },
  brackets: inSigns(/^\[([^\][\n:]{1,63})\]\s?:?\s*/),
  braces: inSigns(/^\{([^{}\n:]{1,63})\}\s?:?\s*/),
  hash: inSigns(/^#(?:([^\s:#@][^:\n#@]{0,62}):(?=\s|$)\s*|([^\s:#@]{1,63})(?:\s+|$))/),
  at: inSigns(/^@(?:([^\s:#@][^:\n#@]{0,62}):(?=\s|$)\s*|([^\s:#@]{1,63})(?:\s+|$))/),
};

/** Expressions of people who escape more than Unicode's rules allow are read by the older ones. */
function compiled(source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})`, 'u');
  } catch {
    return new RegExp(`^(?:${source})`);
  }
}

function byExpression(source: string): ReadTurn {
  const pattern = compiled(source);
  return (line) => {
    const found = pattern.exec(line);
    if (found === null || found[0] === '') return null;
    const label = (found.groups?.['name'] ?? found[1] ?? found[0]).trim();
    if (label === '' || label.length > longest) return null;
    return { label, length: found[0].length };
  };
}

/** What is to be marked so that just these lines open turns; turns said by hand, without a label of their own, stay. */
export function turnChanges(
  blocks: readonly Block[],
  wanted: readonly FoundTurn[],
): { start: number; words: string; turn: Turn | null }[] {
  const turns = new Map(wanted.map((one) => [one.start, one.turn]));
  const standing = new Map<number, Turn>();
  let from = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph' && block.turn !== undefined) standing.set(from, block.turn);
    from += plainTextOfBlock(block).length + 1;
  }
  return linesOfBody(blocks).flatMap(({ start, text }) => {
    const now = standing.get(start) ?? null;
    const turn = turns.get(start) ?? (now?.length === 0 ? now : null);
    const isSame = now?.label === turn?.label && now?.length === turn?.length;
    return isSame ? [] : [{ start, words: text.slice(0, 80), turn }];
  });
}
