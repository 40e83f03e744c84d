// Names of states, in the document's language and in English, and the words for their people.

import type { ProseLanguage } from './language.ts';

const notStates = new Set([
  'EU',
  'EZ',
  'UN',
  'QO',
  'XA',
  'XB',
  'ZZ',
  'AC',
  'CP',
  'DG',
  'IC',
  'TA',
  'EA',
  'AQ',
  'BV',
  'HM',
  'UM',
  'SJ',
]);

/** Short and older names that the standard list does not have. */
const shortNames: readonly [code: string, names: string][] = [
  [
    'US',
    'US|U.S.|USA|U.S.A.|America|United States|United States of America|Amerika|Vereinigte Staaten|Vereinigten Staaten',
  ],
  ['GB', 'UK|U.K.|Britain|Great Britain|United Kingdom|Großbritannien'],
  ['CZ', 'Czech Republic|Czechia|Tschechische Republik'],
  ['KR', 'South Korea|Republic of Korea|Südkorea'],
  ['KP', 'North Korea|Nordkorea'],
  ['TR', 'Turkey|Türkiye|Türkei'],
  ['CI', 'Ivory Coast|Elfenbeinküste'],
  ['MK', 'North Macedonia|Nordmazedonien'],
  ['MM', 'Burma|Myanmar|Birma'],
  ['BY', 'Belarus|Weißrussland'],
  ['CD', 'Congo'],
  ['BA', 'Bosnia|Bosnien'],
  ['PS', 'Palestine|Palästina'],
  ['HK', 'Hong Kong|Hongkong'],
  ['AE', 'UAE|United Arab Emirates'],
  ['RU', 'Russian Federation|Russia|Russische Föderation'],
  ['CN', "People's Republic of China|Volksrepublik China"],
];

/** Words for a state's people and things, as stems: `german` is German, `deutsch` deutsche, deutscher. */
const demonyms: readonly [code: string, english: string, german: string][] = [
  ['US', 'american', 'amerikanisch us-amerikanisch'],
  ['GB', 'british', 'britisch'],
  ['DE', 'german', 'deutsch'],
  ['FR', 'french', 'französisch'],
  ['RU', 'russian', 'russisch'],
  ['UA', 'ukrainian', 'ukrainisch'],
  ['CN', 'chinese', 'chinesisch'],
  ['PL', 'polish', 'polnisch'],
  ['IT', 'italian', 'italienisch'],
  ['ES', 'spanish', 'spanisch'],
  ['NL', 'dutch', 'niederländisch'],
  ['BE', 'belgian', 'belgisch'],
  ['AT', 'austrian', 'österreichisch'],
  ['CH', 'swiss', 'schweizerisch schweizer'],
  ['SE', 'swedish', 'schwedisch'],
  ['NO', 'norwegian', 'norwegisch'],
  ['DK', 'danish', 'dänisch'],
  ['FI', 'finnish', 'finnisch'],
  ['HU', 'hungarian', 'ungarisch'],
  ['GR', 'greek', 'griechisch'],
  ['TR', 'turkish', 'türkisch'],
  ['IL', 'israeli', 'israelisch'],
  ['IR', 'iranian', 'iranisch'],
  ['IQ', 'iraqi', 'irakisch'],
  ['SY', 'syrian', 'syrisch'],
  ['EG', 'egyptian', 'ägyptisch'],
  ['SA', 'saudi', 'saudisch saudi-arabisch'],
  ['IN', 'indian', 'indisch'],
  ['PK', 'pakistani', 'pakistanisch'],
  ['JP', 'japanese', 'japanisch'],
  ['KR', 'south-korean', 'südkoreanisch'],
  ['CA', 'canadian', 'kanadisch'],
  ['MX', 'mexican', 'mexikanisch'],
  ['BR', 'brazilian', 'brasilianisch'],
  ['AR', 'argentine argentinian', 'argentinisch'],
  ['AU', 'australian', 'australisch'],
  ['GE', 'georgian', 'georgisch'],
  ['BY', 'belarusian', 'belarussisch belarusisch'],
  ['RO', 'romanian', 'rumänisch'],
  ['BG', 'bulgarian', 'bulgarisch'],
  ['CZ', 'czech', 'tschechisch'],
  ['SK', 'slovak', 'slowakisch'],
  ['RS', 'serbian', 'serbisch'],
  ['HR', 'croatian', 'kroatisch'],
  ['LT', 'lithuanian', 'litauisch'],
  ['LV', 'latvian', 'lettisch'],
  ['EE', 'estonian', 'estnisch'],
  ['PT', 'portuguese', 'portugiesisch'],
  ['IE', 'irish', 'irisch'],
  ['AF', 'afghan', 'afghanisch'],
  ['PS', 'palestinian', 'palästinensisch'],
  ['ZA', 'south-african', 'südafrikanisch'],
];

interface StateNames {
  /** Names in small letters to the code of ISO 3166. */
  codes: Map<string, string>;
  displayed: Map<string, string>;
}

const read = new Map<ProseLanguage, StateNames>();

/** Reads the names of a language once, when they are first asked for. */
function names(language: ProseLanguage): StateNames {
  const known = read.get(language) ?? readNames(language);
  read.set(language, known);
  return known;
}

function readNames(language: ProseLanguage): StateNames {
  const codes = new Map<string, string>();
  const displayed = new Map<string, string>();
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const a of letters)
    for (const b of letters) {
      const code = a + b;
      const name = notStates.has(code) ? undefined : display.of(code);
      if (name === undefined) continue;
      codes.set(name.toLowerCase(), code);
      displayed.set(code, name);
    }
  // Codes that were given up (`SU`, `DD`) carry the names of their successors or of states that are gone.
  for (const [code, all] of shortNames)
    for (const name of all.split('|')) codes.set(name.toLowerCase(), code);
  return { codes, displayed };
}

/** The code (ISO 3166) of a state that is called so, in the language or in English; undefined when none is. */
export function stateCode(name: string, language: ProseLanguage): string | undefined {
  const lower = name.toLowerCase();
  // Everyday words in capitals of another case: `us`, `In`
  if (lower === 'us' && name !== 'US') return undefined;
  const code = names(language).codes.get(lower) ?? names('en').codes.get(lower);
  return code === 'SU' || code === 'YU' ? undefined : code;
}

/** What a state is called in a language. */
export function stateName(code: string, language: ProseLanguage): string {
  if (code === 'TR' && language === 'en') return 'Turkey';
  return names(language).displayed.get(code) ?? code;
}

const byEnglish = new Map(
  demonyms.flatMap(([code, en]) => en.split(' ').map((word) => [word, code] as const)),
);
const byGerman = new Map(
  demonyms.flatMap(([code, , de]) => de.split(' ').map((word) => [word, code] as const)),
);

/** The state whose people or things a word (in small letters) is for: `german`, `deutschen`; undefined when none. */
export function stateOfDemonym(lower: string, language: ProseLanguage): string | undefined {
  if (language === 'en') return byEnglish.get(lower);
  // Those of French and Spanish are written in small letters, as other adjectives are.
  if (language !== 'de') return undefined;
  return byGerman.get(lower.replace(/(?:e|en|er|es|em)$/, '')) ?? byGerman.get(lower);
}
