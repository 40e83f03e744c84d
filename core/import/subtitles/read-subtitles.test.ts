import { describe, expect, it } from 'vitest';
import { plainTextOfBlock } from '../../text/plain.ts';
import { readText } from '../read-text.ts';

function read(name: string, text: string) {
  return readText({ name, text, encoding: 'utf-8', guessLanguage: () => null });
}

/** Each paragraph as it stands, the label and its mark set apart by `|` where one opens a turn. */
function paragraphs(name: string, text: string): string[] {
  return read(name, text).blocks.map((block) => {
    const plain = plainTextOfBlock(block);
    if (block.type !== 'paragraph' || block.turn === undefined) return plain;
    const { label, length } = block.turn;
    return `${label}|${plain.slice(0, length)}|${plain.slice(length)}`;
  });
}

const cue = (start: string, end: string, text: string): string =>
  `${start} --> ${end}\n${text}\n\n`;

describe('WebVTT', () => {
  it.each<[string, string, string[]]>([
    [
      'a voice’s cues in a row are one turn, with the time at which it begins',
      `WEBVTT\n\n1\n${cue('00:00:01.000', '00:00:04.000', '<v Esme Vahl>Good day,\nand welcome.')}${cue('00:00:04.000', '00:00:06.000', '<v Esme Vahl>We begin.</v>')}${cue('01:02:03.500', '01:02:04.000', '<v.loud Ada>Yes.')}`,
      [
        'Esme Vahl|[00:00:01] Esme Vahl: |Good day, and welcome. We begin.',
        'Ada|[01:02:03] Ada: |Yes.',
      ],
    ],
    [
      'two voices in one cue',
      `WEBVTT\n\n${cue('00:01.000', '00:04.000', '<v Esme>Ready?</v>\n<v Ada>Ready.</v>')}`,
      ['Esme|[00:00:01] Esme: |Ready?', 'Ada|[00:00:01] Ada: |Ready.'],
    ],
    [
      'comments, styles, regions, identifiers, settings and a head are no text',
      `WEBVTT - The talk\nKind: captions\nLanguage: en-GB\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE\nTwo lines\nof it\n\nopening\n${cue('00:01.000', '00:04.000 line:0 position:20%,line-left align:start', 'Hello.')}NOTE more\n\n${cue('00:05.000', '00:06.000', 'Bye.')}`,
      ['[00:00:01] Hello. Bye.'],
    ],
    [
      'no blank line after the head, a comma for a point, carriage returns, a byte-order mark',
      `\uFEFFWEBVTT\r\n00:01,000 --> 00:04,000\r\nHello.\r\n`,
      ['[00:00:01] Hello.'],
    ],
    [
      'character references, classes, languages, times inside, direction marks',
      `WEBVTT\n\n${cue('00:01.000', '00:04.000', '<c.yellow.bg>A &lt; B</c> &amp;amp; <lang en>C</lang>&nbsp;<00:00:02.000>D &#x2014; &bogus; &#0;')}`,
      ['[00:00:01] A < B &amp; C\u00a0D — &bogus; \uFFFD'],
    ],
    [
      'ruby',
      `WEBVTT\n\n${cue('00:01.000', '00:04.000', '<ruby>河<rt>かわ</rt></ruby>です。')}${cue('00:04.000', '00:05.000', 'はい。')}`,
      ['[00:00:01] 河(かわ)です。はい。'],
    ],
    [
      'what looks like a tag and is none stays',
      `WEBVTT\n\n${cue('00:01.000', '00:04.000', '<unclear> 3 < 4 <i am here> {note}')}`,
      ['[00:00:01] <unclear> 3 < 4 <i am here> {note}'],
    ],
    [
      'a line without a voice among voices',
      `WEBVTT\n\n${cue('00:01.000', '00:02.000', '<v Ada>Yes.')}${cue('00:02.000', '00:03.000', '(applause)')}${cue('00:03.000', '00:04.000', '<v Ada>Thanks.')}`,
      ['Ada|[00:00:01] Ada: |Yes.', '[00:00:02] (applause)', '[00:00:03] Thanks.'],
    ],
    [
      'names before a colon, as meetings are recorded',
      `WEBVTT\n\n${cue('00:00:01.000', '00:00:02.000', 'Ada Lind: Can you hear me?')}${cue('00:00:02.000', '00:00:03.000', 'Ada Lind: Hello?')}${cue('00:00:03.000', '00:00:04.000', 'Ben Oduya: Yes, I can.')}${cue('00:00:04.000', '00:00:05.000', 'Ada Lind: Good.')}`,
      [
        'Ada Lind|[00:00:01] Ada Lind: |Can you hear me? Hello?',
        'Ben Oduya|[00:00:03] Ben Oduya: |Yes, I can.',
        'Ada Lind|[00:00:04] Ada Lind: |Good.',
      ],
    ],
    [
      'captions that roll are said once',
      `WEBVTT\n\n${['one', 'two', 'three', 'four', 'five']
        .map((word, index, all) =>
          cue(
            `00:0${index}.000`,
            `00:0${index + 1}.000`,
            index === 0 ? word : `${all[index - 1] ?? ''}\n${word}`,
          ),
        )
        .join('')}`,
      ['[00:00:00] one two three four five'],
    ],
    [
      'overlapping cues and cues out of order stand by their beginnings',
      `WEBVTT\n\n${cue('00:05.000', '00:09.000', '<v B>Second.')}${cue('00:01.000', '00:07.000', '<v A>First.')}`,
      ['A|[00:00:01] A: |First.', 'B|[00:00:05] B: |Second.'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(paragraphs('talk.vtt', text)).toEqual(expected);
  });

  it('says what it is, and what did not fit', () => {
    const found = read(
      'talk.vtt',
      `WEBVTT - The talk\nLanguage: de\n\nNOTE x\n\n${cue('00:01.000', '00:02.000', 'Hallo.')}`,
    );
    expect(found.fields).toMatchObject({ title: 'The talk', language: 'de', kind: 'transcript' });
    expect(found.mediaType).toBe('text/vtt');
    expect(found.report.join(' ')).toContain('One comment or style');
    expect(found.report.join(' ')).toContain('original file');
  });
});

describe('SubRip', () => {
  it.each<[string, string, string[]]>([
    [
      'names before a colon, and dashes for somebody else',
      `1\n${cue('00:00:01,000', '00:00:04,000', 'ANNA: Where is\nthe boat?')}2\n${cue('00:00:04,100', '00:00:05,000', '- At the landing.\n- Still?')}3\n${cue('00:00:06,000', '00:00:07,000', 'BEN: Still.')}4\n${cue('00:00:08,000', '00:00:09,000', 'ANNA: Oh.')}`,
      [
        'ANNA|[00:00:01] ANNA: |Where is the boat?',
        '-|[00:00:04] - |At the landing.',
        '-|[00:00:04] - |Still?',
        'BEN|[00:00:06] BEN: |Still.',
        'ANNA|[00:00:08] ANNA: |Oh.',
      ],
    ],
    [
      'dashes where nobody is named',
      `1\n${cue('00:00:01,000', '00:00:04,000', '- Where is it?\n-At the landing.')}2\n${cue('00:00:04,000', '00:00:05,000', '-5 degrees.')}`,
      ['[00:00:01] - Where is it?', '[00:00:01] - At the landing. -5 degrees.'],
    ],
    [
      'names with a dash or chevrons before them',
      `1\n${cue('00:00:01,000', '00:00:04,000', '- ANNA: Where is it?\n- BEN: Here.')}2\n${cue('00:00:04,000', '00:00:05,000', '&gt;&gt; ANNA: Good.\n>> Is it?')}`,
      [
        'ANNA|[00:00:01] ANNA: |Where is it?',
        'BEN|[00:00:01] BEN: |Here.',
        'ANNA|[00:00:04] ANNA: |Good.',
        '>>|[00:00:04] >> |Is it?',
      ],
    ],
    [
      'in brackets stands what is heard, or who speaks',
      `1\n${cue('00:00:01,000', '00:00:04,000', '[door creaks]')}2\n${cue('00:00:04,000', '00:00:05,000', '[Anna] Who is it?')}3\n${cue('00:00:05,000', '00:00:06,000', '[Ben] It is me.')}4\n${cue('00:00:06,000', '00:00:07,000', '[Anna] You?\n[door creaks]')}5\n${cue('00:00:07,000', '00:00:08,000', '[Ben] Me.')}`,
      [
        '[00:00:01] [door creaks]',
        'Anna|[00:00:04] Anna: |Who is it?',
        'Ben|[00:00:05] Ben: |It is me.',
        'Anna|[00:00:06] Anna: |You? [door creaks]',
        'Ben|[00:00:07] Ben: |Me.',
      ],
    ],
    [
      'marks, places and fonts of other programs',
      `1\n${cue('00:00:01,000', '00:00:04,000 X1:1 X2:2', '{\\an8}<font color="#fff">One <b>two</b></font>')}`,
      ['[00:00:01] One two'],
    ],
    [
      'missing hours, points, single digits, no blank lines, blank lines in a cue, numbers that are text',
      '1\n0:1.5 --> 0:2.0\nTwo of\n2\n00:00:03,000 --> 00:00:04,000\nthem.\n\n7\n\n3\n00:00:05.1 --> 00:00:06\nDone.',
      ['[00:00:01] Two of them. 7 Done.'],
    ],
    [
      'times that cannot be read lose no text',
      `1\n${cue('00:00:01,000', '00:00:02,000', 'One')}2\n${cue('00:00:xx', '00:00:03,000', 'two.')}`,
      ['[00:00:01] One two.'],
    ],
    [
      'a pause after a sentence begins a paragraph',
      `1\n${cue('00:00:01,000', '00:00:02,000', 'One.')}2\n${cue('00:00:10,000', '00:00:11,000', 'Two.')}`,
      ['[00:00:01] One.', '[00:00:10] Two.'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(paragraphs('talk.srt', text)).toEqual(expected);
  });

  it('keeps italics and bold', () => {
    const { blocks } = read('a.srt', `1\n${cue('00:00:01,000', '00:00:04,000', 'One <I>two</I>')}`);
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: '[00:00:01] One ' },
          { type: 'text', text: 'two', marks: ['italic'] },
        ],
      },
    ]);
  });

  it('is known in a pasted text and in a .txt file', () => {
    const text = `1\n${cue('00:00:01,000', '00:00:02,000', 'One.')}`;
    expect(paragraphs('notes.txt', text)).toEqual(['[00:00:01] One.']);
    expect(paragraphs('notes.txt', `WEBVTT\n\n${cue('00:01.000', '00:02.000', 'One.')}`)).toEqual([
      '[00:00:01] One.',
    ]);
  });
});

describe('files that are none', () => {
  it.each([
    ['prose.srt', 'The river is low.\n\nAnd has been since May.'],
    ['head-only.vtt', 'WEBVTT\n\nNOTE nothing\n'],
    ['empty-cues.vtt', `WEBVTT\n\n${cue('00:01.000', '00:02.000', '<v Ada></v>')}`],
    ['arrow.srt', '1\nfrom here --> to there\n'],
  ])('%s is refused by name', (name, text) => {
    expect(() => read(name, text)).toThrow(`“${name}” has no text below a line of times`);
  });
});
