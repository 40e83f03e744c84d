/** Letters that Unicode does not take apart into a base letter and an accent. */
const alone: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** A text as searches compare it: lower case, without accents, white space single. */
export function foldText(text: string): string {
  // Most texts have no accents, and there are ten thousand of them in a list.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøđðħıßæœþ]/g, (letter) => alone[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
