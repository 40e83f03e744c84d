// Small words within names: `Ministry of Health`, `Ursula von der Leyen`, `Gries am Brenner`.

import { genderOfFirstName } from '../prose/first-names.ts';
import { isCalendarWord, isFunctionWord } from '../prose/function-words.ts';
import { isNoble, isOffice } from '../prose/offices.ts';
import { isOrganisationWord, isPlaceWord } from '../prose/organisation-words.ts';
import type { Prose, Word } from '../prose/words.ts';
import { follows } from '../prose/words.ts';

const particle = /^(?:van|von|de|der|den|del|della|di|da|dos|al|bin|ibn|zu|zum|la|le|el|ten|ter)$/;
const genitive = /^(?:of|for|für|des|der)$/;
const article = /^(?:the|die|das|den|der)$/;

/** `The Sunday Globe`: a paper has its day in its name. */
export function isPaperName(word: Word, next: Word | undefined): boolean {
  return (
    /^(?:sunday|saturday|friday|weekly)$/.test(word.lower) &&
    /^(?:globe|times|post|mail|mirror|telegraph|express|herald|star|sun|news|mercury|echo|argus|standard|independent|chronicle|people|review)$/.test(
      next?.lower ?? '',
    )
  );
}

/** How many words a connector and the name word behind it take (`of the Interior`); 0 when none connects. */
export function reachOfConnector({ words, language }: Prose, first: number, at: number): number {
  const previous = words[at - 1];
  const word = words[at];
  const next = words[at + 1];
  if (
    previous === undefined ||
    word === undefined ||
    next === undefined ||
    !follows(word, previous)
  )
    return 0;
  if (
    /^\d{1,2}$/.test(word.text) &&
    word.gap === ' ' &&
    previous.text.length > 2 &&
    isOrganisationWord(previous.lower)
  )
    return 1;
  const usable = (one: Word | undefined): boolean =>
    one?.capital === true && !isFunctionWord(one.lower, language) && !/-\p{Ll}/u.test(one.text);
  const romance = romanceReach({ words, language }, first, at);
  if (romance > 0) return romance;
  if (!follows(next, word)) return 0;
  if (
    particle.test(word.lower) &&
    !isOrganisationWord(previous.lower) &&
    !isOffice(previous.lower)
  ) {
    const third = words[at + 2];
    const given = genderOfFirstName(previous.text) !== undefined;
    if (usable(next) && (given || language !== 'de') && !article.test(word.lower)) return 2;
    if (
      (given || language !== 'de') &&
      /^(?:de|von|van)$/.test(word.lower) &&
      /^(?:la|der|den)$/.test(next.lower) &&
      usable(third) &&
      third !== undefined &&
      follows(third, next)
    )
      return 3;
  }
  // `Earl of Strathallyn`, `Freiherr von Lüdingshausen`
  if (isNoble(previous.lower) && /^(?:of|von|zu|vom)$/.test(word.lower) && usable(next)) return 2;
  // `Port of Cardiff Authority`, `Isle of Man`
  if (
    language === 'en' &&
    word.lower === 'of' &&
    at === first + 1 &&
    isPlaceWord(previous.lower) &&
    usable(next)
  )
    return 2;
  const beside = besideWater(words, first, at);
  if (beside > 0) return beside;
  const head = words.slice(first, at).some((one) => isOrganisationWord(one.lower));
  const slogan = /(?:initiative|bündnis|bewegung|aktion|verein|netzwerk|kampagne)$/.test(
    words[first]?.lower ?? '',
  );
  if (slogan && /^(?:das|die|den|dem)$/.test(word.lower) && usable(next)) return 2;
  if (genitive.test(word.lower) && head) {
    if (usable(next)) return 2;
    const third = words[at + 2];
    if (article.test(next.lower) && third !== undefined && follows(third, next) && usable(third))
      return 3;
  }
  // `Ministry of Health and Care`, `Department of Energy & Trade`
  const topical =
    /^(?:ministry|department|office|institute|ministerium|bundesministerium|federation)$/.test(
      words[first]?.lower ?? '',
    );
  return /^(?:and|und|&)$/.test(word.lower) && topical && at - first >= 3 && usable(next) ? 2 : 0;
}

const frenchAdjective =
  /(?:al|ale|aux|ales|ien|ienne|éen|éenne|iste|istes|ique|iques|aire|aires|ais|aise|ois|oise|if|ive|ain|aine|ier|ière|elle|el|euse|eux)$/;
const spanishAdjective =
  /(?:al|ales|ano|ana|eo|ea|ista|ico|ica|icos|icas|ario|aria|és|esa|ol|ola|ivo|iva|ente|oso|osa|dor|dora)$/;

/** `Commission européenne`, `Gobierno regional`, `Comunidad de Regantes`, `Ministère de la Culture` */
function romanceReach(
  { words, language }: Pick<Prose, 'words' | 'language'>,
  first: number,
  at: number,
): number {
  if (language !== 'fr' && language !== 'es') return 0;
  const [previous, word, next, third] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (previous === undefined || word === undefined) return 0;
  const adjective = language === 'fr' ? frenchAdjective : spanishAdjective;
  if (at === first + 1 && isOrganisationWord(previous.lower) && adjective.test(word.lower))
    return 1;
  const head = isOrganisationWord(words[first]?.lower ?? '');
  if (!head || !/^(?:de|du|des|d|del)$/.test(word.lower) || next === undefined) return 0;
  const usable = (one: Word | undefined, before: Word): boolean =>
    one?.capital === true && follows(one, before) && !isFunctionWord(one.lower, language);
  if (usable(next, word)) return 2;
  const article = /^(?:la|l|los|las|el|le|les)$/.test(next.lower) && follows(next, word);
  return article && usable(third, next) ? 3 : 0;
}

/** `aus Gries am Brenner`, `in Rostow an der Elde`: how many words the place's river or pass takes. */
function besideWater(words: readonly Word[], first: number, at: number): number {
  const where = words[first - 1];
  if (at - first !== 1 || where?.line !== words[first]?.line) return 0;
  if (!/^(?:in|aus|nach|von|bei|und)$/.test(where?.lower ?? '')) return 0;
  const [joint, second, third] = [words[at], words[at + 1], words[at + 2]];
  const isName = (one: Word | undefined): boolean =>
    one?.capital === true && one.gap === ' ' && !isCalendarWord(one.lower) && one.text.length < 13;
  if (joint?.lower === 'am' && isName(second))
    return /(?:see|main|rhein|inn|brenner|neckar|berg|lech|wald|kamp|ziller|harz|bodensee)$/.test(
      second?.lower ?? '',
    )
      ? 2
      : 0;
  const article = /^(?:an|ob|in)$/.test(joint?.lower ?? '') && second?.lower === 'der';
  const watery =
    /^(?!.*(?:zeit|grenze|küste|stelle|spitze|straße|ecke|schule|uni|universität|hand|seite|front|stadt|region|woche|nacht|nähe|mitte|schweiz|türkei|ukraine|pfalz|ung|heit|keit)$)/;
  return article &&
    /^(?:an|ob)$/.test(joint?.lower ?? '') &&
    isName(third) &&
    watery.test(third?.lower ?? '')
    ? 3
    : 0;
}
