// Which rules a text is read by.

/** The languages whose rules are known; every other is read by those of English. */
export type ProseLanguage = 'en' | 'de';

const commonest: Record<ProseLanguage, Set<string>> = {
  en: new Set(
    'the of and to in is that was for it with as on be by are this have from said'.split(' '),
  ),
  de: new Set(
    'der die das und ist nicht ein eine den dem von mit auf für sich im zu des auch sagte'.split(
      ' ',
    ),
  ),
};

/** The language of a document's field, else the one whose commonest words its first words hold. */
export function proseLanguage(
  field: string | null,
  words: readonly { lower: string }[],
): ProseLanguage {
  if (field !== null) return /^(?:de|gsw|nds|lb)\b/i.test(field) ? 'de' : 'en';
  let en = 0;
  let de = 0;
  for (const { lower } of words.slice(0, 2000)) {
    if (commonest.en.has(lower)) en += 1;
    if (commonest.de.has(lower)) de += 1;
  }
  return de > en ? 'de' : 'en';
}
