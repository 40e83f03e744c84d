// Whether a gathered name names an actor, and of what type. Where two rules disagree the surer one comes
// first; what no rule is sure of is not proposed.

import { genderOfFirstName } from '../prose/first-names.ts';
import {
  isAcronym,
  isGroupWord,
  isLegalForm,
  isOrganisationWord,
  isPlaceWord,
  isThingWord,
} from '../prose/organisation-words.ts';
import { isAddress, isNoble } from '../prose/offices.ts';
import { isWorldPlace } from '../prose/world-places.ts';
import { stateCode, stateOfDemonym } from '../prose/states.ts';
import type { Judgement, JudgingContext } from './judgement-ground.ts';
import { hasOrganisationWord, nounEnding, said, some } from './judgement-ground.ts';
import { germanNouns, singleInstitution } from './institutions.ts';
import { englishRest, germanRest } from './judgement-rest.ts';
import { newish } from './name-runs.ts';
import type { Name } from './names.ts';

/** Judges a name; null when it is not to be proposed. */
export function judge(name: Name, context: JudgingContext): Judgement | null {
  const { surface, parts } = name;
  if (name.evidence.every(({ portfolio }) => portfolio) && name.titles.length === 0) return null;
  if (
    surface.length > 90 ||
    parts.length > 9 ||
    /^\d(?!\d{0,2}\p{Lu}\p{Ll}{2})|^\p{L}$/u.test(surface)
  )
    return null;
  return (
    byItself(name, context) ??
    (name.parts.some((part) => isThingWord(part.toLowerCase())) && !hasOrganisationWord(name)
      ? null
      : (person(name, context) ??
        called(name, context) ??
        (context.language === 'de' ? germanRest(name) : englishRest(name, context))))
  );
}

/** States, acronyms, legal forms, and names whose words say what they name. */
function byItself(name: Name, { language, names }: JudgingContext): Judgement | null {
  const { surface, parts, inside, titles } = name;
  const single = parts.length === 1;
  const lower = surface.toLowerCase();
  const first = parts[0]?.toLowerCase() ?? '';
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const code = titles.length === 0 ? stateCode(surface, language) : undefined;
  if (code !== undefined && (!single || genderOfFirstName(surface) === undefined))
    return said('state', `“${surface}” is the name of a state.`);
  if (
    isWorldPlace(lower) &&
    (inside > 0 || name.runs.length > 1 || genderOfFirstName(surface) === undefined) &&
    titles.length === 0
  )
    // `GENEVA (Reuters) –` says where a text was written, and nothing of the place.
    return surface === surface.toUpperCase() && surface.length > 3
      ? null
      : said('place', `“${surface}” is a known place.`);
  if (/^(?:white house|downing street|weißes haus|weiße haus|weißen haus|bündnis 90)$/.test(lower))
    return said('organisation', `“${surface}” stands for those who work there.`);
  if (lower === 'oval office') return null;
  // `A BINMAN who …`: the first words of a tabloid's text.
  const shouted =
    surface.length > 4 &&
    name.evidence.every((one) => one.article) &&
    /^[\p{Lu}]{5,}$/u.test(surface) &&
    name.runs.length === 1;
  if (
    single &&
    !shouted &&
    isAcronym(surface) &&
    (inside > 0 || (surface.length < 6 && name.runs.some(({ heading }) => !heading)))
  )
    return said('organisation', `“${surface}” is a short name in capitals.`);
  if (!single && isLegalForm(last.replace(/,$/, '')))
    return said(
      'organisation',
      `“${parts.at(-1) ?? ''}” is a legal form of companies and associations.`,
    );
  // `AgroSur`, `BioNTech`
  if (
    single &&
    inside > 0 &&
    titles.length === 0 &&
    /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van|Von|San|O)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}{1,3}\p{Ll}+$/u.test(
      surface,
    )
  )
    return said('organisation', `“${surface}” is written as names of firms are.`);
  if (single && /^.+\.(?:com|org|net|news|info|eu|de|tv|io)$/i.test(surface))
    return said('organisation', `“${surface}” is written like a site's address.`);
  if (
    /^(?:die linke|die grünen|freie wähler|freie liste|die partei|sinn féin|plaid cymru|liberal democrats|lib dems)$/.test(
      lower,
    )
  )
    return said('organisation', `“${surface}” is the name of a party.`);
  if (/^\p{Lu}\S+ (?:am|an der|ob der) \p{Lu}\S+$/u.test(surface))
    return said('place', `“${surface}” tells by what river or pass it lies.`);
  if (language === 'de' && parts.length === 2 && /^(?:Bad|Sankt)$/.test(parts[0] ?? ''))
    return said('place', `“${surface}” is called as towns are.`);
  if (parts.length === 2 && isAcronym(parts[0] ?? '') && isWorldPlace(last))
    return said('organisation', `“${parts[0] ?? ''}” is a short name in capitals.`);
  if (
    language === 'de' &&
    parts.length === 2 &&
    /^(?:IG|DB|FC|SV|SC|SpVgg|TSV|FSV|VfB|VfL|TuS)$/.test(parts[0] ?? '')
  )
    return said('organisation', `“${parts[0] ?? ''}” begins names of unions, clubs and firms.`);
  // `France Inter`
  if (
    language === 'fr' &&
    parts.length === 2 &&
    inside > 0 &&
    (stateCode(parts[0] ?? '', 'fr') !== undefined || isWorldPlace(first))
  )
    return said('organisation', `It has “${parts[0] ?? ''}” before its own name.`);
  if (parts.length > 1 && /^(?:united|rovers|wanderers|hotspur|albion)$/.test(last))
    return said('organisation', `“${surface}” is called as clubs are.`);
  // `Calder House`, `Sport England`
  if (parts.length > 1 && last === 'house' && language === 'en' && inside > 0)
    return said('place', `“${parts.at(-1) ?? ''}” says that it is a place.`);
  if (
    parts.length === 2 &&
    language === 'en' &&
    /^(?:england|scotland|wales|britain|ireland|uk|international|australia|canada|america|usa)$/.test(
      last,
    ) &&
    genderOfFirstName(parts[0] ?? '') === undefined &&
    !newish.test(first) &&
    !/^(?:north|south|northern|southern|eastern|western|central|mid|rural)$/.test(first)
  )
    return said('organisation', `“${surface}” is called as public bodies are.`);
  if (!single && surface.includes(' & ') && genderOfFirstName(parts[0] ?? '') === undefined)
    return said('organisation', 'Firms join names with “&”.');
  if (isGroupWord(lower) && inside > 0)
    return said('group', `“${surface}” is what a group of people is called.`);
  if (parts.length === 2 && /^(?:sunday|saturday|friday|weekly|daily|evening|morning)$/.test(first))
    return said('organisation', `“${surface}” is called as newspapers are.`);
  if (isThingWord(last)) return null;
  if (single) return singleInstitution(name, language, lower);
  if (parts.length === 2 && newish.test(first) && names.has(last))
    return said(
      'place',
      `“${parts[0] ?? ''}” begins names of places, and “${parts[1] ?? ''}” is one.`,
    );
  const word = parts.find((part) => isOrganisationWord(part.toLowerCase()));
  const stated =
    inside > 0 ||
    name.runs.length > 1 ||
    // `the Council` behind a heading in capitals that names it whole
    (language !== 'de' && (names.get(last)?.inside ?? 0) > 0);
  const isPerson = genderOfFirstName(parts[0] ?? '') !== undefined && !isOrganisationWord(last);
  if (
    word !== undefined &&
    !isPerson &&
    (isOrganisationWord(last) || isOrganisationWord(first) || parts.length > 2) &&
    stated
  )
    return germanNouns(name, language, names)
      ? null
      : said('organisation', `“${word}” says that it is an organisation.`);
  const place = isPlaceWord(last) ? parts.at(-1) : isPlaceWord(first) ? parts[0] : undefined;
  if (place !== undefined && stated && language !== 'de')
    return said('place', `“${place}” says that it is a place.`);
  return null;
}

function person(name: Name, { language, names, small }: JudgingContext): Judgement | null {
  const { surface, parts, titles } = name;
  if (
    parts.length > 5 ||
    /\d/.test(surface) ||
    parts.some((part) => isAcronym(part) && part.length < 4 && parts.length === 1)
  )
    return null;
  if (hasOrganisationWord(name) && titles.length === 0) return null;
  const title = titles[0];
  const ordinary =
    small.has(parts[0]?.toLowerCase() ?? '') && genderOfFirstName(parts[0] ?? '') === undefined;
  if (
    title !== undefined &&
    !(language === 'de' && parts.length === 1 && nounEnding.test(surface)) &&
    !(ordinary && !isAddress(title.toLowerCase()))
  )
    return said('person', `The title “${title}” stands before it.`);
  if (parts.length > 2 && isNoble(parts[0]?.toLowerCase() ?? ''))
    return said('person', `“${parts[0] ?? ''}” is a noble title.`);
  if (parts.length === 1) return givenName(name, small);
  if (stateOfDemonym(parts[0]?.toLowerCase() ?? '', language) !== undefined) return null;
  if (
    genderOfFirstName(parts[0] ?? '') !== undefined &&
    !isPlaceWord(parts.at(-1)?.toLowerCase() ?? '')
  )
    return said('person', `“${parts[0] ?? ''}” is a given name.`);
  if (some(name, (one) => one.introduced))
    return said('person', 'A turn begins with this name and where it is from.');
  if (some(name, (one) => one.who)) return said('person', '“who” follows it.');
  if (parts.length <= 4 && parts.some((part) => /^\p{Lu}\.?$/u.test(part)) && parts.length > 2)
    return said('person', 'It has an initial in the middle.');
  const last = names.get(parts.at(-1)?.toLowerCase() ?? '');
  const surname =
    last !== undefined &&
    last.evidence.some((one) => one.speaks) &&
    !last.evidence.some((one) => one.article || one.place);
  if (surname && parts.length <= 3)
    return said('person', `“${parts.at(-1) ?? ''}” alone speaks in this text.`);
  return null;
}

/** `Liebe Mathilde`, `their daughter Leila`, a given name that speaks or comes again: one who is called by it alone. */
function givenName(
  { surface, evidence, inside, runs }: Name,
  small: ReadonlySet<string>,
): Judgement | null {
  if (genderOfFirstName(surface) === undefined || small.has(surface.toLowerCase())) return null;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(surface) || isWorldPlace(surface.toLowerCase())) return null;
  const shown = evidence.some(
    ({ called, speaks, greeted }) => called === 'person' || speaks || greeted,
  );
  return shown || (inside > 1 && runs.length > 1)
    ? said('person', `“${surface}” is a given name.`)
    : null;
}

function called(name: Name, { language }: JudgingContext): Judgement | null {
  const listed = name.evidence.find((one) => one.listed !== null)?.listed ?? null;
  if (listed !== null) return said(listed, 'The list in which it stands says what it is.');
  const found = name.evidence.find(
    (one) => one.called !== null && (one.called !== 'person' || !one.article),
  );
  if (found === undefined || found.called === null) return null;
  if (
    language === 'de' &&
    name.parts.length === 1 &&
    ((found.called !== 'person' && !(found.called === 'place' && name.surface.length > 3)) ||
      nounEnding.test(name.surface))
  )
    return null;
  if (name.inside === 0 && name.runs.length < 2 && name.parts.length === 1) return null;
  const what = {
    person: 'a person',
    organisation: 'an organisation',
    place: 'a place',
    state: 'a state',
  }[found.called];
  return said(
    found.called,
    found.office === ''
      ? `Beside it stands what it is: ${what}.`
      : `It is called “${found.office}”.`,
  );
}
