// Passages whose words were all found again in a row.

import type { Comparison } from './reanchor-comparison.ts';
import type { WordSpan } from './reanchor-search.ts';
import { offsetAfter, surroundings } from './reanchor-comparison.ts';
import { isContextEnough, score } from './reanchor-context.ts';
import { edgesOf } from './reanchor-edges.ts';
import { contextLimit, plainUnit } from './reanchor-limits.ts';
import type { Reanchored, StandingPassage } from './reanchor-passage.ts';
import { hasRival } from './reanchor-places.ts';
import { comparable } from './similar.ts';
import type { TextDiff } from './text-diff.ts';
import { byUnit } from './text-diff.ts';
import { isSameWord } from './text-diff-words.ts';

/** Whether the words stand in a row in the new text, none of them changed. */
export function isIntact({ old, now, to }: TextDiff, own: WordSpan): boolean {
  const first = to[own.from] ?? -1;
  if (first === -1) return false;
  for (let at = own.from; at < own.to; at += 1) {
    const place = to[at] ?? -1;
    if (place !== first + at - own.from || !isSameWord(old, at, now, place)) return false;
  }
  return true;
}

function isAllByUnit({ how }: TextDiff, { from, to }: WordSpan): boolean {
  for (let at = from; at < to; at += 1) if (how[at] !== byUnit) return false;
  return true;
}

/** What becomes of a passage whose words are intact: nothing else in doubt, it is kept or moved. */
export function standing(
  comparison: Comparison,
  passage: StandingPassage,
  own: WordSpan,
): Reanchored {
  const { diff } = comparison;
  const first = diff.to[own.from] ?? 0;
  const place = { from: first, to: first + own.to - own.from };
  const at = offsetAfter(comparison, passage.start);
  const uncertain: Reanchored = { outcome: 'uncertain', at };
  if (comparison.isSure(own, first)) {
    const span = edgesOf(diff, passage, own, place);
    const context = surroundings(comparison, own, place);
    const { length } = comparable(passage.quote).text;
    const hasStayed = diff.stayed[own.from] === 1;
    const isOthers =
      (!hasStayed || comparison.isDoubtful(own)) &&
      hasRival(comparison, { ...span, score: score(1, context) }, own);
    if (isOthers) return uncertain;
    if (!hasStayed) {
      if (isContextEnough(context, length)) return { outcome: 'moved', ...span, similarity: 1 };
    } else {
      const isBeside = Math.max(context.before, context.after) >= contextLimit;
      const isPlain = length >= plainUnit && isAllByUnit(diff, own);
      if (isBeside || isPlain) return { outcome: 'kept', ...span };
    }
  }
  return uncertain;
}

/** What becomes of a passage of white space alone: it stands between the same words, or nowhere. */
export function standingSpace(
  comparison: Comparison,
  { start, end, quote }: StandingPassage,
  next: number,
): Reanchored {
  const { old, now, to } = comparison.diff;
  const left = to[next - 1] ?? -1;
  const right = to[next] ?? now.count;
  const from = now.ends[left] ?? 0;
  const until = now.starts[right] ?? now.text.length;
  const before = old.ends[next - 1] ?? 0;
  const isFound = next === 0 || left !== -1;
  const isSame = old.text.slice(before, old.starts[next]) === now.text.slice(from, until);
  if (isFound && right === left + 1 && isSame && quote !== '')
    return { outcome: 'kept', start: start - before + from, end: end - before + from };
  return { outcome: 'orphaned', at: offsetAfter(comparison, start) };
}
