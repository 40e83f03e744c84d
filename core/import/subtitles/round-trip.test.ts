// Generated cues read back: every word once, in order, under the voice that says it, and no file hangs.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainTextOfBlocks } from '../../text/plain.ts';
import { turnSpans } from '../../text/turn-spans.ts';
import { blocks as check } from '../../text/check-block.ts';
import { readSubtitles } from './read-subtitles.ts';

const clock = (ms: number, point: string): string =>
  new Date(ms).toISOString().slice(11, 23).replace('.', point);

const word = fc.stringMatching(/^[a-zäöüß]{1,8}$/);
const said = fc.array(word, { minLength: 1, maxLength: 12 });
const cue = fc.record({
  voice: fc.constantFrom('Ada Lind', 'BEN', 'Q 1', 'Дарья'),
  words: said,
  breakAfter: fc.nat(6),
  mark: fc.constantFrom('', 'i', 'b', 'c.yellow'),
  end: fc.constantFrom('.', '?', '', ','),
});

it('cues with voices become turns with every word in its place', () => {
  fc.assert(
    fc.property(fc.array(cue, { minLength: 1, maxLength: 30 }), fc.nat(9000), (cues, gap) => {
      let file = 'WEBVTT\n\n';
      const wanted: { voice: string; words: string }[] = [];
      cues.forEach(({ voice, words, breakAfter, mark, end }, index) => {
        const at = index * (2000 + gap);
        const text = words.map((one, place) => (place === breakAfter ? `\n${one}` : one)).join(' ');
        const inner = mark === '' ? text : `<${mark}>${text}</${mark[0] ?? ''}>`;
        file += `${clock(at, '.')} --> ${clock(at + 2000, '.')}\n<v ${voice}>${inner}${end}</v>\n\n`;
        const plain = `${words.join(' ')}${end}`;
        const last = wanted.at(-1);
        if (last?.voice === voice) last.words += ` ${plain}`;
        else wanted.push({ voice, words: plain });
      });
      const { blocks } = readSubtitles('a.vtt', file, 'vtt');
      const plain = plainTextOfBlocks(blocks);
      const found = turnSpans(blocks).map(({ label, textStart, end }) => ({
        voice: label,
        words: plain
          .slice(textStart, end)
          .replace(/\[\d\d:\d\d:\d\d\] /g, '')
          .replace(/\s+/g, ' '),
      }));
      expect(found).toEqual(wanted);
    }),
    { seed: 4, numRuns: 200 },
  );
});

it('names before a colon in SubRip become the same turns', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 4, maxLength: 20 }), (parts) => {
      const names = ['ANNA', 'BEN'];
      const file = parts
        .map((words, index) => {
          const times = `${clock(index * 3000, ',')} --> ${clock(index * 3000 + 2500, ',')}`;
          return `${index + 1}\r\n${times}\r\n${names[index % 2] ?? ''}: ${words.join(' ')}.\r\n`;
        })
        .join('\r\n');
      const { labels } = readSubtitles('a.srt', file.replaceAll('\r\n', '\n'), 'srt');
      expect(labels).toEqual(parts.map((_words, index) => names[index % 2]));
    }),
    { seed: 4, numRuns: 100 },
  );
});

it('any lines at all are read or refused with a sentence, and what is read is valid', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '00:00:01,000 --> 00:00:02,000',
      '00:01.000 --> 00:00.500',
      'x --> y',
      '1 -->',
      'NOTE',
      'STYLE',
      '12',
      '',
      '<v ',
      '</v></v></i>',
      '- ',
      '>>',
      '[A] b',
      '&#55296;',
      '&#10;',
      '{\\an8',
    ),
    fc.string({ maxLength: 20, unit: 'binary' }).map((text) => text.replace(/[\r\n\0]/g, ' ')),
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.constantFrom('srt', 'vtt'),
      (lines, format) => {
        const text = `00:00:00,000 --> 00:00:01,000\nA\n\n${lines.join('\n')}`;
        const { blocks } = readSubtitles('a', text, format);
        expect(check(blocks, 'blocks')).toEqual(blocks);
      },
    ),
    { seed: 4, numRuns: 300 },
  );
});

it.each([
  ['an open tag and blank space', `<v ${' '.repeat(1_000_000)}x`],
  ['open tags', '<'.repeat(1_000_000)],
  ['open braces', '{\\'.repeat(500_000)],
  ['dashes', '- '.repeat(300_000)],
  ['references', '&#'.repeat(500_000)],
  ['marks in each other', '<i><b>'.repeat(20_000)],
])('%s take no time', (_what, text) => {
  const before = Date.now();
  readSubtitles('a.srt', `00:00:00,000 --> 00:00:01,000\n${text}\nend`, 'srt');
  expect(Date.now() - before).toBeLessThan(3000);
});
