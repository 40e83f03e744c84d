import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/text/blocks.ts';
import { blocks as checkBlocks } from '#core/text/check-block.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import type { HtmlTree } from './html-tree.ts';

type Child = HtmlTree | string;

function h(tag: string, attributes: Record<string, string>, ...children: Child[]): HtmlTree {
  return {
    tag,
    html: !['svg', 'math'].includes(tag),
    attribute: (name) => attributes[name] ?? null,
    children: children.map((child) => (typeof child === 'string' ? { text: child } : child)),
  };
}

const p = (...children: Child[]): HtmlTree => h('p', {}, ...children);
const li = (...children: Child[]): HtmlTree => h('li', {}, ...children);
const td = (...children: Child[]): HtmlTree => h('td', {}, ...children);
const plain = (text: string): Block => ({ type: 'paragraph', runs: [{ type: 'text', text }] });
const item = (text: string): { runs: [{ type: 'text'; text: string }] } => ({
  runs: [{ type: 'text', text }],
});
const t = (text: string): { type: 'text'; text: string } => ({ type: 'text', text });

const cases: { name: string; html: HtmlTree[]; blocks: Block[] }[] = [
  {
    name: 'white space is one space',
    html: [p('  a \n\t b  ', h('i', {}, ' c ')), { text: '\n' }],
    blocks: [
      { type: 'paragraph', runs: [t('a b '), { type: 'text', text: 'c', marks: ['italic'] }] },
    ],
  },
  {
    name: 'nested marks are sorted',
    html: [p(h('em', {}, h('strong', {}, 'x')))],
    blocks: [{ type: 'paragraph', runs: [{ type: 'text', text: 'x', marks: ['bold', 'italic'] }] }],
  },
  {
    name: 'styles say nothing',
    html: [h('p', { style: 'font-weight:700' }, h('span', { style: 'color:red' }, 'x'))],
    blocks: [plain('x')],
  },
  {
    name: 'a wrapper of a whole copy is not bold',
    html: [h('b', { id: 'docs-internal-guid-1' }, p('x'), p('y'))],
    blocks: [plain('x'), plain('y')],
  },
  {
    name: 'text beside blocks',
    html: [h('div', {}, 'a', p('b'), 'c')],
    blocks: [plain('a'), plain('b'), plain('c')],
  },
  {
    name: 'line breaks, none at the ends',
    html: [p(h('br', {}), 'a ', h('br', {}), ' b', h('br', {}))],
    blocks: [{ type: 'paragraph', runs: [t('a'), { type: 'break' }, t('b')] }],
  },
  {
    name: 'headings',
    html: [h('h2', {}, h('a', { href: 'https://example.org/x' }, 'T'))],
    blocks: [
      {
        type: 'heading',
        level: 2,
        runs: [{ type: 'text', text: 'T', url: 'https://example.org/x' }],
      },
    ],
  },
  {
    name: 'quotes keep paragraphs and lists',
    html: [h('blockquote', {}, p('a'), p('b'), h('ul', {}, li('c')))],
    blocks: [
      { type: 'quote', runs: [t('a')] },
      { type: 'quote', runs: [t('b')] },
      { type: 'list', style: 'bullet', items: [item('c')] },
    ],
  },
  {
    name: 'nested lists',
    html: [h('ol', { start: '3' }, li('a', h('ul', {}, li('b'))), h('ul', {}, li('c')), li('d'))],
    blocks: [
      {
        type: 'list',
        style: 'number',
        start: 3,
        items: [
          {
            runs: [t('a')],
            list: { type: 'list', style: 'bullet', items: [item('b'), item('c')] },
          },
          item('d'),
        ],
      },
    ],
  },
  {
    name: 'paragraphs in an item are lines',
    html: [h('ul', {}, li(p('a'), p('b')))],
    blocks: [
      { type: 'list', style: 'bullet', items: [{ runs: [t('a'), { type: 'break' }, t('b')] }] },
    ],
  },
  {
    name: 'check lists',
    html: [h('ul', {}, li(h('input', { type: 'checkbox', checked: '' }), 'a'), li('b'))],
    blocks: [
      {
        type: 'list',
        style: 'check',
        items: [
          { ...item('a'), checked: true },
          { ...item('b'), checked: false },
        ],
      },
    ],
  },
  {
    name: 'tables, with merged cells, short rows filled',
    html: [
      h(
        'table',
        {},
        h(
          'tbody',
          {},
          h('tr', {}, h('th', { colspan: '2' }, 'a'), h('th', {}, 'b')),
          h('tr', {}, h('td', { rowspan: '2' }, 'c'), td('d'), td('e')),
          h('tr', {}, td('f')),
        ),
      ),
    ],
    blocks: [
      {
        type: 'table',
        rows: [
          [
            { runs: [t('a')], header: true, colSpan: 2 },
            { runs: [t('b')], header: true },
          ],
          [{ runs: [t('c')], rowSpan: 2 }, { runs: [t('d')] }, { runs: [t('e')] }],
          [{ runs: [t('f')] }, { runs: [] }],
        ],
      },
    ],
  },
  {
    name: 'a table of one cell is layout',
    html: [h('table', {}, h('tr', {}, td(p('a'), p('b'))))],
    blocks: [plain('a'), plain('b')],
  },
  {
    name: 'code keeps its spaces',
    html: [h('pre', {}, h('code', {}, 'a\n', '  b\n'))],
    blocks: [{ type: 'code', text: 'a\n  b' }],
  },
  { name: 'rules', html: [h('hr', {})], blocks: [{ type: 'rule' }] },
  {
    name: 'unknown elements are looked through',
    html: [h('x-card', { onclick: 'alert(1)' }, p('a'))],
    blocks: [plain('a')],
  },
  { name: 'what is hidden stays away', html: [h('p', { hidden: '' }, 'x')], blocks: [] },
  { name: 'NUL and lone surrogates', html: [p('a\0\uD800b')], blocks: [plain('a\uFFFD\uFFFDb')] },
];

describe('HTML to blocks', () => {
  it.each(cases)('$name', ({ html, blocks }) => {
    expect(htmlToBlocks(html).blocks).toEqual(blocks);
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'app://ui/index.html',
    '//host/x',
    '/relative',
    'x\u0000:y',
    'blob:https://x/y',
    'https:\\\\x',
    '',
  ])('keeps the text and not the address of %j', (href) => {
    const read = htmlToBlocks([p(h('a', { href, onclick: 'alert(1)' }, 'text'))]);
    expect(read.blocks).toEqual([plain('text')]);
    expect(read.links).toBe(1);
  });

  it.each([
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'template',
    'noscript',
    'svg',
    'math',
    'textarea',
    'select',
    'button',
    'audio',
    'video',
    'title',
    'xmp',
    'noembed',
    'canvas',
  ])('leaves out %s with all that is in it', (tag) => {
    expect(htmlToBlocks([p('a'), h(tag, {}, 'x', p('y')), p('b')]).blocks).toEqual([
      plain('a'),
      plain('b'),
    ]);
  });

  it('counts pictures', () => {
    const read = htmlToBlocks([
      p(h('img', { src: 'x', onerror: 'alert(1)' }), 'a'),
      h('picture', {}, h('img', {})),
    ]);
    expect(read).toMatchObject({ pictures: 2, blocks: [plain('a')] });
  });

  it('reads what is too deep as text and says so', () => {
    let deep: HtmlTree = p('x');
    for (let depth = 0; depth < 400; depth += 1) deep = h('div', {}, deep);
    let lists: HtmlTree = h('ul', {}, li('y'));
    for (let depth = 0; depth < 40; depth += 1) lists = h('ul', {}, li('z', lists));
    const read = htmlToBlocks([deep, lists]);
    expect(read.cut).toBe(true);
    expect(read.blocks[0]).toEqual(plain('x'));
    expect(checkBlocks(read.blocks, 'blocks')).toEqual(read.blocks);
  });

  it('always gives blocks that may be kept', () => {
    const tags = [
      'p',
      'div',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'tbody',
      'a',
      'b',
      'code',
      'pre',
      'br',
      'hr',
      'blockquote',
      'h1',
      'img',
      'input',
      'script',
      'span',
      'form',
    ];
    const attributes = fc.dictionary(
      fc.constantFrom(
        'href',
        'start',
        'colspan',
        'rowspan',
        'type',
        'checked',
        'role',
        'id',
        'hidden',
      ),
      fc.oneof(
        fc.constantFrom('checkbox', '3', '-1', '1e9', 'javascript:x', 'https://x.org/'),
        fc.string(),
      ),
    );
    const { tree } = fc.letrec<{ tree: HtmlTree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string({ unit: 'binary' }).map((text) => ({ text })),
        fc
          .tuple(fc.constantFrom(...tags), attributes, fc.array(tie('tree'), { maxLength: 5 }))
          .map(([tag, own, children]) => h(tag, own, ...children)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        const { blocks } = htmlToBlocks(trees);
        expect(checkBlocks(blocks, 'blocks')).toEqual(blocks);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
