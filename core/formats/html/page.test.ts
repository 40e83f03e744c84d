import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBlocks } from '../../../tests/fixtures/formats/arbitrary-blocks.ts';
import {
  idNumber,
  makeDocument,
  makePassage,
} from '../../../tests/fixtures/formats/make-records.ts';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import type { PassageRecord } from '../../records/passage.ts';
import { colours } from '../../records/passage.ts';
import { plainTextOfBlocks } from '../../text/plain.ts';
import { exportModel } from '../export-model.ts';
import { defaultPageOptions } from '../page-options.ts';
import { htmlPage } from './page.ts';

const none = {
  page: defaultPageOptions,
  styles: ['/style.css'],
  picture: () => null,
  pages: null,
};
const all = { kind: 'all', id: null } as const;

/** All tags of a page, with their attributes. */
function tagsOf(html: string): string[] {
  return Array.from(html.matchAll(/<[a-z/!][^>]*>/gi), ([tag]) => tag);
}

/** What a page says, as a browser would: tags gone, references resolved. */
function textOf(html: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html.replace(/<[^>]*>/g, '').replace(/&[a-z#0-9]+;/g, (one) => entities[one] ?? one);
}

function bodyOf(html: string): string {
  return /<div class="text"[^>]*>\n(.*)<\/div>/s.exec(html)?.[1] ?? '';
}

describe('htmlPage', () => {
  const sample = sampleLibrary();

  it.each(['document', 'note', 'actor'] as const)('writes a %s', (kind) => {
    const id = { document: sample.interview, note: sample.note, actor: sample.actor }[kind];
    const { html, report } = htmlPage(exportModel(sample.records, { kind, id }), none);
    expect(html).toMatchSnapshot();
    expect(report).toEqual([]);
  });

  it('writes a library whose links all lead somewhere, each id once', () => {
    const { html } = htmlPage(exportModel(sample.records, all), none);
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = Array.from(html.matchAll(/href="#([^"]*)"/g), ([, id]) => id);
    expect(inside.length).toBeGreaterThan(20);
    for (const id of [
      ...inside,
      ...Array.from(html.matchAll(/labelledby="([^"]*)"/g), ([, one]) => one),
    ])
      expect(ids).toContain(id);
  });

  it('closes what it opens', () => {
    const stack: string[] = [];
    for (const tag of tagsOf(htmlPage(exportModel(sample.records, all), none).html)) {
      const [, end, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(tag) ?? [];
      if (['', 'meta', 'link', 'br', 'hr', 'img'].includes(name)) continue;
      if (end === '/') expect(stack.pop()).toBe(name);
      else stack.push(name);
    }
    expect(stack).toEqual([]);
  });

  it('says exactly the text, whatever the passages over it', () => {
    fc.assert(
      fc.property(
        markdownBlocks,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...colours)), { maxLength: 6 }),
        (blocks, spans) => {
          const text = plainTextOfBlocks(blocks);
          const made = makeDocument(1, 'x', [blocks]);
          const passages = spans.flatMap(([a, b, colour], index): PassageRecord[] => {
            const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
              (x, y) => x - y,
            );
            if (start === end) return [];
            const section = made.document.sections[0]?.id ?? '';
            const base = makePassage(10 + index, made, text.slice(0, 1));
            return [
              {
                ...base,
                anchor: { start: { section, offset: start }, end: { section, offset: end } },
                quote: text.slice(start, end),
                colour,
              },
            ];
          });
          const records = {
            ...sample.records,
            documents: [made.document],
            sections: made.sections,
            passages,
            links: [],
            notes: [],
          };
          const { html } = htmlPage(
            exportModel(records, { kind: 'document', id: made.document.id }),
            none,
          );
          const margins = /<span class="margin">.*?<\/span>/g;
          const boxes = /<span class="box"[^>]*>.<\/span> /g;
          const said = textOf(
            bodyOf(html)
              .split('\n<section aria-labelledby="d1-passages">')[0]
              ?.replace(margins, '')
              .replace(boxes, '') ?? '',
          );
          expect(said.replace(/[\n\t]/g, '')).toBe(text.replace(/[\n\t]/g, ''));
        },
      ),
      { seed: 20254, numRuns: 200 },
    );
  });

  it('marks every stretch with the passages over it', () => {
    const made = makeDocument(1, 'x', [
      [{ type: 'paragraph', runs: [{ type: 'text', text: 'abcdefgh' }] }],
    ]);
    const passages = [
      makePassage(10, made, 'abcdef', { colour: 1 }),
      makePassage(11, made, 'cdefgh', { colour: 2 }),
      makePassage(12, made, 'de', { colour: 3 }),
    ];
    const records = {
      ...sample.records,
      documents: [made.document],
      sections: made.sections,
      passages,
      links: [],
      notes: [],
    };
    const { html } = htmlPage(exportModel(records, { kind: 'document', id: idNumber(1) }), none);
    const marks = Array.from(
      html.matchAll(/<mark class="([^"]*)"[^>]*>([^<]*)<\/mark>/g),
      ([, name, text]) => [text, name],
    );
    expect(marks).toEqual([
      ['ab', 'top-1'],
      ['c', 'top-2 under-1'],
      ['de', 'top-3 under-2 over-1'],
      ['f', 'top-2 under-1'],
      ['gh', 'top-2'],
    ]);
  });

  it('lets no text of a source or a user become markup', () => {
    // All others are tried in `naughty-pages.test.ts`.
    const spices = [
      '"><script>alert(1)</script>',
      "' onmouseover='alert(1)",
      '</title><script>',
      '</style><img src=x>',
      '--><b>',
      ']]>',
    ];
    const plain = tagsOf(htmlPage(exportModel(sample.records, all), none).html).map(nameOf);
    for (const spice of spices) {
      const spiced = sampleLibrary(spice.trim() === '' ? `x${spice}x` : spice).records;
      const tags = tagsOf(htmlPage(exportModel(spiced, all), none).html);
      expect(tags.map(nameOf)).toEqual(plain);
      for (const tag of tags)
        expect(tag).not.toMatch(/^<(script|style|iframe|img|object|embed|base|form)|\son\w+=/i);
    }
  });

  it('holds no script and loads nothing', () => {
    const { html } = htmlPage(exportModel(sample.records, all), { ...none, styles: 'inline' });
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;`,
    );
    expect(html).not.toMatch(/<script|<link|@import|url\(/i);
    expect(html).not.toMatch(/ style="/);
  });

  it('shows a picture where it can be had, else says so', () => {
    const made = makeDocument(1, 'x', [[{ type: 'image', asset: 'b'.repeat(64), alt: '<a>' }]]);
    const records = {
      ...sample.records,
      documents: [made.document],
      sections: made.sections,
      passages: [],
      links: [],
      notes: [],
    };
    const model = exportModel(records, { kind: 'document', id: idNumber(1) });
    expect(
      htmlPage(model, { ...none, picture: () => 'data:image/png;base64,AA==' }).html,
    ).toContain('<img src="data:image/png;base64,AA==" alt="&lt;a&gt;">');
    expect(htmlPage(model, none).report).toEqual([
      '1 picture not shown; the description stands in its place.',
    ]);
  });
});

/** The tag's name and whether it ends. */
function nameOf(tag: string): string {
  return /^<\/?[a-z0-9!]+/i.exec(tag)?.[0] ?? tag;
}
