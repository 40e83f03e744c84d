import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read.ts';

const text = (value: string, more: object = {}) => ({ type: 'text', text: value, ...more });
const line = { type: 'break' };

describe('readMarkdown', () => {
  const cases: [string, string, unknown[]][] = [
    [
      'headings',
      '# One\n\nTwo *three*\n===\n\n### Four ###',
      [
        { type: 'heading', level: 1, runs: [text('One')] },
        { type: 'heading', level: 1, runs: [text('Two '), text('three', { marks: ['italic'] })] },
        { type: 'heading', level: 3, runs: [text('Four')] },
      ],
    ],
    [
      'marks, nested and sorted',
      'a ***b*** ~~c~~ `d` *`e`*',
      [
        {
          type: 'paragraph',
          runs: [
            text('a '),
            text('b', { marks: ['bold', 'italic'] }),
            text(' '),
            text('c', { marks: ['strike'] }),
            text(' '),
            text('d', { marks: ['code'] }),
            text(' '),
            text('e', { marks: ['italic', 'code'] }),
          ],
        },
      ],
    ],
    [
      'marks written as HTML',
      'H<sub>2</sub>O <u>*under*</u> <mark>lit</mark> a<br>b',
      [
        {
          type: 'paragraph',
          runs: [
            text('H'),
            text('2', { marks: ['sub'] }),
            text('O '),
            text('under', { marks: ['italic', 'underline'] }),
            text(' '),
            text('lit', { marks: ['highlight'] }),
            text(' a'),
            line,
            text('b'),
          ],
        },
      ],
    ],
    [
      'links',
      '[a](https://example.org "t") <https://b.example> [c][r] www.d.example\n\n[r]: rel/ative',
      [
        {
          type: 'paragraph',
          runs: [
            text('a', { url: 'https://example.org' }),
            text(' '),
            text('https://b.example', { url: 'https://b.example' }),
            text(' '),
            text('c', { url: 'rel/ative' }),
            text(' '),
            text('www.d.example', { url: 'http://www.d.example' }),
          ],
        },
      ],
    ],
    [
      'soft and hard line breaks',
      'one\ntwo  \nthree\\\nfour',
      [{ type: 'paragraph', runs: [text('one two'), line, text('three'), line, text('four')] }],
    ],
    [
      'quotes, nested ones flattened',
      '> one\n>\n> > two\n\nthree',
      [
        { type: 'quote', runs: [text('one')] },
        { type: 'quote', runs: [text('two')] },
        { type: 'paragraph', runs: [text('three')] },
      ],
    ],
    [
      'code',
      '```ts\nlet a;\n\nb();\n```\n\n    indented',
      [
        { type: 'code', language: 'ts', text: 'let a;\n\nb();' },
        { type: 'code', text: 'indented' },
      ],
    ],
    [
      'lists',
      '- one\n  - two\n    1. three\n- [x] four\n- [ ] five',
      [
        {
          type: 'list',
          style: 'check',
          items: [
            {
              runs: [text('one')],
              list: {
                type: 'list',
                style: 'bullet',
                items: [
                  {
                    runs: [text('two')],
                    list: { type: 'list', style: 'number', items: [{ runs: [text('three')] }] },
                  },
                ],
              },
            },
            { runs: [text('four')], checked: true },
            { runs: [text('five')], checked: false },
          ],
        },
      ],
    ],
    [
      'numbered lists',
      '3. three\n4. four\n\n1) one',
      [
        {
          type: 'list',
          style: 'number',
          start: 3,
          items: [{ runs: [text('three')] }, { runs: [text('four')] }],
        },
        { type: 'list', style: 'number', items: [{ runs: [text('one')] }] },
      ],
    ],
    [
      'list items of several paragraphs',
      '- one\n\n  more\n- two',
      [
        {
          type: 'list',
          style: 'bullet',
          items: [{ runs: [text('one'), line, text('more')] }, { runs: [text('two')] }],
        },
      ],
    ],
    [
      'blocks inside lists keep their place',
      '1. one\n\n   > quoted\n\n   - deep\n\n   after\n2. two',
      [
        { type: 'list', style: 'number', items: [{ runs: [text('one')] }] },
        { type: 'quote', runs: [text('quoted')] },
        { type: 'list', style: 'bullet', items: [{ runs: [text('deep')] }] },
        { type: 'paragraph', runs: [text('after')] },
        { type: 'list', style: 'number', start: 2, items: [{ runs: [text('two')] }] },
      ],
    ],
    [
      'tables',
      '| a | *b* |\n|---|:-:|\n| c |\n| d | e \\| f |',
      [
        {
          type: 'table',
          rows: [
            [
              { runs: [text('a')], header: true },
              { runs: [text('b', { marks: ['italic'] })], header: true, align: 'center' },
            ],
            [{ runs: [text('c')] }],
            [{ runs: [text('d')] }, { runs: [text('e | f')], align: 'center' }],
          ],
        },
      ],
    ],
    [
      'rules',
      'a\n\n---\n\nb',
      [
        { type: 'paragraph', runs: [text('a')] },
        { type: 'rule' },
        { type: 'paragraph', runs: [text('b')] },
      ],
    ],
    [
      'pictures',
      '![a dog](dog.png) and ![](cat.png)\n\n![](only.png)',
      [{ type: 'paragraph', runs: [text('a dog and ')] }],
    ],
    [
      'HTML',
      '<div>\n<b>x</b>\n</div>\n\na <span>b</span>',
      [
        { type: 'paragraph', runs: [text('<div>'), line, text('<b>x</b>'), line, text('</div>')] },
        { type: 'paragraph', runs: [text('a <span>b</span>')] },
      ],
    ],
    [
      'footnotes',
      'a[^1] b[^n]\n\n[^n]: Second *note*.\n\n[^1]: First.\n\n    More.',
      [
        { type: 'paragraph', runs: [text('a[1] b[n]')] },
        {
          type: 'paragraph',
          runs: [text('[n] Second '), text('note', { marks: ['italic'] }), text('.')],
        },
        { type: 'paragraph', runs: [text('[1] First.')] },
        { type: 'paragraph', runs: [text('More.')] },
      ],
    ],
    [
      'turns, also on soft lines',
      '**Host:** Where?\n**Guest:** Here,\nat home.\n\n**Host:** Bye.\n\n**Guest:** Bye now.',
      [
        {
          type: 'paragraph',
          runs: [text('Host:', { marks: ['bold'] }), text(' Where?')],
          turn: { label: 'Host', length: 6 },
        },
        {
          type: 'paragraph',
          runs: [text('Guest:', { marks: ['bold'] }), text(' Here, at home.')],
          turn: { label: 'Guest', length: 7 },
        },
        {
          type: 'paragraph',
          runs: [text('Host:', { marks: ['bold'] }), text(' Bye.')],
          turn: { label: 'Host', length: 6 },
        },
        {
          type: 'paragraph',
          runs: [text('Guest:', { marks: ['bold'] }), text(' Bye now.')],
          turn: { label: 'Guest', length: 7 },
        },
      ],
    ],
    [
      'references to forbidden characters',
      'a&#13;b&#0;c&#10;d',
      [{ type: 'paragraph', runs: [text('a b\uFFFDc d')] }],
    ],
    ['nothing', '', []],
  ];
  it.each(cases)('%s', (_what, markdown, expected) => {
    expect(readMarkdown(markdown).blocks).toEqual(expected);
  });
});
