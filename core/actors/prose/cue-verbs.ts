// Verbs that say that somebody speaks or writes. Forms are made by rule from the infinitives, so that the
// lists stay readable.

import { french } from './french.ts';
import type { ProseLanguage } from './language.ts';
import { spanish } from './spanish.ts';

/** How much a verb says by itself. */
export type CueStrength =
  /** It tells of speech wherever it stands: `said`, `erklärte`. */
  | 'strong'
  /** It may tell of much else, and counts right beside a quote only: `added`, `continued`, `called`. */
  | 'weak';

const englishStrong =
  'argue warn declare affirm explain reply respond claim announce insist state stress emphasise emphasize underline underscore acknowledge admit ' +
  'concede deny complain confirm remark caution counter comment maintain reiterate protest tweet vow allege assert contend ' +
  'quip retort testify lament joke urge predict disclose clarify pledge opine enthuse muse confide conclude concur caution deplore decry insinuate surmise reckon chime insist hint';
const englishWeak =
  'ask answer add note observe suggest promise demand call describe conclude continue criticise criticize cry mention mutter whisper shout plead ' +
  'point proclaim propose reason recount report reveal repeat scream snap post wonder yell accuse agree appeal assure boast exclaim ' +
  'holler chide scoff groan grumble bellow roar whine plead ponder reflect recollect rejoice fume gush joke sob recite shrug grin nod pledge interrupt yell counsel preach fret marvel blurt drawl crow rant rave hiss gasp chuckle chirp beam croak ' +
  'express inform interject interrupt laugh praise recommend remind speculate thank threaten estimate recall remember advise ' +
  'term dub address denounce condemn dismiss refer summarise summarize tell order hint begin murmur object offer sigh smile invite label brand';
const irregular: Record<CueStrength, string> = {
  strong:
    'quoth say says said saying tell tells told telling write writes wrote written writing told',
  weak: 'put puts hold holds held swear swears swore think thinks thought read reads go goes went begin began begun says speak spoke speaking speaks quoted cited',
};

const germanStrong =
  'erklär beton warn forder kritisier ergänz mein antwort erwider behaupt bestätig versicher bekräftig bemerk beklag argumentier ' +
  'entgegn erläuter konstatier kommentier mahn monier resümier schilder urteil wetter witzel beteuer äußer sag unterstell zitier ' +
  'berichtet prophezei appellier plädier twitter unterstreich klag jammer spott präzisier insistier referier resigner befürcht bilanzier moser brumm knurr grummel seufz flüster ruft schluchz prahl frohlock pflicht mahnt höhn stichel mutmaß schwärm stöhn jubel verkünd unk';
const germanWeak =
  'frag bericht nenn ruf bezeichn verlang erinner erzähl beschreib lob hoff glaub vermut teil kündig füg räum stell fass heb ' +
  'begrüß rechtfertig wunder lach dank rechn sorg begründ wend sprech lautet zeig schreib erwart fürcht droh riet warb les trug beklagt verteidig wiederhol räum hak leg stimm wink wies entschuldig freu';
const germanIrregular: Record<CueStrength, string> = {
  strong:
    'hiess heisst hiessen sagt sagte sagten sagen gesagt schrieb schrieben schreibt schreiben geschrieben meinte meint hieß heißt betonte unterstrich unterstreicht ' +
    'antwortete antwortet versprach verspricht widersprach widerspricht',
  weak:
    'sprach spricht sprachen gab nannte nennt rief ruft riefen fand findet findt bezeichnete fragte hob erzählte wies verwies verweist ' +
    'bat dachte denkt schloss fuhr lautete lautet las liest gibt',
};

function englishForms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const past =
    base.endsWith('y') && !/[aeiou]y$/.test(base)
      ? [`${base.slice(0, -1)}ied`, `${base.slice(0, -1)}ies`]
      : [`${stem}ed`, `${base}${/(?:s|sh|ch|x)$/.test(base) ? 'es' : 's'}`];
  const doubled = /^(?:quip|snap|admit|sob|nod|grin|spit|slam)$/.test(base)
    ? [`${base}${base.at(-1) ?? ''}ed`]
    : [];
  return [base, `${stem}ing`, ...past, ...doubled];
}

function germanForms(stem: string): string[] {
  const e = /[td]$|[^lrhaeioun]n$|[^lrhaeioum]m$/.test(stem) ? 'e' : '';
  // `hat gewarnt`, `wurde behauptet`
  const participle = /^(?:be|ver|er|ent|zer|\p{L}+ier)/u.test(stem) ? [] : [`ge${stem}${e}t`];
  return [
    ...participle,
    `${stem}${e}t`,
    `${stem}${e}te`,
    `${stem}${e}ten`,
    `${stem}en`,
    `${stem}n`,
  ];
}

function frenchForms(stem: string): string[] {
  // `lance`, `lançait`, `appelle`
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  const doubled = stem === 'rappel' || stem === 'appel' ? [`${stem}le`] : [];
  return [
    `${stem}e`,
    `${stem}ent`,
    `${stem}é`,
    `${stem}er`,
    `${soft}a`,
    `${soft}ait`,
    `${soft}ant`,
    ...doubled,
  ];
}

function spanishForms(stem: string): string[] {
  return [
    `${stem}ó`,
    `${stem}a`,
    `${stem}an`,
    `${stem}aron`,
    `${stem}aba`,
    `${stem}ado`,
    `${stem}ando`,
  ];
}

/** The verbs of a language: how strong they are, and how forms are made of what stands in its lists. */
const lists: Record<
  ProseLanguage,
  {
    lists: Record<CueStrength, string>;
    odd: Record<CueStrength, string>;
    forms: (base: string) => string[];
  }
> = {
  en: { lists: { strong: englishStrong, weak: englishWeak }, odd: irregular, forms: englishForms },
  de: {
    lists: { strong: germanStrong, weak: germanWeak },
    odd: germanIrregular,
    forms: germanForms,
  },
  fr: {
    lists: french,
    odd: { strong: french.strongForms, weak: french.weakForms },
    forms: frenchForms,
  },
  es: {
    lists: spanish,
    odd: { strong: spanish.strongForms, weak: spanish.weakForms },
    forms: spanishForms,
  },
};

function table(language: ProseLanguage): Map<string, CueStrength> {
  const found = new Map<string, CueStrength>();
  const { lists: own, odd, forms } = lists[language];
  for (const strength of ['weak', 'strong'] as const) {
    for (const base of own[strength].trim().split(' '))
      for (const form of forms(base)) found.set(form, strength);
    for (const form of odd[strength].split(' ')) found.set(form, strength);
  }
  return found;
}

const verbs = { en: table('en'), de: table('de'), fr: table('fr'), es: table('es') };

/** How strongly a word (in small letters) is a verb of speaking; undefined when it is none. */
export function cueStrength(lower: string, language: ProseLanguage): CueStrength | undefined {
  return verbs[language].get(lower);
}

const addressing =
  /^(?:tell|tells|told|telling|ask|asks|asked|inform|informs|informed|remind|reminds|reminded|assure|assures|assured|urge|urges|urged|thank|thanks|thanked|advise|advises|advised|invite|invites|invited|accuse|accuses|accused|fragt|fragte|fragten|erinnert|erinnerte|bat)$/;

/** Whether what follows a verb is who was spoken to: `told Reuters`. */
export function hasAddressee(lower: string): boolean {
  return addressing.test(lower);
}
