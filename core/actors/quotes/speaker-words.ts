// Words by which somebody who speaks is called without a name.

import { french } from '../prose/french.ts';
import type { ProseLanguage } from '../prose/language.ts';
import { isOffice } from '../prose/offices.ts';
import { spanish } from '../prose/spanish.ts';

const people =
  /^(?:officials?|managers?|boss(?:es)?|colleagues?|friends?|girls?|boys?|child(?:ren)?|kids?|parents?|grandmother|grandfather|uncle|aunt|cousin|guests?|passengers?|patients?|tenants?|customers?|employees?|staff|soldiers?|sailors?|fishermen|prisoners?|refugees?|migrants?|strikers?|campaigners?|negotiators?|attorneys?|professors?|nurses?|midwi(?:fe|ves)|priests?|nuns?|monks?|pilots?|captains?|mayors?|victims?|survivors?|locals?|counterparts?|predecessors?|successors?|spokes(?:people|persons)|experts?|critics?|residents?|villagers?|farmers?|workers?|teachers?|students?|doctors?|protesters?|activists?|witness(?:es)?|neighbou?rs?|observers?|opponents?|supporters?|lawmakers?|diplomats?|investigators?|researchers?|scientists?|economists?|analysts?|historians?|sources?|insiders?|readers?|voters?|allies|aides?|advis[eo]rs?|members?|leaders?|owners?|drivers?|grandson|granddaughter|nephew|niece|widow|widower|grandparents|mother|father|brother|sister|son|daughter|wife|husband|fiancée?|fiance|girlfriend|boyfriend|nan|gran|granny|grandad|granddad|grandpa|grandma|teacher|foreman|landlord|landlady|roommate|boss|coach|(?:[a-z]+)(?:man|woman|men|women)|beamt(?:e|er)|expert(?:e|en|in)|kritiker(?:in)?|anwohner(?:in)?|beobachter|augenzeugen?|zeug(?:e|en|in)|einwohner|landwirte?|lehrer(?:in)?|diplomaten?|forscher(?:in|innen)?|ermittler|insider|vertreter(?:in)?|mitarbeiter(?:in)?|bewohner(?:in)?|nachbar(?:n|in)?|ärzt(?:e|in)|arzt|sprecher(?:in)?|mutter|vater|mann|frau|oma|opa|großmutter|großvater|tante|onkel|cousin|cousine|chef|chefin|ehemann|ehefrau|witwe|witwer|enkel|enkelin|wirt|wirtin|mädchen|junge|kind(?:er)?|eltern|bruder|schwester|sohn|tochter|nachbar(?:innen)?|kolleg(?:e|en|in|innen)|freund(?:e|in|innen)?|patient(?:en|in)?|mieter(?:in)?|kund(?:e|en|in)|soldat(?:en|in)?|fischer(?:in)?|bauer|bauern|bäuerin|polizist(?:en|in)?|lehrkräfte|teilnehmer(?:in)?|besucher(?:in)?|gäste|gast|passant(?:en|in)?|rentner(?:in)?|student(?:en|in|innen)?|schüler(?:in|innen)?|betroffene[rn]?|angehörige[rn]?|überlebende[rn]?|unternehmer(?:in)?|händler(?:in)?|arbeiter(?:in)?|gewerkschafter(?:in)?|aktivist(?:en|in|innen)?)$/;
const bodies =
  /^(?:government|ministry|commission|council|committee|court|company|group|agency|organisation|organization|association|union|party|police|secretariat|authority|board|club|bank|operator|firm|newspaper|institute|university|assembly|administration|opposition|coalition|koalition|department|office|mission|regierung|ministerium|kommission|rat|ausschuss|gericht|unternehmen|gruppe|behörde|organisation|verband|verein|gewerkschaft|partei|polizei|vorstand|betreiber|firma|zeitung|institut|universität|verwaltung|fraktion|konzern|stadt|büro|sekretariat|pressestelle|kanzlei|redaktion|gemeinde|feuerwehr|krankenkasse|klinik|verlag|kirche|trust|foundation|charity|force|regulator|watchdog|initiative|bürgerinitiative)$/;
const papers =
  /^(?:report|statement|note|letter|study|document|paper|communiqué|communique|declaration|ruling|memo|email|e-mail|article|treaty|resolution|survey|bericht|erklärung|mitteilung|pressemitteilung|brief|studie|papier|dokument|schreiben|urteil|vermerk|artikel|vertrag|gutachten|beschluss|aussendung)$/;

const romance = (of: 'people' | 'bodies' | 'papers'): ReadonlySet<string> =>
  new Set(`${french[of]} ${spanish[of]}`.split(' '));
const romancePeople = romance('people');
const romanceBodies = romance('bodies');
const romancePapers = romance('papers');

/** `the 34-year-old`, `der 61-Jährige` (in small letters) */
export function isAge(lower: string): boolean {
  return /^(?:\d{1,3}|\p{Ll}+)-?(?:year-old|jährige[rn]?)$/u.test(lower);
}

/** What a noun (in small letters) that may speak names; null when it names nobody who does. */
export function speakerNoun(lower: string): 'person' | 'body' | 'paper' | null {
  if (
    isOffice(lower) ||
    (lower.length > 5 && lower.endsWith('s') && isOffice(lower.slice(0, -1))) ||
    people.test(lower) ||
    romancePeople.has(lower) ||
    isAge(lower)
  )
    return 'person';
  if (
    bodies.test(lower) ||
    romanceBodies.has(lower) ||
    /.{3}(?:ministerium|regierung|behörde|verband|kommission|gericht)$/.test(lower)
  )
    return 'body';
  return papers.test(lower) || romancePapers.has(lower) ? 'paper' : null;
}

/**
 * Whom a pronoun may stand for: a man, a woman, a thing, several, whoever speaks; German `sie` is a woman or
 * several.
 */
export type PronounKind = 'm' | 'f' | 'thing' | 'many' | 'self' | 'she-or-they';

const pronouns: Record<ProseLanguage, Map<string, PronounKind>> = {
  en: new Map([
    ['he', 'm'],
    ['she', 'f'],
    ['it', 'thing'],
    ['they', 'many'],
    ['i', 'self'],
    ['we', 'self'],
  ]),
  de: new Map([
    ['er', 'm'],
    ['sie', 'she-or-they'],
    ['ich', 'self'],
    ['wir', 'self'],
  ]),
  fr: new Map([
    ['il', 'm'],
    ['elle', 'f'],
    ['ils', 'many'],
    ['elles', 'many'],
    ['je', 'self'],
    ['j', 'self'],
    ['nous', 'self'],
  ]),
  es: new Map([
    ['él', 'm'],
    ['ella', 'f'],
    ['ellos', 'many'],
    ['ellas', 'many'],
    ['yo', 'self'],
    ['nosotros', 'self'],
  ]),
};

/** What a pronoun (in small letters) may stand for; undefined when the word is none. */
export function pronounKind(lower: string, language: ProseLanguage): PronounKind | undefined {
  return pronouns[language].get(lower);
}

const determiners =
  /^(?:the|a|an|its|their|his|her|our|my|your|mein|meine|unser|unsere|one|two|three|four|several|some|many|other|another|this|that|der|die|das|ein|eine|sein|seine|ihr|ihre|dessen|deren|zwei|drei|mehrere|einige|viele|ein|eines|einer|dem|den|des|le|la|les|l|un|une|son|sa|ses|leur|leurs|notre|mon|ma|mes|ce|cette|el|los|las|una|su|sus|mi|mis|nuestro|nuestra|ese|esta|este)$/;

/** Whether a word (in small letters) may open what somebody is called: `the`, `its`, `ein`. */
export function isDeterminer(lower: string): boolean {
  return determiners.test(lower);
}
