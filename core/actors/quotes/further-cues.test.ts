// Cues of other forms: quotes in two parts, papers that state, the sentence a pronoun goes on from, French, Spanish.

import { expect, it } from 'vitest';
import { readProse } from '../prose/words.ts';
import { findActors } from '../suggestions/find-actors.ts';
import { findQuotes } from './find-quotes.ts';
import { findReported } from './reported.ts';

const readAll = (text: string, language: string) => {
  const prose = readProse({ text, language, turns: [] });
  return { prose, actors: findActors(prose, { known: [], about: [] }) };
};

/** Each quote as `speaker: words`; `?` where the speaker is to be asked for. */
function quotes(text: string, language: string): string[] {
  const { prose, actors } = readAll(text, language);
  return findQuotes(prose, actors).map(({ start, end, speaker, certainty }) => {
    const name = certainty === 'ask' ? '?' : (speaker?.actor?.name ?? speaker?.surface ?? '?');
    return `${name}: ${text.slice(start, end)}`;
  });
}

it.each<[string, string, string, string[]]>([
  [
    'two parts, the second short',
    'en',
    '“I had rather take that man,” said Ada Korr, “than the town.”',
    ['Ada Korr: I had rather take that man,', 'Ada Korr: than the town.'],
  ],
  [
    'not two parts of one',
    'en',
    '“We went,” said Ada Korr. Then Emil Roe replied: “Good.”',
    ['Ada Korr: We went,', 'Emil Roe: Good.'],
  ],
  [
    'a paragraph of its own',
    'en',
    'In the second case Ada Korr said this, at paragraph 31:\n\n“A judge who has not read the paper has not weighed it.”',
    ['Ada Korr: A judge who has not read the paper has not weighed it.'],
  ],
  [
    'a pronoun goes on over its own sentences',
    'en',
    'Ada Korr met Vera Roe. Vera Roe accepts that it was late. She submits that nothing changed. The clerk, she says, “had the point well in mind”.',
    ['Vera Roe: had the point well in mind'],
  ],
  [
    'it is the paper before',
    'en',
    'The Board met Admiral Korr. His report is blunt. It says: “The buoys were taken.”',
    ['His report: The buoys were taken.'],
  ],
  [
    'another may be meant',
    'en',
    'If Emil Roe is to be believed, the Provost spoke then. “My lord,” said he, “we are poor.”',
    ['?: My lord,', '?: we are poor.'],
  ],
  [
    'a headline without its article',
    'en',
    'Minister says she will “not blink” in talks\n\nMinister Ada Korr met reporters on Monday.',
    ['Ada Korr: not blink'],
  ],
  [
    'a secretary of state',
    'en',
    '“There is no way,” Deputy Secretary of State Paul Korr told reporters.',
    ['Paul Korr: There is no way,'],
  ],
  [
    'a verb before the next quote',
    'en',
    'General Korr came. He put down his hat and said, “The river is here.” Then Ada Roe said, “It is not.”',
    ['General Korr: The river is here.', 'Ada Roe: It is not.'],
  ],
  [
    'nouns in a row',
    'en',
    'A government source said ministers would “sit it out for now”.',
    ['A government source: sit it out for now'],
  ],
  [
    'a paragraph that is all quote is asked about',
    'en',
    '“We have been here before,” Ada Korr said.\n\n“And we will be here again.”',
    ['Ada Korr: We have been here before,', '?: And we will be here again.'],
  ],
  [
    'whoever is whose',
    'en',
    'My deckhand yelled, “The sky is moving.”',
    ['My deckhand: The sky is moving.'],
  ],
  [
    'what stands in the letter before',
    'de',
    'Danach kam ein Brief aus München. Darin stand: „Eine Hilfe ist nicht vorgesehen.“',
    ['ein Brief: Eine Hilfe ist nicht vorgesehen.'],
  ],
  [
    'French: any verb behind a quote',
    'fr',
    '« On nous jette », s’emporte Karim Belkar, poissonnier.',
    ['Karim Belkar: On nous jette'],
  ],
  [
    'an aside that has ended',
    'en',
    'Ada Korr, who keeps an inn, remembers how her father said: “Rain is free.”',
    ['her father: Rain is free.'],
  ],
  [
    'spoke of, farther off',
    'de',
    'Ministerin Ada Korr sprach noch im Herbst von einer „Jahrhundertaufgabe“.',
    ['Ada Korr: Jahrhundertaufgabe'],
  ],
  [
    'what stands in a paper',
    'de',
    'In dem Vermerk aus Ihrem Haus, Herr Staatssekretär, steht wörtlich: „Das ist nicht darstellbar.“',
    ['dem Vermerk: Das ist nicht darstellbar.'],
  ],
  [
    'a participle',
    'de',
    'Der Rechnungshof hat uns gewarnt, „Beton ohne Berechnung“ zu gießen.',
    ['Rechnungshof: Beton ohne Berechnung'],
  ],
  [
    'sie is the minister before',
    'de',
    'Ada Korr schwieg. Die niederländische Ministerin hat gebettelt. Sie sagte: „Wir können das nicht bezahlen.“',
    ['Die niederländische Ministerin: Wir können das nicht bezahlen.'],
  ],
  [
    'French: verb and pronoun joined',
    'fr',
    'La ministre, Solène Marchat, a haussé le ton. « On ne recule pas », a-t-elle déclaré mardi.',
    ['Solène Marchat: On ne recule pas'],
  ],
  [
    'French: the name behind the verb',
    'fr',
    '« C’est trop tard », a répliqué Bruno Kervel. « Qu’ils viennent. »',
    ['Bruno Kervel: C’est trop tard', 'Bruno Kervel: Qu’ils viennent.'],
  ],
  [
    'French: within the sentence',
    'fr',
    'Son directeur, Luc Marchat, assure que le port est « ouvert à tous ».',
    ['Luc Marchat: ouvert à tous'],
  ],
  [
    'Spanish: the name behind the verb',
    'es',
    '«No podemos esperar», dijo Pilar Korral en Madrid. «Primero, las personas».',
    ['Pilar Korral: No podemos esperar', 'Pilar Korral: Primero, las personas'],
  ],
  [
    'Spanish: an office and a name',
    'es',
    '«No hay guerra», señala su portavoz, Tomás Ferrán.',
    ['Tomás Ferrán: No hay guerra'],
  ],
])('%s (%s)', (_what, language, text, wanted) => expect(quotes(text, language)).toEqual(wanted));

it.each<[string, string, string]>([
  [
    'en',
    'According to people familiar with the talks, the post at Kharn was given away.',
    'people familiar with the talks: the post at Kharn was given away.',
  ],
  [
    'de',
    'Wie die «Ellerner Rundschau» berichtet, haben beide Seiten einen Vergleich ausgeschlagen.',
    'Ellerner Rundschau: haben beide Seiten einen Vergleich ausgeschlagen.',
  ],
  [
    'fr',
    'Selon la préfecture, quarante navires attendent au large.',
    'la préfecture: quarante navires attendent au large.',
  ],
  [
    'es',
    'Según la Confederación Hidrográfica, el consumo ha subido en cinco años.',
    'Confederación Hidrográfica: el consumo ha subido en cinco años.',
  ],
])('%s: a source that is reported', (language, text, wanted) => {
  const { prose, actors } = readAll(text, language);
  const found = findReported(prose, actors).map(
    ({ start, end, speaker }) =>
      `${speaker?.actor?.name ?? speaker?.surface ?? '?'}: ${text.slice(start, end)}`,
  );
  expect(found.map((one) => one.replace(/\.$/, ''))).toEqual([wanted.replace(/\.$/, '')]);
});
