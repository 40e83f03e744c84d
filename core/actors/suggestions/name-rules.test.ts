// One case for each rule on names beside the common ones: what it takes, and what it must leave.

import { describe, expect, it } from 'vitest';
import { readProse } from '../prose/words.ts';
import { findActors } from './find-actors.ts';

/** Each actor as `type name [aliases]`. */
function actors(text: string, language: string): string[] {
  const prose = readProse({ text, language, turns: [] });
  return findActors(prose, { known: [], about: [] }).map(
    ({ type, name, aliases }) =>
      `${type} ${name}${aliases.length === 0 ? '' : ` [${aliases.map(({ span }) => span.surface).join(', ')}]`}`,
  );
}

describe('names in English', () => {
  it.each<[string, string, string[]]>([
    ['honours behind a name', 'Then Martin Cole QC rose.', ['person Martin Cole']],
    [
      'a surname with a small word',
      'Admiral Piet van Houten came. Admiral van Houten left.',
      ['person Piet van Houten [van Houten]'],
    ],
    [
      'an address ends what stands before it',
      'We heard the Secretary of State for the Environment Lord Korr.',
      ['person Lord Korr [Korr]'],
    ],
    [
      'an earl and his earldom',
      'They met the Earl of Strathmore. The Earl sat down.',
      ['person Earl of Strathmore'],
    ],
    [
      'capitals end where they do',
      'KORR DEVELOPMENTS LIMITED Interested Party\nThe case concerns Korr and its trees. So said Korr.',
      ['organisation Korr Developments Limited [Korr]'],
    ],
    [
      'a firm without its legal form',
      'He runs Salt Harbour Ltd. In May Salt Harbour closed.',
      ['organisation Salt Harbour Ltd [Salt Harbour]'],
    ],
    ['what one travels to', 'When the storm came he fled to Ellerby.', ['place Ellerby']],
    ['the land a name belongs to', 'They tested wells in the Omare basin.', ['place Omare']],
    [
      'a country by its people',
      'The monitors came to Sarrona. The Sarronan fleet left.',
      ['state Sarrona'],
    ],
    [
      'a paper that is told something',
      'He told the Corby Lantern that it was over.',
      ['organisation Corby Lantern'],
    ],
    [
      'a list of firms',
      'Three companies, Brightwater, Nerrow and Halvo, made bids.',
      ['organisation Brightwater', 'organisation Nerrow', 'organisation Halvo'],
    ],
    [
      'a list of villages',
      'Water reached the villages of Ennick and Sorrow Hill.',
      ['place Ennick', 'place Sorrow Hill'],
    ],
    ['what a minister is in charge of', 'The Under-Secretary for Maritime Safety came.', []],
    [
      'a legal form behind a comma',
      'Our witness is from Korr Towing, Inc., and knows it well.',
      ['organisation Korr Towing'],
    ],
    [
      'a body of a port',
      'The Port of Cardiff Authority said no.',
      ['organisation Port of Cardiff Authority'],
    ],
    ['a firm with a capital within', 'Then ShipWell closed.', ['organisation ShipWell']],
    [
      'a dateline of two towns',
      'NAMBELI / LONDON – More than half of the wells are bad.',
      ['place Nambeli', 'place London'],
    ],
    [
      'an office as apposition with a capital',
      'We met Ingrid Korr, Spokesperson for the Board of Trade.',
      ['person Ingrid Korr', 'organisation Board of Trade'],
    ],
  ])('%s', (_name, text, wanted) => expect(actors(text, 'en')).toEqual(wanted));
});

describe('names in German', () => {
  it.each<[string, string, string[]]>([
    [
      'parties with a slash',
      'Das Wort hat Ada Korr für BÜNDNIS 90/DIE GRÜNEN. Die CDU/CSU schwieg.',
      ['person Ada Korr', 'organisation BÜNDNIS 90/DIE GRÜNEN', 'organisation CDU/CSU'],
    ],
    [
      'a list of firms',
      'Dem Konsortium gehören die Firmen Marti Bau und Implenia an.',
      ['organisation Marti Bau', 'organisation Implenia'],
    ],
    [
      'a list behind a colon',
      'Vier Netzbetreiber teilen sich das Land: Tennet, Amprion und 50Hertz.',
      ['organisation Tennet', 'organisation Amprion', 'organisation 50Hertz'],
    ],
    [
      'a noun behind an institution',
      'Sie haben beim Bundesverwaltungsgericht Beschwerde eingelegt.',
      ['organisation Bundesverwaltungsgericht'],
    ],
    ['a noun behind a town', 'Nadja studiert in Wädenswil Weinbau.', ['place Wädenswil']],
    ['an office of a town', 'Beim Hafenamt sieht man das anders.', ['organisation Hafenamt']],
    [
      'a land with its noun',
      'Seinen Anteil hat das Land Niedersachsen nicht gezahlt.',
      ['place Niedersachsen'],
    ],
    [
      'a paper between marks',
      'Das meldet die «Ellerner Rundschau» am Montag.',
      ['organisation Ellerner Rundschau'],
    ],
    [
      'a short name with a part left out',
      'Die Wasserstraßen- und Schifffahrtsverwaltung des Bundes (WSV) schweigt.',
      ['organisation Wasserstraßen- und Schifffahrtsverwaltung des Bundes [WSV]'],
    ],
    [
      'a short name that is spoken',
      'Der Naturschutzbund (Nabu) widerspricht.',
      ['organisation Naturschutzbund [Nabu]'],
    ],
    ['a neighbour', 'Da kam sein Nachbar Thies Carstensen.', ['person Thies Carstensen']],
    ['a party in its parliamentary group', 'Da schwieg die SPD-Fraktion.', ['organisation SPD']],
    [
      'a noun, a given name and a known surname',
      'Das ist die Glasbläserin Irmela Voss. Dort kam Frau Voss.',
      ['person Irmela Voss [Voss]'],
    ],
    ['a union', 'Das forderte auch die IG Metall am Montag.', ['organisation IG Metall']],
    [
      'a firm with its town before it',
      'Es bietet die Duisburger Korr Holding GmbH. Die Korr Holding schweigt.',
      ['organisation Korr Holding GmbH [Duisburger Korr Holding GmbH, Korr Holding]'],
    ],
    [
      'a noble with his land',
      'Der Hauptmann, Freiherr von Lüdingshausen, hielt eine Rede.',
      ['person Freiherr von Lüdingshausen'],
    ],
    [
      'a surname that is a trade',
      'Gestern kam der lange Brandstetter zurück. Brandstetter hat das Blatt vorgelesen.',
      ['person Brandstetter'],
    ],
    ['a noun that is none', 'Gestern kam das neue Papier an. Papier hat Geduld.', []],
    ['thanks are nobody', 'Vielen Dank, Herr Präsident.', []],
    ['members of parliament are no town', 'Beifall bei Abgeordneten der FDP', ['organisation FDP']],
    ['an honorary office', 'Er hat das Ehrenamt abgegeben. Das Ehrenamt ist schwer.', []],
  ])('%s', (_name, text, wanted) => expect(actors(text, 'de')).toEqual(wanted));
});

describe('names in French and Spanish', () => {
  it.each<[string, string, string, string[]]>([
    [
      'fr',
      'elisions',
      'Il a parlé à l’Assemblée nationale de l’accord d’Alger.',
      ['organisation Assemblée nationale', 'place Alger'],
    ],
    [
      'fr',
      'an institution in small letters, kin, a region',
      'Le ministère de la Culture a écrit à la région Nouvelle-Aquitaine. Sa voisine, Odile, attend.',
      ['organisation ministère de la Culture', 'place Nouvelle-Aquitaine', 'person Odile'],
    ],
    [
      'fr',
      'an adjective before a comma, a station',
      'Interrogée à l’Assemblée nationale, puis sur France Bleue, elle a souri.',
      ['organisation Assemblée nationale', 'organisation France Bleue'],
    ],
    [
      'fr',
      'an office before the name',
      'La ministre des Transports, Solène Marchat, a répondu. Mme Marchat a souri.',
      ['person Solène Marchat [Marchat]'],
    ],
    [
      'fr',
      'an organisation and its short name',
      'La Fédération des pêcheurs (FDP) refuse. La FDP attend.',
      ['organisation Fédération des pêcheurs [FDP]'],
    ],
    [
      'es',
      'the first of two surnames',
      'El alcalde, Tomás Iglesias Prado, pidió calma. Según Iglesias, no hay agua.',
      ['person Tomás Iglesias Prado [Iglesias]'],
    ],
    [
      'es',
      'bodies with what they are for',
      'La Comunidad de Regantes acudió al Tribunal Superior de Justicia.',
      ['organisation Comunidad de Regantes', 'organisation Tribunal Superior de Justicia'],
    ],
  ])('%s: %s', (language, _name, text, wanted) => expect(actors(text, language)).toEqual(wanted));
});
