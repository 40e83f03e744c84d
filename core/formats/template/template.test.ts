import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { naughtyStrings } from '../../../tests/fixtures/formats/naughty-strings.ts';
import { lineOfText } from '../../../tests/fixtures/formats/arbitrary-blocks.ts';
import {
  nodeCounts,
  parseMarkdown,
  plainTextOfTree,
} from '../../../tests/fixtures/formats/parse-markdown.ts';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import { citationKeys } from '../bibliography/csl.ts';
import type { ExportSubject } from '../../export-api.ts';
import { exportModel } from '../export-model.ts';
import { lossReport } from '../report.ts';
import { compileTemplate } from './compile.ts';
import { escapeValue } from './escape-value.ts';
import { readyTemplates } from './ready-made.ts';
import { renderTemplate } from './render.ts';
import { templateView } from './view.ts';

/** What is read back of a value: one line, its ends trimmed. */
const onLine = (text: string): string =>
  text.replace(/[\s\u2028\u2029]*[\r\n\t\u2028\u2029][\s\u2028\u2029]*/g, ' ').trim();

describe('escapeValue', () => {
  const places: [where: string, write: (one: string, other: string) => string, types: string[]][] =
    [
      ['a paragraph', (one, other) => `${one}${other}`, ['root', 'paragraph', 'text']],
      ['a line', (one, other) => `x ${one} and ${other}.`, ['root', 'paragraph', 'text']],
      ['stars', (one, other) => `x **${one}:** ${other}`, ['root', 'paragraph', 'text', 'strong']],
      [
        'a list',
        (one, other) => `- a ${one}\n- b ${other}`,
        ['root', 'list', 'listItem', 'paragraph', 'text'],
      ],
      [
        'a table',
        (one, other) => `| a | b |\n| - | - |\n| x ${one} | ${other} x |`,
        ['root', 'table', 'tableRow', 'tableCell', 'text'],
      ],
      [
        'a quote',
        (one, other) => `> ${one} ${other} x`,
        ['root', 'blockquote', 'paragraph', 'text'],
      ],
    ];
  const holds = (one: string, other: string): void => {
    for (const [where, write, types] of places) {
      const read = parseMarkdown(write(escapeValue(one), escapeValue(other)));
      const unlike = Object.keys(nodeCounts(read)).filter((type) => !types.includes(type));
      expect(unlike, `${where}: ${JSON.stringify([one, other])}`).toEqual([]);
      if (where !== 'stars' && where !== 'a quote')
        expect(plainTextOfTree(read), where).toContain(onLine(one));
    }
  };

  it('keeps strings that make trouble what they are, wherever they stand', () => {
    for (const text of naughtyStrings()) holds(text, text);
  });

  it('keeps any pieces of markup what they are, also beside each other', () => {
    fc.assert(
      fc.property(lineOfText, lineOfText, (one, other) => holds(one, other)),
      { seed: 4242, numRuns: 300 },
    );
  });
});

describe('compileTemplate', () => {
  it.each([
    ['a {{title', 'Line 1: a pair of braces is opened and not closed by “}}”.'],
    ['a\nb {{/passages}}', 'Line 2: “{{/passages}}” ends what was never begun by “{{#passages}}”.'],
    [
      '\n\n{{#passages}}x',
      'Line 3: “{{#passages}}” is begun, and “{{/passages}}” does not come in its place.',
    ],
    ['{{> other}}', 'Line 1: a template cannot take in another one.'],
    ['a\n{{titel}}', 'Line 2: there is no field “titel”. Did you mean “title”?'],
    [
      '{{#passages}}\n{{comments}}\n{{/passages}}',
      'Line 2: there is no field “comments”. Did you mean “comment”?',
    ],
    ['{{constructor}}', 'Line 1: there is no field “constructor”.'],
    ['{{yaml.nonsense}}', 'Line 1: there is no field “nonsense”.'],
  ])('refuses %j', (template, sentence) => {
    expect(() => compileTemplate(template)).toThrow(sentence);
  });

  it.each(readyTemplates)('takes $name', ({ text }) => {
    expect(() => compileTemplate(text)).not.toThrow();
  });
});

function viewOf(subject: (sample: ReturnType<typeof sampleLibrary>) => ExportSubject, spice = '') {
  const sample = sampleLibrary(spice);
  const keys = citationKeys(sample.records.documents);
  return templateView(exportModel(sample.records, subject(sample)), {
    keyOf: (id) => keys.get(id),
    today: '2026-03-01',
    report: lossReport(),
  });
}

const [readingNotes, byActor, literature] = readyTemplates.map(({ text }) => text);
const all = (): ExportSubject => ({ kind: 'all', id: null });

describe('renderTemplate', () => {
  it('fills the ready-made templates', () => {
    expect({
      notes: renderTemplate(
        readingNotes ?? '',
        viewOf(({ interview }) => ({ kind: 'document', id: interview })),
      ),
      actors: renderTemplate(
        byActor ?? '',
        viewOf(({ actor }) => ({ kind: 'actor', id: actor })),
      ),
      literature: renderTemplate(
        literature ?? '',
        viewOf(({ interview }) => ({ kind: 'document', id: interview })),
      ),
    }).toMatchSnapshot();
  });

  it('lets no value become markup, nor break the properties', () => {
    for (const spice of ['<b>*x*</b> [a](http://b.c) "q": | @k', '\n---\n# x', '{{title}}']) {
      for (const template of [readingNotes, byActor]) {
        const counts = nodeCounts(
          parseMarkdown(renderTemplate(template ?? '', viewOf(all, spice))),
        );
        expect(counts['html']).toBeUndefined();
        expect(counts['link']).toBeUndefined();
      }
      const text = renderTemplate(
        literature ?? '',
        viewOf(({ interview }) => ({ kind: 'document', id: interview }), spice),
      );
      const front = /^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '';
      const [document] = parseAllDocuments(front);
      expect(document && 'toJS' in document ? document.toJS() : null).toMatchObject({
        title: `The harbour talks${spice}`,
      });
    }
  });

  it('stops what would never end', () => {
    const deep = (level: number): string =>
      level === 0 ? '{{number}}' : `{{#passages}}${deep(level - 1)}{{/passages}}`;
    const passages: object[] = [];
    for (let number = 0; number < 60; number += 1) passages.push({ number, passages });
    expect(() => renderTemplate(deep(5), { passages })).toThrow(
      'The template asks for too much: it goes through lists inside lists.',
    );
  });
});
