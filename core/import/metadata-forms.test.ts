// The forms in which newspapers, agencies and offices set title, byline and date.

import { describe, expect, it } from 'vitest';
import type { ImportedText } from '../import-api.ts';
import { readText } from './read-text.ts';

const read = (text: string, name: string): ImportedText['fields'] =>
  readText({ name, text, encoding: 'utf-8', guessLanguage: () => null }).fields;

const one =
  'The commission met on Tuesday and could not agree on a mean for the month of August, although both sides had promised to bring the readings of the whole summer. The talks go on in Sollen next week.';
const two =
  '“We have read the gauge every day,” the keeper said after the meeting, and showed the books of the last ten years, which fill a shelf of the office.';
const body = `${one}\n\n${two}`;

type Expected = Partial<ImportedText['fields']>;
const title = 'Low water at Pell';
const date = '2024-07-04';
const cases: [string, string, Expected, string?][] = [
  [
    'a long title directly above the byline',
    `Ministers clash over who should pay for the gauge at the landing of Pell\nJane Doe in Sollen and John Roe in Harn\n\n${body}`,
    {
      title: 'Ministers clash over who should pay for the gauge at the landing of Pell',
      author: 'Jane Doe and John Roe',
    },
  ],
  [
    'a subtitle below a long title',
    `Commission holds firm, defying calls for a mean before the vote in autumn\nThe keeper says readings decide\n4 July 2024\nJane Doe\n\n${body}`,
    {
      title: 'Commission holds firm, defying calls for a mean before the vote in autumn',
      author: 'Jane Doe',
      date,
    },
  ],
  [
    'a name and an office under the date',
    `${title}: Five things we learned\n4 July 2024\nJane Doe\nRivers correspondent\n\n${body}`,
    { title: `${title}: Five things we learned`, author: 'Jane Doe', date },
  ],
  [
    'a subtitle is no name',
    `${title}\nRiver Commission\n\n${body}\n\nThe river commission.`,
    { title, author: null },
  ],
  ['a subtitle of words the text uses', `${title}\nReadings Gauge\n\n${body}`, { author: null }],
  [
    'a rubric and a byline',
    `World\nEurope\n${title}\nJane Doe in Sollen\n\n${body}`,
    { title, author: 'Jane Doe' },
  ],
  ['a rubric that is the title', `Europe\n\n${body}`, { title: 'Europe' }],
  [
    'notices above a title',
    `We use cookies to improve your experience. Accept all\nSkip to main content\n\n${title}\n\nPhoto: Ann Poe\n\nBy Jane Doe\n\n${body}`,
    { title, author: 'Jane Doe' },
  ],
  [
    'a press release',
    `FOR IMMEDIATE RELEASE\nJuly 4, 2024\n\nContact: Jane Doe\nPhone: 555 0143\n\n${title}\n\n${body}`,
    { title, author: null, date },
  ],
  [
    'a numbered press release',
    `PRESSEMITTEILUNG\n\nNr. 12/2024\nSollen, 4. Juli 2024\n\n${title}\n\n${body}`,
    { title, date },
  ],
  [
    'a newspaper’s name above the title',
    `The Estuary Courier\nJuly 4, 2024 Thursday\n${title}\nBYLINE: Jane Doe\n\n${body}`,
    { title, author: 'Jane Doe', publisher: 'The Estuary Courier', date },
  ],
  [
    'where it was first published',
    `${title}\n\n${body}\n\nThis article was first published in The Courier on 4 July 2024.`,
    { publisher: 'The Courier', date },
  ],
  [
    'when a thing in the text was published',
    `${title}\n\n${body} The report was first published on 4 July 2024.\n\n${body}`,
    { date: null },
  ],
  [
    'a date and a later one in a line',
    `${title}\nPublié le 4 juillet 2024 à 06h00, modifié le 5 juillet 2024 à 10h12\n\n${body}`,
    { date },
  ],
  [
    'an occasion and its date',
    `Press conference of the commission, 4 July 2024\n\n${body}`,
    { title: 'Press conference of the commission, 4 July 2024', date },
  ],
  [
    'a day the title is about',
    `What was seen at Pell on 9 November 1989\n\n${body}`,
    { title: 'What was seen at Pell on 9 November 1989', date: null },
  ],
  [
    'a dateline without a year',
    `${title}\n\nSOLLEN, July 4 (Reuters) - ${body}`,
    { publisher: 'Reuters', date: null },
  ],
  [
    'a dateline between strokes',
    `${title}\n\nSOLLEN, July 4. /TASS/. ${body}`,
    { publisher: 'TASS' },
  ],
  [
    'a dateline without a dash',
    `${title}\n\nNew Sollen, Jul 4 (PTI) ${body}`,
    { publisher: 'PTI' },
  ],
  [
    'reporters in brackets after the last sentence',
    `${title}\n\n${body} (Reporting by Jane Doe, editing by John Roe)`,
    { author: 'Jane Doe' },
  ],
  [
    'a text in one line',
    ` date 2024-07-04 ${one} ${two} Jane Doe (Sollen-Haldria)`,
    { author: 'Jane Doe', date },
  ],
  [
    'who spoke with whom',
    `${title}\n\nInterview by Jane Doe\n\nQ. Is it low?\n\nA. It is.\n\nQ. Still?`,
    { author: 'Jane Doe', kind: 'interview' },
  ],
  [
    'an office before the name',
    `Speech\nby NATO Secretary General Jan Stolt\n4 July 2024\n\nLadies and gentlemen,\n\n${body}`,
    { author: 'Jan Stolt', date, kind: 'speech' },
  ],
  [
    'a mail',
    `From: Jane Doe <jane@example.org>\nDate: Thu, 4 Jul 2024 10:15:00 +0200\nSubject: Gauge\n\nDear Jan,\n\n${one}\n\nBest regards,\nJane Doe`,
    { author: 'Jane Doe', date },
  ],
  [
    'a Markdown title in bold',
    `**${title}**\n\n*Jane Doe, 4 July 2024*\n\n${body}`,
    { title, author: 'Jane Doe', date },
    'a.md',
  ],
  [
    'a quoted first line',
    '„Wir bleiben“\n\nFrage: Bis wann?\n\nAntwort: Bis zum Ende.\n\nFrage: Sicher?',
    { title: '„Wir bleiben“', kind: 'interview' },
  ],
  [
    'wrapped prose',
    `${title}\nBy Jane Doe\n\n${one.replace(/(.{55,68}) /g, '$1\n')}`,
    { title, kind: 'article' },
  ],
  [
    'Russian',
    `Низкая вода\nАвтор: Анна Иванова\n4 июля 2024\n\n${body}`,
    { title: 'Низкая вода', author: 'Анна Иванова', date },
  ],
  [
    'Arabic',
    `مياه منخفضة\nبقلم: سامي حداد\n٤ يوليو ٢٠٢٤\n\n${body}`,
    { title: 'مياه منخفضة', author: 'سامي حداد', date },
  ],
  [
    'Chinese',
    `专访：河水\n来源：河口报\n2024年7月4日\n\n记者：河水低吗？\n部长：很低。\n记者：到什么时候？\n部长：不知道。`,
    { title: '专访：河水', publisher: '河口报', date, kind: 'interview' },
  ],
];

describe('metadata: forms', () => {
  it.each(cases)('%s', (_what, text, expected, name) => {
    expect(read(text, name ?? '000_1a2b3c4d5e6f7a8b.txt')).toMatchObject(expected);
  });

  it.each(cases)('as Markdown, with soft line breaks: %s', (_what, text, expected) => {
    expect(read(text, '000_1a2b3c4d5e6f7a8b.md')).toMatchObject(expected);
  });
});
