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
    if (!standInOrder(wanted, folded)) return null;
    return scoreOf(wanted, /[\uD800-\uDFFF]/.test(folded) ? Array.from(folded) : folded);
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

/** What no way of fitting the letters has as its score. */
const none = Number.NEGATIVE_INFINITY;

/** Kept from one text to the next: thousands are scored at each key. */
let best = new Float64Array(256);
let next = new Float64Array(256);

function isPartOfWord(letter: string): boolean {
  const code = letter.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(letter);
}

function scoreOf(wanted: readonly string[], letters: ArrayLike<string>): number {
  const size = letters.length;
  if (size > best.length) {
    best = new Float64Array(size * 2);
    next = new Float64Array(size * 2);
  }
  // A letter that goes on where the one before stands is worth more than one that begins another word, or
  // `export` would fit “Export this …” better than “Export…”.
  // `best[i]`: the best score of the letters wanted so far, the last of them standing at i.
  for (let index = 0; index < wanted.length; index += 1) {
    const letter = wanted[index];
    let before = none;
    for (let at = 0; at < size; at += 1) {
      let score = none;
      if (letters[at] === letter) {
        const starts = at === 0 || !isPartOfWord(letters[at - 1] ?? '');
        if (index === 0) score = starts ? 10 : 1;
        else
          score = Math.max(before, at === 0 ? none : (best[at - 1] ?? none) + 8) + (starts ? 8 : 1);
      }
      next[at] = score;
      if (index > 0) before = Math.max(before, best[at] ?? none);
    }
    [best, next] = [next, best];
  }
  let top = none;
  for (let at = 0; at < size; at += 1) top = Math.max(top, best[at] ?? none);
  return top - size / 50;
}
