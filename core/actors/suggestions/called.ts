// What the nouns beside a name say of it: `the island of X`, `a spokesman for X`, `a man named X`.

import { isOffice } from '../prose/offices.ts';
import { isPlaceWord } from '../prose/organisation-words.ts';
import type { Prose } from '../prose/words.ts';
import { speakerNoun } from '../quotes/speaker-words.ts';
import type { NameRun } from './name-runs.ts';

/** What a noun calls a name. */
export interface Called {
  kind: 'person' | 'organisation' | 'place' | 'state';
  office: string;
}

/** Nouns for bodies that act. */
export const groupNoun =
  /^(?:group|company|operator|miner|maker|manufacturer|supplier|publisher|broadcaster|insurer|airline|retailer|start-up|startup|carmaker|lender|contractor|housebuilder|developer|supermarket|consultancy|brewery|shipbuilder|foundation|thinktank|builder|brewer|shipper|subsidiary|organisation|organization|agency|party|charity|network|firm|association|operator|union|club|newspaper|magazine|institute|bank|betreiber|hersteller|anbieter|versicherer|energieversorger|zulieferer|verlag|tochter|tochterfirma|gruppe|unternehmen|firma|verein|verband|partei|konzern|zeitung|magazin|organisation|initiative|lobby|coalition|alliance|body|watchdog|think-tank)$/;
const placeNoun =
  /^(?:town|village|city|river|region|district|port|suburb|lake|island|stadt|dorf|ort|fluss|insel|gemeinde|hafenstadt|kleinstadt|ville|région|commune|quartier|département|île|ciudad|pueblo|municipio|localidad|barrio|isla)$/;
const stateNoun = /^(?:country|state|republic|kingdom|nation|land|staat|republik|nachbarland)$/;
/** Nouns for those whom somebody is related to. */
export const kin =
  /^(?:nephew|niece|cousin|brother|sister|son|daughter|wife|husband|father|mother|uncle|aunt|grandson|granddaughter|grandfather|grandmother|friend|neighbou?r|colleague|partner|widow|widower|twin|neffe|nichte|bruder|schwester|sohn|tochter|frau|ehefrau|mann|ehemann|vater|mutter|onkel|tante|enkel|enkelin|freund|freundin|nachbar|nachbarin|witwe|witwer|frère|sœur|père|mère|fils|fille|mari|femme|épouse|époux|oncle|tante|voisin|voisine|ami|amie|cousine|hermano|hermana|padre|madre|hijo|hija|marido|mujer|esposa|esposo|tío|tía|amigo|amiga|vecino|vecina|primo|prima|abuelo|abuela)$/;
const capitalNoun = /^(?:capital|hauptstadt)$/;

/** `a spokesman for X`, `chief executive of X`, `Sprecher von X`, `prime minister of X`, `the island of X` */
export function representedBy({ words }: Prose, run: NameRun): Called | null {
  if (run.titleStart !== run.start) return null;
  const isArticled = /^(?:the|der|des)$/.test(words[run.first - 1]?.lower ?? '');
  const at = run.first - (isArticled ? 2 : 1);
  const [joint, noun] = [words[at], words[at - 1]];
  if (joint?.line !== words[run.first]?.line || noun?.line !== joint?.line) return null;
  if (joint?.gap !== ' ' || !/^[  ]$/.test(words[run.first]?.gap ?? '')) return null;
  const link = joint.lower;
  const head = noun?.lower ?? '';
  if (
    /^(?:for|of|at|von)$/.test(link) &&
    /^(?:spokes(?:man|woman|person)|sprecher|sprecherin)$/.test(head)
  )
    return { kind: 'organisation', office: '' };
  if (link !== 'of' && link !== 'von') return null;
  if (
    !isArticled &&
    /^(?:president|premier|king|queen|chancellor|ambassador|government|republic|kingdom)$/.test(
      head,
    )
  )
    return run.last - run.first === 1 ? { kind: 'state', office: '' } : null;
  if (head === 'minister' && words[at - 2]?.lower === 'prime' && !isArticled)
    return { kind: 'state', office: '' };
  if (
    !isArticled &&
    /^(?:island|isle|town|city|village|port|mayor|hamlet|parish|suburb|county|district|province|bishop|archbishop)$/.test(
      head,
    )
  )
    return { kind: 'place', office: '' };
  return /^(?:executive|founder|co-founder|ceo|secretary-general|chairman|chairwoman|director|member|members|boss|owner|trustee|shareholder|employee|directors|treasurer)$/.test(
    head,
  )
    ? { kind: 'organisation', office: '' }
    : null;
}

/** `a young man named Mikkel`, `a firm called Brightwater`, `ein Junge namens Dennis` */
export function namedBefore({ words }: Prose, run: NameRun): Called | null {
  const naming = words[run.first - 1];
  if (
    naming?.line !== words[run.first]?.line ||
    words[run.first]?.gap !== ' ' ||
    !/^(?:named|called|namens)$/.test(naming?.lower ?? '')
  )
    return null;
  for (let at = run.first - 2; at >= run.first - 5 && at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || word.line !== naming?.line) return null;
    if (speakerNoun(word.lower) === 'person') return { kind: 'person', office: '' };
    const found = kindOfNoun(word.lower);
    if (found !== null) return { ...found, office: '' };
    if (speakerNoun(word.lower) === 'body') return { kind: 'organisation', office: '' };
  }
  return null;
}

/** What a noun (in small letters) says that a name beside it is; null when it says nothing. */
export function kindOfNoun(lower: string): Called | null {
  if (isOffice(lower)) return { kind: 'person', office: lower };
  if (kin.test(lower) && lower !== 'frau' && lower !== 'mann')
    return { kind: 'person', office: lower };
  if (groupNoun.test(lower)) return { kind: 'organisation', office: '' };
  if (stateNoun.test(lower)) return { kind: 'state', office: '' };
  if (placeNoun.test(lower) || capitalNoun.test(lower)) return { kind: 'place', office: '' };
  return isPlaceWord(lower) && !/^(?:station|region|street)$/.test(lower)
    ? { kind: 'place', office: '' }
    : null;
}

/** `the Omare basin`, `the Brezna dam` */
export function landBehind({ words, language }: Prose, run: NameRun): Called | null {
  const next = words[run.last];
  const article = words[run.first - 1];
  return language === 'en' &&
    next?.gap === ' ' &&
    next.line === words[run.first]?.line &&
    /^(?:the|this)$/.test(article?.lower ?? '') &&
    /^(?:basin|valley|river|dam|province|region|peninsula|coast|strait|district|islands?|delta|mountains|lake|estuary|bay|plateau|desert|forest|hills|harbour|canal|gorge|pass)$/.test(
      next.lower,
    )
    ? { kind: 'place', office: '' }
    : null;
}
