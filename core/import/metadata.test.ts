import { describe, expect, it } from 'vitest';
import type { ImportedText } from '../import-api.ts';
import { readText } from './read-text.ts';

function read(text: string, name = '000_1a2b3c4d5e6f7a8b.txt'): ImportedText {
  return readText({ name, text, encoding: 'utf-8', guessLanguage: () => null });
}

const body =
  'The commission met on Tuesday and could not agree on a mean for the month of August, although both sides had promised to bring the readings of the whole summer. The talks go on in Sollen next week.';
const more =
  '“We have read the gauge every day,” the keeper said after the meeting. She had been asked to bring the books of the last ten years, which fill a shelf of the small office at the landing.';
const filler = `${body}\n\n${more}\n\n${body}`;

type Expected = Partial<ImportedText['fields']> & { dateProposal?: string };
const cases: [string, string, Expected, string?][] = [
  [
    'an inline date at the start and a name with a place at the end',
    ` date 2024-08-14 According to a report in the weekly Estuary Mirror, the commission has not agreed. ${body}\n\n${more}\n\n${body}\n\nAda Quill (Harn-Haldria)\n`,
    {
      title: 'According to a report in the weekly Estuary Mirror…',
      date: '2024-08-14',
      author: 'Ada Quill',
      publisher: null,
      kind: 'article',
    },
  ],
  [
    'a title line, an article and an interview',
    `The River’s Future Amid Low Water\n${body}\n${more}\nHost: Welcome to Estuary.news! Who reads the gauge?\nDr. Harrow: I do.\nHost: Every day?\nDr. Harrow: Every day at six.`,
    {
      title: 'The River’s Future Amid Low Water',
      publisher: 'Estuary.news',
      author: null,
      date: null,
      kind: 'interview',
    },
  ],
  [
    'title, byline and date on lines of their own',
    `Low water at Pell\n\nBy Jane Doe\nJuly 4, 2024\n\n${filler}`,
    { title: 'Low water at Pell', author: 'Jane Doe', date: '2024-07-04', kind: 'article' },
  ],
  [
    'title, byline and date in one group of lines',
    `Low water at Pell\nBy JANE DOE and JOHN ROE | 4 July 2024\n\n${filler}`,
    { title: 'Low water at Pell', author: 'Jane Doe and John Roe', date: '2024-07-04' },
  ],
  [
    'a German article',
    `Niedrigwasser an der Amaur\nVon Max Müller\n4. Juli 2024\n\nSollen (dpa) - Die Kommission hat sich am Dienstag nicht geeinigt, obwohl beide Seiten die Messwerte des ganzen Sommers mitgebracht hatten. Die Gespräche gehen weiter.\n\n${body}`,
    {
      title: 'Niedrigwasser an der Amaur',
      author: 'Max Müller',
      date: '2024-07-04',
      publisher: 'dpa',
      kind: 'article',
    },
  ],
  [
    'a head of fields',
    `Title: Low water at Pell\nAuthor: Jane Doe\nPublished: 4 July 2024, 10:30\nSource: The Estuary Courier\nURL: https://courier.example/pell?id=1\n\n${filler}`,
    {
      title: 'Low water at Pell',
      author: 'Jane Doe',
      date: '2024-07-04',
      publisher: 'The Estuary Courier',
      url: 'https://courier.example/pell?id=1',
    },
  ],
  [
    'fields on one line, divided by bars',
    `Low water at Pell\nDate: 2024-07-04 | Source: Reuters | Author: Jane Doe\n\n${filler}`,
    { title: 'Low water at Pell', date: '2024-07-04', publisher: 'Reuters', author: 'Jane Doe' },
  ],
  [
    'a source that is an address, below the text',
    `Low water at Pell\n\n${filler}\n\nSource: https://courier.example/pell.`,
    { url: 'https://courier.example/pell', publisher: null },
  ],
  [
    'a dateline with agency and date',
    `Ferry stops at Pell\n\nSOLLEN, July 4, 2024 (Reuters) - ${body}\n\n${more}\n\nReporting by Jane Doe in Sollen; Editing by John Roe`,
    { title: 'Ferry stops at Pell', date: '2024-07-04', publisher: 'Reuters', author: 'Jane Doe' },
  ],
  [
    'a dateline and no title',
    `SOLLEN (AP) — The ferry at Pell has stopped for the first time since the crossing was chartered. ${body}\n\n${more}`,
    {
      title: 'The ferry at Pell has stopped for the first time since the crossing was…',
      publisher: 'AP',
    },
  ],
  [
    'a date that could be read either way',
    `Low water at Pell\n03/04/2025\n\n${filler}`,
    { date: null, dateProposal: '03/04/2025' },
  ],
  [
    'a date either way, settled by the file’s name',
    `Low water at Pell\n03/04/2025\n\n${filler}`,
    { date: '2025-04-03' },
    '2025-04-03.txt',
  ],
  ['a date in the file’s name', filler, { date: '2024-07-04', author: null }, 'pell_20240704.txt'],
  [
    'a title in the file’s name',
    filler,
    { title: 'Low water at Pell', date: '2024-07-04' },
    '2024-07-04 Low water at Pell.txt',
  ],
  [
    'dates in the prose are not the document’s',
    `${body} The report, published on July 2, 2024, says so. By 1 May 2025 it must be done.\n\n${more}`,
    { date: null, author: null, publisher: null, url: null },
  ],
  [
    'names in the prose are no authors',
    `${body}\n\n${more}\n\nThe River And The Sea\n\nUnited Nations`,
    { author: null },
  ],
  [
    'published before updated',
    `Low water\n\nUpdated 6 July 2024\nPublished 4 July 2024\n\n${filler}`,
    { date: '2024-07-04' },
  ],
  [
    'a name under the title, place and date behind it',
    `Low water at Pell\nJane Doe, Sollen\n4 July 2024\n\n${filler}`,
    { author: 'Jane Doe', date: '2024-07-04' },
  ],
  [
    'the newspaper named with the date',
    `Low water at Pell\nBy Jane Doe\nThe Estuary Courier, 14 August 2024\n\n${filler}`,
    { author: 'Jane Doe', publisher: 'The Estuary Courier', date: '2024-08-14' },
  ],
  [
    'a town with the date is no newspaper',
    `Low water at Pell\nThe Hague, 14 August 2024\n\n${filler}`,
    { publisher: null, date: '2024-08-14' },
  ],
  [
    'a title before an inline date, a name after the last sentence',
    `Haldria will stay in the treaty date 2024-11-07 ${body}\n\n${more} Ada Quill (Sollen)`,
    { title: 'Haldria will stay in the treaty', date: '2024-11-07', author: 'Ada Quill' },
  ],
  [
    'date, name and newspaper divided by bars',
    `Low water\nNovember 7, 2024 | Jane Doe | Estuary News\n\n${filler}`,
    { title: 'Low water', date: '2024-11-07', author: 'Jane Doe', publisher: 'Estuary News' },
  ],
  [
    'what sites set around a title',
    `Home > World > Rivers\nLow water at Pell\nJane Doe\nNov 7, 2024\nShare\n\n${filler}\n\nRead more`,
    { title: 'Low water at Pell', author: 'Jane Doe', date: '2024-11-07' },
  ],
  [
    'a press release',
    `PRESS RELEASE\n7 November 2024\n\nLow water at Pell\n\n${filler}`,
    { title: 'Low water at Pell', date: '2024-11-07', author: null },
  ],
  [
    'an agency on a line of its own',
    `By JANE DOE\nAssociated Press\n\n${filler}`,
    { author: 'Jane Doe', publisher: 'Associated Press' },
  ],
  [
    'several reporters, set in capitals',
    `By JANE DOE, JOHN ROE and ANN POE\n\n${filler}`,
    { author: 'Jane Doe, John Roe and Ann Poe' },
  ],
  [
    'a letter',
    `Sollen, 4 July 2024\n\nDear Minister Vahl,\n\n${body}\n\nYours sincerely,\nJane Doe\nKeeper of the Gauge`,
    { kind: 'letter', date: '2024-07-04', author: 'Jane Doe' },
  ],
  [
    'a German letter',
    `Sehr geehrter Herr Minister,\n\n${body}\n\nMit freundlichen Grüßen\nMaria Huber`,
    { kind: 'letter', author: 'Maria Huber' },
  ],
  [
    'a speech',
    `Remarks by President Jane Doe at the opening of the dam\n\nLadies and gentlemen,\n\nI thank you for coming. We have waited long for this day, and our river has waited too.\n\nWe shall read the gauge together.`,
    {
      kind: 'speech',
      author: 'Jane Doe',
      title: 'Remarks by President Jane Doe at the opening of the dam',
    },
  ],
  [
    'a German speech',
    `Meine Damen und Herren,\n\nich danke Ihnen, dass Sie gekommen sind. Wir haben lange auf diesen Tag gewartet.`,
    { kind: 'speech', author: null },
  ],
  [
    'a report',
    `Report of the fact-finding mission\n\n1. Introduction\n\n${body}\n\n2. Findings\n\n${more}\n\n3. Recommendations\n\n${body}`,
    { kind: 'report', title: 'Report of the fact-finding mission' },
  ],
  [
    'a transcript of several voices',
    'Chair: Order, please.\nVahl: The river is low.\nStenrick: It is not our doing.\nChair: One at a time.\nVahl: It is low.\nStenrick: So it is.\nHuber: May I add a word?\nChair: You may.',
    { kind: 'transcript' },
  ],
  [
    'a transcript with times',
    '[00:01] Ann: The boat is gone.\n[00:05] Bob: It is at the landing.\n[00:09] Ann: I see it now.\n[00:12] Bob: There.',
    { kind: 'transcript' },
  ],
  ['a few words', 'Milk, bread, candles', { kind: 'other', title: 'Milk, bread, candles' }],
  [
    'a poem has no title line',
    'The river runs, the river stays,\nIt does not count the passing days,\nIt takes the boat, it leaves the shore,\nAnd it will do so evermore.',
    { title: 'The river runs, the river stays', kind: 'other' },
  ],
  ['nothing but signs', '***\n\n---\n\n!!!', { title: 'signs', author: null }, 'signs.txt'],
];

describe('metadata: gold cases', () => {
  it.each(cases)('%s', (_what, text, expected, name) => {
    const result = read(text, name);
    const { dateProposal } = result;
    const all = { ...result.fields, ...(dateProposal === undefined ? {} : { dateProposal }) };
    expect(all).toMatchObject(expected);
    if (expected.dateProposal === undefined) expect(dateProposal).toBeUndefined();
  });
});

describe('the text stays as it stands', () => {
  it.each(cases)('%s', (_what, text, _expected, name) => {
    const { blocks } = read(text, name);
    const words = (whole: string): string => whole.replace(/\s+/g, ' ').trim();
    const plain = blocks.map((block) => ('runs' in block ? block.runs : [])).flat();
    expect(words(plain.map((run) => (run.type === 'text' ? run.text : ' ')).join(' '))).toBe(
      words(text),
    );
  });
});
