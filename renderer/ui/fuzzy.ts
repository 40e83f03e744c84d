import { foldText } from './fold-text.ts';

/**
 * How well what was typed fits a text, higher is better; null when not all of its letters occur in
 * order. Starts of words, runs of letters and short texts weigh more. Case and accents do not count.
 */
export function fuzzyScore(typed: string, text: string): number | null {
  return fuzzyScorer(typed)(foldText(text));
}

/** The same for many texts that are folded already (`foldText`). */
export function fuzzyScorer(typed: string): (folded: string) => number | null {
  const wanted = Array.from(foldText(typed).replaceAll(' ', ''));
  return (folded) => {
    if (wanted.length === 0) return 0;
    return standInOrder(wanted, folded) ? scoreOf(wanted, Array.from(folded)) : null;
  };
}

/** Whether all letters occur in order: what most texts fail. */
function standInOrder(wanted: readonly string[], text: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}

function scoreOf(wanted: readonly string[], letters: readonly string[]): number | null {
  // A letter that goes on where the one before stands is worth more than one that begins another word, or
  // `export` would fit “Export this …” better than “Export…”.
  // `best[i]`: the best score of the letters wanted so far, the last of them standing at i.
  let best: (number | null)[] = [];
  for (const [index, letter] of wanted.entries()) {
    const next: (number | null)[] = letters.map(() => null);
    let before: number | null = null;
    for (let at = 0; at < letters.length; at += 1) {
      if (letters[at] === letter) {
        const starts = at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? '');
        const own = starts ? 8 : 1;
        const inRun = index === 0 ? null : (best[at - 1] ?? null);
        const from = index === 0 ? (starts ? 2 : 0) : higher(before, add(inRun, 8));
        next[at] = add(from, own);
      }
      if (index > 0) before = higher(before, best[at] ?? null);
    }
    best = next;
  }
  const top = best.reduce(higher, null);
  return top === null ? null : top - letters.length / 50;
}

function higher(one: number | null, other: number | null): number | null {
  if (one === null) return other;
  return other === null || one >= other ? one : other;
}

function add(one: number | null, more: number): number | null {
  return one === null ? null : one + more;
}
