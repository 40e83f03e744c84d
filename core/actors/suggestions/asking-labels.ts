// Which label of a talk is that of those who ask, where it is no name: a newspaper's, a programme's.

import type { TurnSpan } from '../../text/turn-spans.ts';
import { readLabel } from './labels.ts';

/**
 * The labels whose turns ask and that name nobody: of two labels the one word that mostly ends with a question,
 * while the other one hardly does. Empty for other talks.
 */
export function askingLabels(text: string, turns: readonly TurnSpan[]): Set<string> {
  const counts = new Map<string, { turns: number; questions: number }>();
  for (const { label, textStart, end } of turns) {
    const { name } = readLabel(label);
    const key = name.split(' ').at(-1) ?? label;
    const one = counts.get(key) ?? { turns: 0, questions: 0 };
    one.turns += 1;
    if (/\?["”’»“)]*\s*$/.test(text.slice(Math.max(textStart, end - 8), end))) one.questions += 1;
    counts.set(key, one);
  }
  const share = ({ turns: all, questions }: { turns: number; questions: number }): number =>
    questions / all;
  const [first, second] = [...counts].sort((a, b) => share(b[1]) - share(a[1]));
  if (counts.size !== 2 || first === undefined || second === undefined) return new Set();
  const [word, asked] = first;
  const isClear = asked.turns > 2 && share(asked) >= 0.6 && share(second[1]) < 0.2;
  const labels = turns.map(({ label }) => label).filter((label) => label === word);
  return isClear && labels.length === asked.turns && !word.includes(' ') && word !== ''
    ? new Set([word])
    : new Set();
}
