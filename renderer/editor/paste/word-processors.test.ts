import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import type { Block, Mark, Run } from '#core/text/blocks.ts';
import { blocks as checkBlocks } from '#core/text/check-block.ts';
import type { HtmlTree } from './html-tree.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { withoutStyles } from './without-styles.ts';

/** What the walk needs of a node of a parsed page. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly localName?: string;
  getAttribute?(name: string): string | null;
}

function treesOf(node: PageNode): HtmlTree[] {
  return [...node.childNodes].flatMap((child): HtmlTree[] => {
    if (child.nodeType === 3) return [{ text: child.nodeValue ?? '' }];
    if (child.nodeType !== 1) return [];
    return [
      {
        tag: (child.localName ?? '').toLowerCase(),
        html: true,
        attribute: (name) => child.getAttribute?.(name) ?? null,
        children: treesOf(child),
      },
    ];
  });
}

function read(name: string): Block[] {
  const path = new URL(`../../../tests/fixtures/clipboard/${name}.html`, import.meta.url);
  const { document } = new Window();
  document.write(withoutStyles(readFileSync(path, 'utf8')));
  const { blocks } = htmlToBlocks(treesOf(document.body));
  return checkBlocks(blocks, 'What was pasted');
}

const t = (text: string, ...marks: Mark[]): Run =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
const sentence = [
  t('The gauge at '),
  t('Pell', 'bold'),
  t(' fell '),
  t('twice', 'italic'),
  t(', and '),
  t('nobody asked', 'highlight'),
];

test('what Word copies: headings, marks, lists by their levels, merged cells', () => {
  expect(read('word')).toEqual([
    { type: 'heading', level: 1, runs: [t('Water levels')] },
    { type: 'paragraph', runs: [...sentence, t('.')] },
    {
      type: 'list',
      style: 'bullet',
      items: [
        {
          runs: [t('First point')],
          list: { type: 'list', style: 'bullet', items: [{ runs: [t('Below it')] }] },
        },
        { runs: [t('Second point')] },
      ],
    },
    { type: 'paragraph', runs: [t('\u00a0')] },
    { type: 'list', style: 'number', items: [{ runs: [t('Numbered')] }] },
    {
      type: 'table',
      rows: [
        [{ runs: [t('Month', 'bold')], colSpan: 2 }],
        [{ runs: [t('June')] }, { runs: [t('4 m')] }],
      ],
    },
  ]);
});

test('what Google Docs copies: marks by style, links, nested lists', () => {
  expect(read('google-docs')).toEqual([
    { type: 'heading', level: 2, runs: [t('Water levels')] },
    {
      type: 'paragraph',
      runs: [
        ...sentence,
        t(', says the '),
        { type: 'text', text: 'report', url: 'https://example.org/report' },
        t(' twice', 'strike'),
        t('.'),
      ],
    },
    {
      type: 'list',
      style: 'bullet',
      items: [
        {
          runs: [t('First point')],
          list: { type: 'list', style: 'bullet', items: [{ runs: [t('Below it')] }] },
        },
      ],
    },
  ]);
});

test('what LibreOffice copies', () => {
  expect(read('libreoffice')).toEqual([
    { type: 'heading', level: 1, runs: [t('Water levels')] },
    { type: 'paragraph', runs: [...sentence, t('.')] },
    {
      type: 'list',
      style: 'number',
      items: [{ runs: [t('First point')] }, { runs: [t('Second point')] }],
    },
    {
      type: 'table',
      rows: [[{ runs: [t('June')], rowSpan: 2 }, { runs: [t('4 m')] }], [{ runs: [t('3 m')] }]],
    },
  ]);
});

const note = (...runs: Run[]): Run => ({
  type: 'footnote',
  runs: runs.filter((run) => run.type !== 'footnote'),
});

test.each(['word', 'libreoffice', 'web'])('footnotes of %s stay footnotes', (name) => {
  const [first, second, ...rest] = read(`${name}-footnotes`);
  expect(first).toEqual({
    type: 'paragraph',
    runs: [t('The river'), note(t('At '), t('Pell', 'italic'), t('.')), t(' fell twice.')],
  });
  expect(second).toMatchObject({
    type: 'list',
    items: [{ runs: [t('So it is'), note(t('One.'), { type: 'break' }, t('Two.'))] }],
  });
  // A second sign of the same note is text.
  const end = name === 'web' ? [t('The end.'), t('2', 'sup')] : [t('The end.')];
  expect(rest).toEqual([{ type: 'paragraph', runs: end }]);
});
