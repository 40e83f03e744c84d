// Turkish has two letters i, with a dot (İ i) and without (I ı); others have one (I i). All are the same in
// bases; here is told which of them can stand for each other.

import { baseTable } from './fold.ts';

const plainI = 'i'.charCodeAt(0);

/** The letters i of a text, with and without dots or accents, in their order. */
function lettersI(text: string): string[] {
  const bases = baseTable();
  return Array.from(text.normalize('NFC')).filter(
    (letter) => bases[letter.charCodeAt(0)] === plainI,
  );
}

/**
 * Whether a text can stand for a name that is the same in bases. `ı` stands for `ı` or `I`, never for `i`.
 * Where the text is plain ASCII and not Turkish, its `i` may be a `ı` that could not be written, as in
 * `Kilicdaroglu`.
 */
export function fitsDotless(name: string, surface: string, isTurkish: boolean): boolean {
  if (!name.includes('ı') && !surface.includes('ı')) return true;
  const isPlain = !isTurkish && /^[ -~]*$/.test(surface);
  const standing = lettersI(surface);
  return lettersI(name).every((letter, index) => {
    const found = standing[index];
    if (letter === 'ı') return found === 'ı' || found === 'I' || (isPlain && found === 'i');
    return found !== 'ı' || letter === 'I';
  });
}
