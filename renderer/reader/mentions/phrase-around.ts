const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'.-]*/u;
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** The word that follows directly, with the space before it; empty at the end of a sentence or line. */
function nextWord(after: string): string {
  return (
    new RegExp(`^[ \\u00a0-]${word.source}`, 'u').exec(after)?.[0].replace(/[.’'-]+$/u, '') ?? ''
  );
}

/** The word that stands directly before, with the space behind it. */
function previousWord(before: string): string {
  return new RegExp(`${word.source}[ \\u00a0-]$`, 'u').exec(before.slice(-60))?.[0] ?? '';
}

/**
 * A phrase around a name in which it probably means another one, to begin with: the name with the
 * capitalised words beside it (`Georgia Tech`), else with the next word, else with the one before.
 */
export function phraseAround(before: string, surface: string, after: string): string {
  let behind = '';
  for (let next = nextWord(after); isCapital(next.slice(1)) && behind.length < 60;) {
    behind += next;
    next = nextWord(after.slice(behind.length));
  }
  const previous = previousWord(before);
  if (behind !== '') return `${surface}${behind}`;
  if (isCapital(previous)) return `${previous}${surface}`;
  const next = nextWord(after);
  return next === '' ? `${previous}${surface}` : `${surface}${next}`;
}
