// Names, and texts in which they stand among other words: the same at every run.

import { numbers } from './texts.ts';

export const documents = 10_000;
export const characters = 5_000;
export const names = 2_000;

const next = numbers(20_310_501);
const ofNames = 'ba ker lin do mas to ri vel har an es tu gor pen sil wy mo rath el ni'.split(' ');
const ofWords = 'the ing tion a re con ver sta in de ment ly ough ence pro ac com s er ish'.split(
  ' ',
);

/** Words and names are made of different syllables, as they mostly are. */
function word(syllables: readonly string[] = ofNames): string {
  const length = 1 + next(4);
  return Array.from({ length }, () => syllables[next(syllables.length)]).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Half of them a given name and a surname, a quarter surnames alone, a quarter acronyms and bodies. */
export function makeNames(): string[] {
  const made = new Set<string>();
  while (made.size < names) {
    const sort = next(4);
    const one = capital(word() + word());
    made.add(
      sort < 2
        ? `${capital(word())} ${one}`
        : sort === 2
          ? one
          : next(2) === 0
            ? `${one} Commission`
            : `${one}${word()}`.slice(0, 5).toUpperCase(),
    );
  }
  return [...made];
}

/** Words, the first of the vocabulary more often than the last, and a name about every twentieth. */
function makeText(vocabulary: readonly string[], list: readonly string[]): string {
  const parts: string[] = [];
  for (let length = 0; length < characters;) {
    const rank = Math.floor((next(1000) * next(1000) * vocabulary.length) / 1_000_000);
    const one = (next(20) === 0 ? list[next(list.length)] : vocabulary[rank]) ?? '';
    const end = next(12) === 0 ? '. ' : next(60) === 0 ? '.\n' : ' ';
    parts.push(one, end);
    length += one.length + end.length;
  }
  return parts.join('').slice(0, characters);
}

/** All texts. */
export function makeTexts(list: readonly string[]): string[] {
  const vocabulary = [...new Set(Array.from({ length: 20_000 }, () => word(ofWords)))];
  return Array.from({ length: documents }, () => makeText(vocabulary, list));
}
