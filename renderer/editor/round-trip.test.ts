import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, ListBlock, Mark, Run } from '#core/text/blocks.ts';
import { calloutKinds, marks } from '#core/text/blocks.ts';
import { block } from '#core/text/check-block.ts';
import { joinRuns } from '#core/text/join-runs.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { $blocks } from './from-lexical.ts';
import { headlessEditor } from './testing/headless-editor.ts';

function throughLexical(blocks: readonly Block[]): Block[] {
  return headlessEditor(blocks).read(() => $blocks());
}

const line = fc.string({
  unit: fc.constantFrom('a', 'ö', ' ', '\t', '😀', 'e\u0301', 'ש', '漢', ':'),
  minLength: 1,
  maxLength: 8,
});
const someMarks = fc.subarray<Mark>([...marks], { minLength: 1 });
const url = fc.constantFrom(
  'https://example.org/a?b=c#d',
  'mailto:a@example.org',
  'chapter/two.md',
);
const textRun = fc.record(
  { type: fc.constant('text' as const), text: line, marks: someMarks, url },
  { requiredKeys: ['type', 'text'] },
);
const breakRun = fc.constant({ type: 'break' as const });
const mention = fc.record(
  {
    type: fc.constant('mention' as const),
    kind: fc.constantFrom('actor' as const, 'document' as const, 'note' as const),
    id: fc.uuid(),
    text: line,
    marks: someMarks,
  },
  { requiredKeys: ['type', 'kind', 'id', 'text'] },
);
const inlineCitation = fc.record(
  {
    type: fc.constant('citation' as const),
    passage: fc.uuid(),
    quote: line,
    source: line,
    speaker: line,
    place: fc.constant('paragraph 3'),
    brief: fc.constant(true),
    marks: someMarks,
  },
  { requiredKeys: ['type', 'passage', 'quote', 'source'] },
);
const inFootnote = fc
  .array(fc.oneof(textRun, breakRun, mention, inlineCitation), { maxLength: 3 })
  .map((list) => joinRuns(list).filter((run) => run.type !== 'footnote'));
const footnote = fc.record({ type: fc.constant('footnote' as const), runs: inFootnote });
const runs = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: textRun },
      { weight: 2, arbitrary: breakRun },
      mention,
      inlineCitation,
      footnote,
    ),
    { maxLength: 5 },
  )
  .map((list) => joinRuns(list));

const turn = fc
  .tuple(line, runs, fc.option(someMarks, { nil: undefined }))
  .map(([label, rest, labelMarks]): Block => {
    const text = `${label}: `;
    const first: Run = {
      type: 'text',
      text,
      ...(labelMarks === undefined ? {} : { marks: labelMarks }),
    };
    return {
      type: 'paragraph',
      runs: joinRuns([first, ...rest]),
      turn: { label, length: text.length },
    };
  });

function list(depth: number): fc.Arbitrary<ListBlock> {
  return fc.constantFrom('bullet' as const, 'number' as const, 'check' as const).chain((style) => {
    const item = fc.record(
      {
        runs,
        ...(depth < 3 ? { list: list(depth + 1) } : {}),
        ...(style === 'check' ? { checked: fc.boolean() } : {}),
      },
      { requiredKeys: style === 'check' ? ['runs', 'checked' as 'runs'] : ['runs'] },
    );
    return fc.record(
      {
        type: fc.constant('list' as const),
        style: fc.constant(style),
        items: fc.array(item, { minLength: 1, maxLength: 3 }),
        ...(style === 'number' ? { start: fc.integer({ min: 2, max: 9 }) } : {}),
      },
      { requiredKeys: ['type', 'style', 'items'] },
    );
  });
}

const cell = fc.record(
  {
    runs,
    header: fc.constant(true),
    colSpan: fc.constant(2),
    rowSpan: fc.constant(3),
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
  },
  { requiredKeys: ['runs'] },
);
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Block => ({ type: 'table', rows }));

const code = fc.record(
  {
    type: fc.constant('code' as const),
    text: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
    language: fc.constant('ts'),
  },
  { requiredKeys: ['type', 'text'] },
);

const citation = fc.record(
  {
    type: fc.constant('citation' as const),
    passage: fc.uuid(),
    quote: line,
    source: line,
    speaker: line,
    date: fc.constant('2031-05'),
  },
  { requiredKeys: ['type', 'passage', 'quote', 'source'] },
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  runs.map((list): Block => ({ type: 'paragraph', runs: list })),
  turn,
  fc
    .tuple(
      fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const),
      runs,
    )
    .map(([level, list]): Block => ({ type: 'heading', level, runs: list })),
  runs.map((list): Block => ({ type: 'quote', runs: list })),
  fc
    .tuple(fc.constantFrom(...calloutKinds), runs)
    .map(([kind, list]): Block => ({ type: 'callout', kind, runs: list })),
  code,
  list(0),
  table,
  fc.constant<Block>({ type: 'rule' }),
  fc.constant<Block>({ type: 'image', asset: 'ab'.repeat(32), alt: 'A map' }),
  citation,
);

describe('blocks through Lexical', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (blocks) => {
        const back = throughLexical(blocks);
        expect(back).toEqual(blocks);
        expect(plainTextOfBlocks(back)).toBe(plainTextOfBlocks(blocks));
        back.forEach((one, index) => block(one, `block ${index}`));
      }),
      { seed: 20311, numRuns: 300 },
    );
  });

  test('a body without blocks becomes an empty paragraph', () => {
    expect(throughLexical([])).toEqual([{ type: 'paragraph', runs: [] }]);
  });

  test('an unsafe link comes back as text', () => {
    const run: Run = { type: 'text', text: 'here', url: 'javascript:alert(1)' };
    expect(throughLexical([{ type: 'paragraph', runs: [run] }])).toEqual([
      { type: 'paragraph', runs: [{ type: 'text', text: 'here' }] },
    ]);
  });
});
