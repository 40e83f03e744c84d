import { describe, expect, it } from 'vitest';
import { readProse } from '../prose/words.ts';
import { findActors } from './find-actors.ts';
import type { KnownActor } from './known-actors.ts';

function find(text: string, language = 'en', known: KnownActor[] = []) {
  const prose = readProse({ text, language, turns: [] });
  return findActors(prose, { known, about: [] });
}

/** Each actor as `type name [aliases]`. */
const actors = (text: string, language = 'en'): string[] =>
  find(text, language).map(
    ({ type, name, aliases }) =>
      `${type} ${name}${aliases.length === 0 ? '' : ` [${aliases.map(({ span }) => span.surface).join(', ')}]`}`,
  );

describe('actors of a text', () => {
  it.each<[string, string, string[]]>([
    ['a title', 'Yesterday Minister Ada Korr came.', ['person Ada Korr']],
    [
      'a surname after the full name',
      'Mark Rutte came. Then Rutte left.',
      ['person Mark Rutte [Rutte]'],
    ],
    [
      'a surname two bear',
      'Mark Rutte met Anna Rutte. Then Rutte left.',
      ['person Mark Rutte', 'person Anna Rutte'],
    ],
    [
      'a title with the surname',
      'Emily Carter came. Dr. Carter left.',
      ['person Emily Carter [Carter]'],
    ],
    [
      'an acronym behind',
      'The International Energy Agency (IEA) met. The IEA agreed.',
      ['organisation International Energy Agency [IEA]'],
    ],
    [
      'an acronym before',
      'The IEA (International Energy Agency) met.',
      ['organisation International Energy Agency [IEA]'],
    ],
    ['legal forms', 'They sued Korr Shipping Ltd on Monday.', ['organisation Korr Shipping Ltd']],
    [
      'states and their short names',
      'The US and the United States are one.',
      ['state United States [US]'],
    ],
    ['a nationality', 'The Russian government said no.', ['state Russia [Russian]']],
    [
      'a short form',
      'The Amaur River Commission met. The Commission agreed.',
      ['organisation Amaur River Commission [Commission]'],
    ],
    ['an office after the name', 'So said Ila Vorn, the mayor of the town.', ['person Ila Vorn']],
    [
      'an organisation before an office',
      'Then NATO Secretary General Mark Rutte spoke.',
      ['organisation NATO', 'person Mark Rutte'],
    ],
    [
      'who is told by, though he stands behind `to`',
      'Oskar Vrem came. According to Vrem, they left. Then Vrem said no.',
      ['person Oskar Vrem [Vrem]'],
    ],
    [
      'an operator before its name',
      'The port’s operator, Keld Quarn, agreed.',
      ['organisation Keld Quarn'],
    ],
    ['a relative', 'Then her nephew, Evrin, came.', ['person Evrin']],
    ['a title by its ending', 'Then Hydrologist Wenzo Quill spoke.', ['person Wenzo Quill']],
    [
      'the given name',
      'Dr. Sofie Brand and Dr. Jon Ott came. We asked Sofie.',
      ['person Sofie Brand [Sofie]', 'person Jon Ott'],
    ],
    ['Secretary of State', 'Then Secretary of State Karl Ungo spoke.', ['person Karl Ungo']],
    ['a place that is named once', 'They met in Trovena, and left.', ['place Trovena']],
    ['one that is urged', 'They were urging Vermel to leave.', ['person Vermel']],
    [
      'a dateline, which names no actor',
      'PORT ELDRY — Minister Ada Korr spoke on Monday.',
      ['person Ada Korr'],
    ],
  ])('%s', (_name, text, wanted) => expect(actors(text)).toEqual(wanted));

  it.each<[string, string, string[]]>([
    ['Titel', 'Gestern kam Außenministerin Ada Korr nach Hause.', ['person Ada Korr']],
    ['Genitiv', 'Ada Korr kam. Die Rede Korrs war kurz.', ['person Ada Korr [Korr]']],
    [
      'Abkürzung',
      'Die Internationale Energieagentur (IEA) tagte. Die IEA stimmte zu.',
      ['organisation Internationale Energieagentur [IEA]'],
    ],
    [
      'Rechtsform',
      'Die Klage gegen die Nordsand GmbH ist zulässig.',
      ['organisation Nordsand GmbH'],
    ],
    [
      'Staaten',
      'Der Vertrag zwischen Frankreich und den USA gilt.',
      ['state Frankreich', 'state Vereinigte Staaten [USA]'],
    ],
    [
      'Behörden',
      'Das teilte das Verteidigungsministerium mit.',
      ['organisation Verteidigungsministerium'],
    ],
    ['ein Hauptwort vor dem Vornamen', 'Dagegen klagte Kämmerin Ruth Varn.', ['person Ruth Varn']],
    ['Partei im Amt', 'Das erklärte der ÖVP-Politiker am Montag.', ['organisation ÖVP']],
    [
      'Mehrzahl mit Beiwort',
      'Züge der Österreichischen Bundesbahnen (ÖBB) standen.',
      ['organisation Österreichische Bundesbahnen [Österreichischen Bundesbahnen, ÖBB]'],
    ],
    ['Ort nach seiner Endung', 'Die Brücke steht in Ellernhausen.', ['place Ellernhausen']],
    [
      'bloße Hauptwörter',
      'Die Kritik der Anwohner am Bau der Brücke im Winter wächst. Ende Juli fielen zwei Millionen Liter Regen.',
      [],
    ],
  ])('%s', (_name, text, wanted) => expect(actors(text, 'de')).toEqual(wanted));

  it.each([
    'However, Nothing of the kind was said on Monday in July. Indeed, It rained.',
    'World War II ended. See Article 6 and Annex B of the Treaty. I went home.',
    'THE END OF THE LINE\nThe train stopped. Because of that we walked.',
  ])('nobody is named in “%s”', (text) => expect(actors(text)).toEqual([]));

  it('the library’s actors are known by name and alias, and not where they are excluded', () => {
    const georgia: KnownActor = {
      id: 'g',
      name: 'Georgia',
      type: 'state',
      aliases: ['Sakartvelo'],
      exclusions: ['Georgia Tech'],
    };
    const company: KnownActor = {
      id: 'c',
      name: 'Korr Shipping',
      type: 'organisation',
      aliases: ['the company'],
    };
    const found = find(
      'In Sakartvelo nothing moved, said a man from Georgia Tech. In Georgia the company waited.',
      'en',
      [georgia, company],
    );
    const known = found.filter((one) => one.known !== null);
    expect(
      known.map(({ name, known: id, places }) => [name, id, places.map(({ surface }) => surface)]),
    ).toEqual([['Georgia', 'g', ['Sakartvelo', 'Georgia']]]);
  });
});
