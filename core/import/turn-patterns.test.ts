import { describe, expect, it } from 'vitest';
import type { Block } from '../text/blocks.ts';
import { paragraph } from '../text/blocks.ts';
import type { TurnPattern } from './turn-patterns.ts';
import { findByPattern, linesOfBody, turnChanges } from './turn-patterns.ts';

/** What is found in each line: `label|spoken text`, or null. */
function found(pattern: TurnPattern, lines: string[], expression?: string): (string | null)[] {
  const body = linesOfBody(lines.map(paragraph));
  const turns = new Map(
    findByPattern(body, pattern, expression).map(({ start, turn }) => [start, turn]),
  );
  return body.map(({ start, text }) => {
    const turn = turns.get(start);
    return turn === undefined ? null : `${turn.label}|${text.slice(turn.length)}`;
  });
}

describe('turns by a pattern that was named', () => {
  it.each<[TurnPattern, string, string | null]>([
    ['colon', 'Vahl: The river', 'Vahl|The river'],
    ['colon', 'vahl: the river', 'vahl|the river'],
    ['colon', 'Dr. Vahl : The river', 'Dr. Vahl|The river'],
    ['colon', '[00:12:30] Vahl: The river', 'Vahl|The river'],
    ['colon', '(00:12:30) Vahl: The river', 'Vahl|The river'],
    ['colon', 'Vahl [00:12:30]: The river', 'Vahl|The river'],
    ['colon', 'Vahl:', 'Vahl|'],
    ['colon', `A${'b'.repeat(62)}: x`, `A${'b'.repeat(62)}|x`],
    ['colon', `A${'b'.repeat(63)}: x`, null],
    ['colon', 'http://example.org', null],
    ['colon', 'https: //example.org', null],
    ['colon', '17:30 The boat leaves.', null],
    ['colon', '17:30: The boat leaves.', null],
    ['colon', 'The reason is simple: there is no water.', null],
    ['colon', 'Note: it was cold', null],
    ['brackets', '[Vahl] The river', 'Vahl|The river'],
    ['brackets', '[Vahl]: The river', 'Vahl|The river'],
    ['brackets', '[00:12:30] [Vahl] The river', 'Vahl|The river'],
    ['brackets', '[00:12:30] The river', null],
    ['brackets', '[Applause]', null],
    ['brackets', `[${'b'.repeat(64)}] x`, null],
    ['brackets', 'Vahl: The river', null],
    ['braces', '{Vahl} The river', 'Vahl|The river'],
    ['hash', '#Vahl The river', 'Vahl|The river'],
    ['hash', '#Dr. Vahl: The river', 'Dr. Vahl|The river'],
    ['hash', '#Vahl', 'Vahl|'],
    ['hash', '# Vahl', null],
    ['hash', '#12', null],
    ['at', '@Vahl: The river', 'Vahl|The river'],
    ['at', '@Vahl The river', 'Vahl|The river'],
    ['at', 'vahl@example.org wrote', null],
  ])('%s: %s', (pattern, line, expected) => {
    expect(found(pattern, [line])).toEqual([expected]);
  });

  it('reads an expression of the user’s: group `name`, else the first group, else all of it', () => {
    const lines = ['<<Vahl>> The river', 'VAHL — Low', 'no'];
    expect(found('expression', lines, '<<(\\w+)>>\\s*')).toEqual(['Vahl|The river', null, null]);
    expect(found('expression', lines, '(?:<<)?(?<name>[A-Z]+) — ')).toEqual([
      null,
      'VAHL|Low',
      null,
    ]);
    expect(found('expression', lines, '[A-Z]{2,} — ')).toEqual([null, 'VAHL —|Low', null]);
    expect(found('expression', lines, 'x*')).toEqual([null, null, null]);
    expect(found('expression', ['a-b: c'], '(a\\-b): ')).toEqual(['a-b|c']);
    expect(() => found('expression', lines, '(')).toThrow(SyntaxError);
  });

  it('leaves other blocks than paragraphs alone and knows the lines inside a paragraph', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 1, runs: [{ type: 'text', text: 'Vahl: a title' }] },
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: 'Ann: One.' },
          { type: 'break' },
          { type: 'text', text: 'Bob: Two.' },
        ],
      },
    ];
    expect(findByPattern(linesOfBody(blocks), 'colon').map(({ start }) => start)).toEqual([14, 24]);
  });
});

describe('what is to be changed', () => {
  const blocks: Block[] = [
    { ...paragraph('Ann: One.'), turn: { label: 'Ann', length: 5 } },
    { ...paragraph('Note: Two.'), turn: { label: 'Note', length: 6 } },
    { ...paragraph('Three.'), turn: { label: 'Host', length: 0 } },
    paragraph('Bob: Four.'),
  ];

  it('is what differs; a turn that was said by hand stays', () => {
    expect(
      turnChanges(blocks, [
        { start: 0, turn: { label: 'Ann', length: 5 } },
        { start: 28, turn: { label: 'Bob', length: 5 } },
      ]),
    ).toEqual([
      { start: 10, words: 'Note: Two.', turn: null },
      { start: 28, words: 'Bob: Four.', turn: { label: 'Bob', length: 5 } },
    ]);
  });
});
