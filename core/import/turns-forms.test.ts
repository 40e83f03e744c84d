// Labels as parliaments, newspapers and stations print them, and colons that are nobody's.

import { describe, expect, it } from 'vitest';
import { findTurns } from './turns.ts';

/** Each turn as `label|the first words of what is said`. */
function turnsOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return findTurns(lines).turns.flatMap((turn, index) =>
    turn === null
      ? []
      : [`${turn.label}|${(lines[index] ?? '').slice(turn.length, turn.length + 8)}`],
  );
}

describe('turns: forms of labels', () => {
  it.each([
    [
      'letters with full stops',
      'Q. Is it low today?\nA. It is.\nQ. Still?',
      ['Q|Is it lo', 'A|It is.', 'Q|Still?'],
    ],
    [
      'a letter set off by blank space',
      'MS. DOE: Good afternoon.\nQ    Is it low?\nMS. DOE: I think so.\nQ Jane, still?',
      ['MS. DOE|Good aft', 'Q|Is it lo', 'MS. DOE|I think ', 'Q|Jane, st'],
    ],
    [
      'a name with a long office',
      'Präsident Dr. Emil Korr: Das Wort hat die Staatssekretärin.\nKatja Roe, Parl. Staatssekretärin beim Bundesminister für Verkehr und Häfen: Vielen Dank.\nPräsident Dr. Emil Korr: Ich danke Ihnen.',
      [
        'Präsident Dr. Emil Korr|Das Wort',
        'Katja Roe, Parl. Staatssekretärin beim Bundesminister für Verkehr und Häfen|Vielen D',
        'Präsident Dr. Emil Korr|Ich dank',
      ],
    ],
    [
      'remarks in brackets',
      'DOE: We stay.\nROE (via interpreter): So do we.\nThe President (spoke in French): I thank you.\nDOE: Well.',
      [
        'DOE|We stay.',
        'ROE (via interpreter)|So do we',
        'The President (spoke in French)|I thank ',
        'DOE|Well.',
      ],
    ],
    [
      'officers with their names',
      'The Secretary of State for Rivers (John Hallam): I will make a statement.\nMr. Smith (Lab): What does it cost?\nThe Parliamentary Under-Secretary of State for Rivers and Landings (Jane Doe): I will write.',
      [
        'The Secretary of State for Rivers (John Hallam)|I will m',
        'Mr. Smith (Lab)|What doe',
        'The Parliamentary Under-Secretary of State for Rivers and Landings (Jane Doe)|I will w',
      ],
    ],
    [
      'names in capitals with a full stop',
      'Chairman ROE. Order, please.\nMr. DOE. I thank you. There are two.\nChairman ROE. Two?\nMr. DOE. Two.',
      ['Chairman ROE|Order, p', 'Mr. DOE|I thank ', 'Chairman ROE|Two?', 'Mr. DOE|Two.'],
    ],
    [
      'names before a dash',
      'President. – The debate is open.\nJane Doe (ABC). – I have one question: why?\nPresident. – It is closed.',
      ['President|The deba', 'Jane Doe (ABC)|I have o', 'President|It is cl'],
    ],
    [
      'a newspaper whose name is a key word',
      'DIE ZEIT: Frau Doe, bleiben Sie?\nDoe: Ja.\nZEIT: Und dann?\nDoe: Dann auch.\nZEIT: Danke.',
      ['DIE ZEIT|Frau Doe', 'Doe|Ja.', 'ZEIT|Und dann', 'Doe|Dann auc', 'ZEIT|Danke.'],
    ],
    [
      'a list of who is who above them',
      'Interviewer: JD\nParticipant: P7\nJD: Is it low?\nP7: It is.\nJD: Still?',
      ['JD|Is it lo', 'P7|It is.', 'JD|Still?'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(turnsOf(text)).toEqual(expected);
  });

  it.each([
    ['lettered items', 'A. The parties meet.\nB. The parties share.\nC. The parties pay.'],
    ['a person called Q', 'Q has not posted for months.\nThe followers remain.'],
    [
      'counted key words',
      'Recommendation 1: Publish it.\nRecommendation 2: Vote on it.\nRecommendation 3: Ask.',
    ],
    ['a volume and a date', 'Volume 752: debated on Thursday.\nColumn 3: The river is low.'],
    [
      'claims and verdicts',
      'Claim: The river was sold.\nVerdict: False.\nClaim: She signed it.\nVerdict: Misleading.',
    ],
    [
      'facts in a box',
      'Ships: The navy has sent two of them.\nSailors: Up to 400 serve there.\nCost: The ministry speaks of 90 million.\nShips: Two more may follow soon.\nCost: That would double.',
    ],
    [
      'towns',
      'Sollen: The ministry called it low.\nHarn: Nobody spoke.\nPell: The ferry stays.\nSollen: Later it rose.',
    ],
    [
      'books',
      'Doe, Jane: Rivers. Sollen 2019.\nRoe, John: Gauges. Harn 2020.\nDoe, Jane: Ferries. Sollen 2021.',
    ],
    [
      'who is who',
      'Jane Doe: She has read the gauge since March.\nJohn Roe: He came late.\nAnn Poe: She speaks little.',
    ],
    ['months', 'March 2022: The river falls.\nJune 2022: It rises.\nMarch 2022: It falls again.'],
    [
      'what was said',
      'The keeper said: “We stay.”\nShe added: “That is all.”\nThe keeper said: “Good night.”',
    ],
  ])('none: %s', (_what, text) => {
    expect(turnsOf(text)).toEqual([]);
  });
});
