// Names of which no word says what they are: judged by what stands around them.

import { genderOfFirstName } from '../prose/first-names.ts';
import { isCalendarWord } from '../prose/function-words.ts';
import { isOffice } from '../prose/offices.ts';
import { isOrganisationWord, isPlaceWord, isThingWord } from '../prose/organisation-words.ts';
import { stateOfDemonym } from '../prose/states.ts';
import type { Judgement, JudgingContext } from './judgement-ground.ts';
import { count, nounEnding, said, some } from './judgement-ground.ts';
import type { Name } from './names.ts';

/** What the name of a people may add to the stem of its country's. */
const peopleEndings = ['an', 'ian', 'n', 'ish', 'ese', 'i', 'ean'];

/** Names of English, French and Spanish that no word tells: by how often and beside what they stand. */
export function englishRest(
  name: Name,
  { small, names, geographic, language }: JudgingContext,
): Judgement | null {
  const { parts, surface, inside, runs } = name;
  if (
    /\d/.test(surface) ||
    parts.every((part) => stateOfDemonym(part.toLowerCase(), 'en') !== undefined)
  )
    return null;
  const speaks = count(name, (one) => one.speaks);
  const place = count(name, (one) => one.place);
  const belongs = count(name, (one) => one.belongs);
  if (parts.length > 1) {
    if (
      inside === 0 ||
      parts.some(
        (part) =>
          small.has(part.toLowerCase()) &&
          part.length > 3 &&
          speaks + place === 0 &&
          runs.length < 3,
      )
    )
      return null;
    if (runs.length < 2 && speaks === 0 && standsWithin(name))
      return { ...said('place', 'Something is in it.'), vague: true };
    if (runs.length < 2 && some(name, (one) => one.acts))
      return said('organisation', 'It is told something, or speaks, and has an article.');
    if (runs.length < 2 && speaks === 0)
      return looksLikePerson(name, small)
        ? { ...said('person', 'It is written like the name of a person.'), vague: true }
        : null;
    if (speaks === 0 && some(name, (one) => one.inThe) && !/[^s]s$/.test(surface))
      return said('place', 'It is written with capitals, and something is in it.');
    if (place > speaks)
      return said('place', 'It is written with capitals, and something is in it.');
    return said(
      /[^s]s$/.test(surface) || some(name, (one) => one.article) ? 'organisation' : 'person',
      'It is written with capitals again and again.',
    );
  }
  if (small.has(surface.toLowerCase()) || inside === 0 || surface.length < 3) return null;
  const stem = surface.toLowerCase().replace(/[aeiouy]+$/, '');
  const people = peopleEndings.some(
    (ending) => stem + ending !== surface.toLowerCase() && names.has(stem + ending),
  );
  // `Vardan` beside `Vardania`: the people are that one’s.
  const isShort = names.has(`${surface.toLowerCase()}ia`) || names.has(`${surface.toLowerCase()}a`);
  if (people && !isShort) return said('state', 'Its people are named after it.');
  if (runs.length < 2) return standsOnce(name);
  if (place > 0 && speaks > 0) return said('state', 'It speaks, and something is in it.');
  if (place > 0) return said('place', 'Something is in it, or comes from it.');
  if (speaks > 0)
    return said(
      some(name, (one) => one.article) ? 'organisation' : 'person',
      'It speaks in this text.',
    );
  if (belongs * 2 > runs.length && language !== 'en')
    return said('place', 'Something belongs to it, again and again.');
  const longer = geographic.get(surface);
  if (longer !== undefined) return said('place', `“${longer.surface}” tells what it is.`);
  const free = count(name, (one) => one.free && !one.article) * 2 > runs.length;
  return (free && runs.length >= 3 && inside >= 2) ||
    (runs.length === 2 && inside === 2 && some(name, (one) => one.free && !one.article))
    ? { ...said('organisation', 'It is written with a capital again and again.'), vague: true }
    : null;
}

/** A single word with a capital that stands once: only `in X` and the like tell enough. */
function standsOnce({ surface, evidence, runs }: Name): Judgement | null {
  const [around] = evidence;
  const lower = surface.toLowerCase();
  if (around?.acts === true && /^\p{Lu}\p{Ll}{4,}$/u.test(surface) && !isThingWord(lower))
    return { ...said('organisation', 'It speaks, and has an article.'), vague: true };
  if (
    (around?.within !== true && around?.moved !== true) ||
    !around.free ||
    runs[0]?.heading === true ||
    !/^\p{Lu}\p{Ll}{2,}$/u.test(surface) ||
    isThingWord(lower) ||
    isOrganisationWord(lower) ||
    isCalendarWord(lower) ||
    stateOfDemonym(lower, 'en') !== undefined ||
    genderOfFirstName(surface) !== undefined ||
    /(?:ish|ese|ism|ist|ian|ness|ity|ment|tion|gate|xit)$/.test(lower)
  )
    return null;
  return around.moved
    ? { ...said('person', 'It is allowed, urged or asked to do something.'), vague: true }
    : { ...said('place', 'Something is in it.'), vague: true };
}

/** Two words that stand once, behind `in` and before nothing that might belong to them. */
function standsWithin({ parts, evidence, runs }: Name): boolean {
  const [around] = evidence;
  return (
    parts.length === 2 &&
    around?.within === true &&
    around.free &&
    !around.article &&
    runs[0]?.heading !== true &&
    parts.every((part) => /^\p{Lu}\p{Ll}+$/u.test(part))
  );
}

/** Two or three words with capitals inside a sentence, once, without an article: hardly anything but a person. */
function looksLikePerson({ parts, runs, evidence }: Name, small: ReadonlySet<string>): boolean {
  const [run] = runs;
  const [around] = evidence;
  if (
    run === undefined ||
    around === undefined ||
    run.opens ||
    run.heading ||
    around.article ||
    around.place ||
    around.belongs ||
    !around.free
  )
    return false;
  return (
    parts.length <= 3 &&
    parts.every(
      (part) =>
        /^\p{Lu}[\p{Ll}’'-]+\p{L}*$/u.test(part) &&
        part.length > 2 &&
        !small.has(part.toLowerCase()) &&
        !isOrganisationWord(part.toLowerCase()) &&
        !isPlaceWord(part.toLowerCase()) &&
        !isThingWord(part.toLowerCase()),
    )
  );
}

/** What names of towns end in. */
const townEnding =
  /^\p{Lu}\p{Ll}{2,}(?:au|burg|berg|dorf|heim|stadt|stedt|hausen|ingen|furt|furth|bach|feld|kirchen|hafen|rode|leben|büttel|brück|brücken|münde|hagen|beck|holz|horst|itz|ow|in|wald|tal|wil|ikon|egg|stetten|weiler|brunn|ried|moos|büren|acker|keil|sen|förde|siel|wede|fehn|ötting|fing|sing|bing)$/u;
/** Nouns that end so, too. */
const plainEnding =
  /(?:kreisen|bau|frau|stau|schau|grau|umfeld|vorfeld|kapital|spital|portal|total|chancen|in[ns]?en|spielfeld|baustadt|hauptstadt|altstadt|innenstadt|großstadt|geheim|daheim|termin|medizin|disziplin|benzin|magazin|ruin|ministerin|kanzlerin|\p{Ll}{3}(?:er|t|r)in|freiwald|urwald|regenwald)$/u;

/** Whether a word ends like the name of a town, and not like one of the nouns that end so, too. */
export const isTownLike = (text: string): boolean =>
  townEnding.test(text) && !plainEnding.test(text) && !nounEnding.test(text);

/** What German sets behind `in` without an article, too. */
const states =
  /^(?:haft|kraft|höhe|form|not|ruhe|zukunft|wirklichkeit|wahrheit|richtung|gefahr|folge|bezug|sicht|frage|betrieb|arbeit|rente|pension|gang|ordnung|uniform|kürze|absprache|gegenwart|mode|serie|aussicht|anspruch|kauf|empfang|schutz|brand|rage|panik|sachen|zeit|teil|angst|bau|umlauf|armut|trauer|druck|eis|gold|holz|wut|blick|acht|ohnmacht|konkurs|verzug|kontakt|berührung|besitz|bargeld|anführungszeichen|prosa|moll|dur|öl|blut|schwarz|weiß|rot|grün|blau|deutsch|englisch|französisch|partei|familie|freiheit|geduld|schweigen|erfahrung|eile|hektik|windeln|fahrt|schwung|stimmung|führung|deckung|anbetracht|anlehnung|hinsicht|bälde|aktion|auftrag|verdacht|verbund|umfang|ansatz|hand|kopf|herz|haus|bett|schule|sicherheit|kleinarbeit|handarbeit|eigenregie|text|bild|wort|schrift|stein|glas|leder|watte|zivil|lohn|brot|stadt|land|staat)$/;

/** `das Gespräch in Büsum`: a single word behind `in`, with nothing that would make it another noun. */
function isPlainlyWithin({ surface, evidence, runs }: Name): boolean {
  return (
    evidence.some(({ placed }) => placed) &&
    evidence.every(({ article }) => !article) &&
    runs.some(({ heading }) => !heading) &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(surface) &&
    !/(?:en|er|ern|eln|e|ung|heit|keit|schaft|tion|tät|nis|ismus|ment|ei|ie|anz|enz|zug|stand|fall|gang|los|gut|werk|zeug|tum|ling|arbeit)$/.test(
      surface,
    ) &&
    !states.test(surface.toLowerCase()) &&
    !isOrganisationWord(surface.toLowerCase()) &&
    genderOfFirstName(surface) === undefined
  );
}

/** Words in -er that are no trades, and so no surnames, and may stand without an article. */
const plainNouns =
  /(?:papier|wasser|wetter|theater|fenster|feuer|leder|alter|zimmer|sommer|winter|hunger|fieber|pulver|silber|kupfer|ufer|opfer|muster|messer|wunder|ärger|kummer|fehler|eifer|trauer|dauer|mauer|steuer|nummer|kammer|butter|mutter|vater|bruder|tochter|kinder|männer|länder|bilder|häuser|bücher|räder|güter|lieder|gelder|felder|wälder|eier|charakter|körper|finger|keller|koffer|zucker|semester|register|orchester|bier|tier)$/;
const isSurnameLike = (lower: string): boolean =>
  /(?:er|mann)$/.test(lower) && lower.length > 4 && !plainNouns.test(lower);

/** German names that no word tells. */
export function germanRest(name: Name): Judgement | null {
  const { parts, surface, runs } = name;
  const lower = surface.toLowerCase();
  if (isOffice(lower) || isOffice(lower.replace(/n$/, ''))) return null;
  const article = some(name, (one) => one.article);
  const speaks = count(name, (one) => one.speaks);
  if (parts.length === 1 && some(name, (one) => one.seat))
    return said('place', 'Somebody holds the office of a town’s head there.');
  if (/\d/.test(surface) || article || parts.some((part) => nounEnding.test(part))) return null;
  if (parts.length === 2 && speaks > 0 && !runs.every(({ opens }) => opens))
    return said('person', 'It speaks in this text.');
  if (parts.length > 1) return null;
  const place = count(name, (one) => one.place);
  if (isPlainlyWithin(name)) return said('place', 'Something is in it.');
  if (place > 0 && townEnding.test(surface) && !plainEnding.test(surface))
    return said('place', 'It ends like the name of a town, and something is in it.');
  if (place >= 2 && place * 2 > runs.length)
    return said('place', 'Something is in it, or comes from it.');
  // `Brandstetter hat vorgelesen`: a noun would have an article.
  if (runs.length > 1 && isSurnameLike(lower) && some(name, (one) => one.bare))
    return said('person', 'It stands without an article, as only names do.');
  if (speaks > 0 && runs.length > 1 && !/(?:en|er|e)$/.test(surface))
    return said('person', 'It speaks in this text.');
  return null;
}
