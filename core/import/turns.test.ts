import { describe, expect, it } from 'vitest';
import type { Block } from '../text/blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { turnSpans } from '../text/turn-spans.ts';
import { markTurns } from './mark-turns.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readOpening } from './turn-labels.ts';

/** Each turn as `label|spoken text`, line breaks as `/`. */
function turnsOf(text: string): string[] {
  const { blocks } = markTurns(paragraphsOf(text));
  const plain = plainTextOfBlocks(blocks);
  return turnSpans(blocks).map(
    ({ label, textStart, end }) => `${label}|${plain.slice(textStart, end).replaceAll('\n', '/')}`,
  );
}

describe('turns: texts that have them', () => {
  const cases: [string, string, string[]][] = [
    [
      'one a line, after an introduction',
      'The gauge keeper met us at home.\nHost: Good day, who reads it?\nDr. Harrow: I do.\nHost: Every day?\nDr. Harrow: Every day at six.',
      [
        'Host|Good day, who reads it?',
        'Dr. Harrow|I do.',
        'Host|Every day?',
        'Dr. Harrow|Every day at six.',
      ],
    ],
    [
      'over several paragraphs',
      'ANNA: One thing first.\n\nAnd then another.\n\nBEN: Fine.\n\nANNA: Good.',
      ['ANNA|One thing first./And then another.', 'BEN|Fine.', 'ANNA|Good.'],
    ],
    [
      'single line breaks inside paragraphs divided by blank lines',
      'Intro to the talk.\n\nQ: Why?\nA: Because of it.\n\nQ: And when?\nA: Soon enough, I hope.',
      ['Q|Why?', 'A|Because of it.', 'Q|And when?', 'A|Soon enough, I hope.'],
    ],
    [
      'labels alone on their line',
      'Host:\nGood day.\n\nGuest:\nHello.\n\nHost:\nBye.',
      ['Host|/Good day.', 'Guest|/Hello.', 'Host|/Bye.'],
    ],
    [
      'square brackets',
      '[Vahl] The river is low.\n[Stenrick] It is.\n[Vahl] So it is.',
      ['Vahl|The river is low.', 'Stenrick|It is.', 'Vahl|So it is.'],
    ],
    [
      'braces',
      '{Vahl}: The river is low today.\n{Stenrick}: It is.\n{Vahl}: So it is.',
      ['Vahl|The river is low today.', 'Stenrick|It is.', 'Vahl|So it is.'],
    ],
    [
      'marks',
      '#Vahl: The river is low.\n@Stenrick: It is, indeed so.\n#Vahl: It is.\n@Stenrick: Yes.',
      ['Vahl|The river is low.', 'Stenrick|It is, indeed so.', 'Vahl|It is.', 'Stenrick|Yes.'],
    ],
    [
      'times before the label',
      '[00:00:01] Ann: Where is the boat now?\n[00:00:05] Bob: It lies at the landing.\n(01:10) Ann: Still?\n01:15 Bob: Still.',
      ['Ann|Where is the boat now?', 'Bob|It lies at the landing.', 'Ann|Still?', 'Bob|Still.'],
    ],
    [
      'times behind the label',
      'Ann (00:01): Where is the boat now?\nBob [00:05]: It lies at the landing.\nAnn (01:10): Still?',
      ['Ann|Where is the boat now?', 'Bob|It lies at the landing.', 'Ann|Still?'],
    ],
    [
      'times on the label’s line',
      'Speaker 1  0:00\nWhere is the boat?\n\nSpeaker 2  0:05\nAt the landing.\n\nSpeaker 1  1:10\nStill?',
      ['Speaker 1|/Where is the boat?', 'Speaker 2|/At the landing.', 'Speaker 1|/Still?'],
    ],
    [
      'a space before the colon',
      'Vahl : The river is very low.\nStenrick : It is.\nVahl : Yes.\nStenrick : Well.',
      ['Vahl|The river is very low.', 'Stenrick|It is.', 'Vahl|Yes.', 'Stenrick|Well.'],
    ],
    [
      'no space after it',
      'Interviewer:Who reads it?\nKeeper:I do, every day.\nInterviewer:And then?\nKeeper:I write.',
      [
        'Interviewer|Who reads it?',
        'Keeper|I do, every day.',
        'Interviewer|And then?',
        'Keeper|I write.',
      ],
    ],
    [
      'wide colons',
      '記者：河はどうですか。\n大臣：水が少ないです。\n記者：いつまでですか。\n大臣：わかりません。',
      [
        '記者|河はどうですか。',
        '大臣|水が少ないです。',
        '記者|いつまでですか。',
        '大臣|わかりません。',
      ],
    ],
    [
      'case matters',
      'VAHL: It is low, is it not?\nStenrick: Yes.\nVAHL: Thanks.\nStenrick: Vahl: is not me.',
      ['VAHL|It is low, is it not?', 'Stenrick|Yes.', 'VAHL|Thanks.', 'Stenrick|Vahl: is not me.'],
    ],
    [
      'a name that comes once among others',
      'Moderator: Who begins?\nJan Stolt: I do.\nModerator: And next?\nJan Stolt: Ask her.\nMaria Huber, Commission: With pleasure.',
      [
        'Moderator|Who begins?',
        'Jan Stolt|I do.',
        'Moderator|And next?',
        'Jan Stolt|Ask her.',
        'Maria Huber, Commission|With pleasure.',
      ],
    ],
    [
      'a short dialogue',
      'Interviewer: Is the river low?\nDr. Harrow: It is.',
      ['Interviewer|Is the river low?', 'Dr. Harrow|It is.'],
    ],
    [
      'asterisks left from Markdown',
      '**Courier:** Will you stay?\n\n**Vahl**: Of course we will.\n\n**Courier:** And then?\n\n**Vahl**: Then too.',
      ['Courier|Will you stay?', 'Vahl|Of course we will.', 'Courier|And then?', 'Vahl|Then too.'],
    ],
    [
      'German',
      'Frage: Wie steht der Fluss?\nAntwort: Niedrig.\nFrage: Seit wann?\nAntwort: Seit Mai.',
      ['Frage|Wie steht der Fluss?', 'Antwort|Niedrig.', 'Frage|Seit wann?', 'Antwort|Seit Mai.'],
    ],
    [
      'only the questions',
      'Q: Is the river low?\n\nIt is, and has been since May.\n\nQ: And now?\n\nWe wait.',
      ['Q|Is the river low?/It is, and has been since May.', 'Q|And now?/We wait.'],
    ],
    [
      'a label in emoji and combining marks',
      'Jose\u0301: 😀 Good day to you.\nAnn: Hi.\nJose\u0301: Bye.\nAnn: Bye!',
      ['Jose\u0301|😀 Good day to you.', 'Ann|Hi.', 'Jose\u0301|Bye.', 'Ann|Bye!'],
    ],
  ];
  it.each(cases)('%s', (_what, text, expected) => {
    expect(turnsOf(text)).toEqual(expected);
  });
});

describe('turns: texts that have none', () => {
  it.each([
    [
      'prose',
      'The minister spoke.\n\nThe reason is simple: there is no water.\n\nHe went on: the river is low.',
    ],
    ['a note', 'The river is low.\n\nNote: it was measured at six.\n\nHowever: it was warm.'],
    [
      'the same key word twice',
      'Note: it was cold.\n\nThe river froze.\n\nNote: it was measured at six.',
    ],
    ['addresses', 'https://example.org/a\nhttp://example.org/b\nhttps://example.org/c'],
    ['clock times', '17:30 The boat leaves.\n18:45 It is back.\n19:00 Supper.'],
    [
      'a head of fields',
      'Title: The river\nAuthor: Jane Doe\nDate: 4 July 2024\nSource: The Courier',
    ],
    [
      'mail',
      'From: Jane Doe\nTo: John Roe\nSubject: River\n\nText.\n\nFrom: John Roe\nTo: Jane Doe\nSubject: Re: River\n\nText.',
    ],
    [
      'records of keys and values',
      'Name: Ann\nAge: 30\nTown: Harn\n\nName: Bob\nAge: 40\nTown: Pell',
    ],
    [
      'stage directions',
      '[Applause] The river is low. [Laughter]\n\n[Applause]\n\n[inaudible] Thank you.\n\n[Laughter]',
    ],
    ['numbered lines', '1: one thing\n2: another thing\n1: one more'],
    [
      'a recurring key word in a long text',
      `${'A paragraph of text stands here.\n\n'.repeat(12)}Finding: the river is low.\n\nMore.\n\nFinding: it is lower.`,
    ],
    [
      'a long label',
      `${'Very long words before it stand here and there and all the way down to: text\n'.repeat(3)}`,
    ],
    ['two lines with two key words', 'Wetter: Es regnet.\nVerkehr: Die Fähre steht.'],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(turnsOf(text)).toEqual([]);
  });
});

describe('readOpening', () => {
  it('counts label, mark and the space that follows in UTF-16 units', () => {
    expect(readOpening('Dr. Carter: Thank you')).toMatchObject({ label: 'Dr. Carter', length: 12 });
    expect(readOpening('[00:01] #Ann:  Hi')).toMatchObject({
      label: 'Ann',
      length: 15,
      timed: true,
    });
  });

  it('takes labels of at most 63 characters', () => {
    const name = `A${'b'.repeat(62)}`;
    expect(readOpening(`${name}: x`)?.label).toBe(name);
    expect(readOpening(`${name}b: x`)).toBeNull();
  });
});

describe('markTurns', () => {
  it('divides a paragraph where a line opens a turn, keeping marks, links and other breaks', () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: 'Intro.' },
          { type: 'break' },
          { type: 'text', text: 'Host', marks: ['bold'] },
          { type: 'text', text: ': Where?' },
          { type: 'break' },
          { type: 'text', text: 'Here?' },
          { type: 'break' },
          { type: 'text', text: 'Guest', marks: ['bold'] },
          { type: 'text', text: ': There.', url: 'https://example.org' },
        ],
      },
      { type: 'quote', runs: [{ type: 'text', text: 'Host: in a quote' }] },
    ];
    const marked = markTurns(blocks);
    expect(plainTextOfBlocks(marked.blocks)).toBe(plainTextOfBlocks(blocks));
    expect(marked.labels).toEqual(['Host', 'Guest']);
    expect(marked.blocks.slice(0, 3)).toEqual([
      { type: 'paragraph', runs: [{ type: 'text', text: 'Intro.' }] },
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: 'Host', marks: ['bold'] },
          { type: 'text', text: ': Where?' },
          { type: 'break' },
          { type: 'text', text: 'Here?' },
        ],
        turn: { label: 'Host', length: 6 },
      },
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: 'Guest', marks: ['bold'] },
          { type: 'text', text: ': There.', url: 'https://example.org' },
        ],
        turn: { label: 'Guest', length: 7 },
      },
    ]);
  });
});
