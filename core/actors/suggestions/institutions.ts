// Institutions: those whose kind alone names them, and German names of several nouns.

import type { ProseLanguage } from '../prose/language.ts';
import { genderOfFirstName } from '../prose/first-names.ts';
import { isOrganisationWord, isPlaceWord } from '../prose/organisation-words.ts';
import { stateCode } from '../prose/states.ts';
import { isWorldPlace } from '../prose/world-places.ts';
import type { Judgement } from './judgement-ground.ts';
import { said, some } from './judgement-ground.ts';
import type { Name } from './names.ts';

/** In German two nouns side by side need an adjective with a capital (`Auswärtiges Amt`) or a state to be one name. */
export function germanNouns(
  { parts, surface, runs }: Name,
  language: ProseLanguage,
  names: ReadonlyMap<string, Name>,
): boolean {
  if (language !== 'de') return false;
  const first = parts[0] ?? '';
  const adjective =
    /(?:e|er|es|en|em)$/.test(first) && first.length > 4 && runs.some(({ opens }) => !opens);
  const joined =
    /\s(?:für|der|des)\s|^\p{Lu}{2,}|\p{Lu}{2,}$/u.test(surface) &&
    isOrganisationWord(first.toLowerCase());
  // `Naturschutzbund Österreich`
  const national =
    parts.length === 2 &&
    first.length > 8 &&
    isOrganisationWord(first.toLowerCase()) &&
    (stateCode(parts[1] ?? '', 'de') !== undefined ||
      isWorldPlace((parts.at(-1) ?? '').toLowerCase()) ||
      // `Kreisklinik Waldenfels`, where the text names the town, too
      names
        .get((parts.at(-1) ?? '').toLowerCase())
        ?.evidence.some(({ place, placed }) => place || placed) === true);
  // `Förderverein Rettet das Bad`
  const slogan =
    parts.length > 2 &&
    /(?:initiative|bündnis|bewegung|verein|vereinigung|netzwerk|kampagne|liste|konsortium|verlag|stiftung|aktion|aktionsbündnis|forum)$/i.test(
      first,
    );
  return !(
    adjective ||
    national ||
    slogan ||
    joined ||
    (isOrganisationWord(first.toLowerCase()) &&
      parts.length === 2 &&
      /^\p{Lu}[\p{L}-]+$/u.test(parts[1] ?? '') &&
      genderOfFirstName(parts[1] ?? '') === undefined &&
      stateCode(parts[1] ?? '', 'de') === undefined &&
      /^(?:bündnis|universität|hochschule|stiftung|verband|stadtwerke|verein|gewerkschaft|partei|initiative|radio|genossenschaft|reederei|werft|brauerei|agentur|kanzlei|galerie|spedition)$/i.test(
        first,
      ))
  );
}

/** `das Verteidigungsministerium`, `die Bundesregierung`, `the Pentagon`, `the Commission` */
export function singleInstitution(
  name: Name,
  language: ProseLanguage,
  lower: string,
): Judgement | null {
  if (language === 'de') {
    const joined = /^\p{Lu}[\p{L}-]*-(\p{Lu}\p{L}+)$/u.exec(name.surface)?.[1];
    if (
      (joined !== undefined &&
        !/fraktion$/i.test(joined) &&
        isOrganisationWord(joined.toLowerCase())) ||
      /^(?:welt|europa)\p{L}+(?:organisation|bank|verband)$/u.test(lower)
    )
      return said('organisation', `“${joined ?? name.surface}” says that it is an organisation.`);
    const institution =
      /^(?:(?:bundes|landes|staats|reichs|stadt|kantons)(?:regierung|tag|rat|kanzleramt|bank|wehr|polizei|verfassungsgericht|gerichtshof|netzagentur|kriminalamt|anwaltschaft|amt)|landtag|kreml|kanzleramt|stadtrat|gemeinderat|europaparlament|(?:\p{L}+)(?:ministerium|zentralbank|kommission|archiv|stiftung|gericht|gerichtshof|verwaltung|staatsanwaltschaft))s?$/u;
    if (isOwnInstitution(name, lower))
      return said('organisation', `“${name.surface}” is the name of an institution.`);
    return institution.test(lower) &&
      !/^(?:kommission|ministerium|archiv|stiftung|gericht|verwaltung|gesamtverwaltung|(?:untersuchungs|experten|fach|ethik|prüfungs|historiker)kommission|bundesamts?|landesamts?)$/.test(
        lower,
      )
      ? said('organisation', `“${name.surface}” is the name of an institution.`)
      : null;
  }
  if (
    /^(?:pentagon|kremlin|whitehall|holyrood|stormont|élysée|matignon|moncloa|bundestag|bundesrat|knesset|congress|taliban|parliament|senate)$/.test(
      lower,
    ) &&
    name.inside > 0
  )
    return said('organisation', `“${name.surface}” is the name of an institution.`);
  if (!isOrganisationWord(lower) && !isPlaceWord(lower)) return null;
  // `The Commission` with a capital stands for one that has a longer name.
  if (name.inside === 0) return null;
  const enough = some(name, (one) => one.speaks) ? 2 : 3;
  const often = name.runs.length >= enough && isOrganisationWord(lower);
  return said(
    'organisation',
    `“${name.surface}” is written with a capital inside sentences.`,
    often,
  );
}

/** German institutions of which there is one in each state, canton or town, and the `Bund` with its article. */
function isOwnInstitution({ surface, evidence, inside }: Name, lower: string): boolean {
  if (surface === 'Bund') return evidence.some(({ article }) => article);
  if (inside === 0 && evidence.length < 2) return false;
  return (
    /^(?:kantons|regierungs|national|stände|bezirks|orts|stadt|gemeinde|kreis)rat(?:s|es)?$/.test(
      lower,
    ) ||
    /^(?:landkreis|städte|gemeinde|kirchen|juristen)tag(?:s|es)?$/.test(lower) ||
    /^.{3,}(?:verbraucherzentrale|ministerkonferenz|finanzkontrolle|rechnungshof|gerichtshof|netzagentur|kartellamt|kriminalamt|jugendamt|tiefbauamt|hochbauamt|umweltamt|bauamt|gesundheitsamt|ordnungsamt|sozialamt|schulamt|straßenamt|denkmalamt|landesamt|finanzamt)e?s?$/.test(
      `   ${lower}`,
    ) ||
    /^(?:innen|rechts|haushalts|verkehrs|finanz|petitions|kultur|sozial|umwelt|bau|bildungs|gesundheits|wirtschafts|agrar|haupt|vermittlungs)ausschuss(?:es)?$/.test(
      lower,
    ) ||
    /^(?!(?:dach|spitzen|interessen|berufs|sport|wohlfahrts|regional|landes|kreis|orts|fach|branchen|arbeitgeber)verband).{5,}verband(?:e?s)?$/.test(
      lower,
    ) ||
    /^\p{L}{3,}(?<!ehren|haupt|neben|lehr|priester|pfarr|kanzler|minister|präsidenten|gesamt|schieds|richter|insges|kirchen|bundes|landes)amt(?:e?s)?$/u.test(
      lower,
    ) ||
    /^(?:landrats|bezirks|kreis|kultus)amt(?:e?s)?$/.test(lower) ||
    /^(?:naturschutz|mieter|gewerkschafts|städte|gemeinde|beamten|bauern|alpen|feuerwehr)(?:bund|verband)(?:es|s)?$/.test(
      lower,
    )
  );
}
