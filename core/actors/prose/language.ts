// Which rules a text is read by.

import { french } from './french.ts';
import { spanish } from './spanish.ts';

/** The languages whose rules are known; every other is read by those of English. */
export type ProseLanguage = 'en' | 'de' | 'fr' | 'es';

const commonest: Record<ProseLanguage, Set<string>> = {
  en: new Set(
    'the of and to in is that was for it with as on be by are this have from said'.split(' '),
  ),
  de: new Set(
    'der die das und ist nicht ein eine den dem von mit auf für sich im zu des auch sagte'.split(
      ' ',
    ),
  ),
  fr: new Set(french.commonest.split(' ')),
  es: new Set(spanish.commonest.split(' ')),
};

/** The language of a document's field, else the one whose commonest words its first words hold. */
export function proseLanguage(
  field: string | null,
  words: readonly { lower: string }[],
): ProseLanguage {
  if (field !== null) {
    if (/^(?:de|gsw|nds|lb)\b/i.test(field)) return 'de';
    if (/^fr\b/i.test(field)) return 'fr';
    return /^(?:es|gl|ast)\b/i.test(field) ? 'es' : 'en';
  }
  const counts: Record<ProseLanguage, number> = { en: 0, de: 0, fr: 0, es: 0 };
  const languages = ['en', 'de', 'fr', 'es'] as const;
  for (const { lower } of words.slice(0, 2000))
    for (const language of languages) if (commonest[language].has(lower)) counts[language] += 1;
  return languages.reduce((best, one) => (counts[one] > counts[best] ? one : best), 'en');
}
