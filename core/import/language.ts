/** Names the language of a text (BCP 47), null when it cannot tell. Passed in: its data are large. */
export type GuessLanguage = (text: string) => string | null;

/** The fewest letters from which a language is told. */
const fewestLetters = 60;

/** The language of a body, judged by its first pages; null for short texts. */
export function detectLanguage(plain: string, guess: GuessLanguage): string | null {
  const sample = plain
    .slice(0, 20_000)
    .replace(/https?:\/\/\S+/g, ' ')
    .trim();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  // A sign of Chinese or Japanese says as much as a word.
  const words = sample.match(/[\p{Script=Han}\p{Script=Kana}]|[\p{L}\p{M}]+/gu)?.length ?? 0;
  if (words < 12 || (letters < fewestLetters && !/\p{Script=Han}|\p{Script=Kana}/u.test(sample)))
    return null;
  return guess(sample);
}
