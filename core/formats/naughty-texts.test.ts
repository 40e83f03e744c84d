// Every text that makes trouble, everywhere a text may stand: what is exported as Markdown says exactly these
// texts and holds nothing else. Each export is compared with the same one of harmless words. The test run puts
// all of them into bodies and some of them into every field; `npm run drill:texts` puts all into every field.

import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Trouble } from '../../tests/fixtures/formats/naughty-library.ts';
import {
  bodyOf,
  harmless,
  idsOf,
  naughtyLibrary,
  troubles,
} from '../../tests/fixtures/formats/naughty-library.ts';
import type { Told } from '../../tests/fixtures/formats/told-by-markdown.ts';
import { toldByMarkdown, withTrouble } from '../../tests/fixtures/formats/told-by-markdown.ts';
import { vaultOf } from '../../tests/fixtures/formats/vault-of.ts';
import type { Block } from '../text/blocks.ts';
import type { ExportModel } from './export-model.ts';
import { exportModel } from './export-model.ts';
import { markdownFolder } from './markdown/folder.ts';
import { noLinks } from './markdown/links.ts';
import { blocksToMdast } from './markdown/mdast.ts';
import type { MarkdownContext } from './markdown/write-runs.ts';
import { mdastToMarkdown } from './markdown/write.ts';
import { lossReport } from './report.ts';
import { mergeFile, splitFront } from './vault/merge-file.ts';
import { mdastToObsidian } from './vault/obsidian.ts';

const isDrill = process.env['DICTUM_DRILL'] === 'texts';
const texts = troubles();
const part = (every: number) => (isDrill ? texts : texts.filter((_text, at) => at % every === 0));
const some = part(40);

/** Holds a text to what the same one says with harmless words, `but` for some signs. */
function expectSame(markdown: string, like: Told, trouble: Trouble, but = /$^/g): void {
  const told = toldByMarkdown(markdown);
  const about = JSON.stringify(trouble.lines);
  const wanted = withTrouble(like.texts, trouble).replaceAll(but, '');
  expect(told.texts.join('\n').replaceAll(but, ''), about).toBe(wanted);
  expect(told.shape, about).toBe(like.shape);
  expect(told.addresses.length, about).toBe(like.addresses.length);
}

/** The front matter as YAML reads it: one document without a fault. */
function frontOf(markdown: string): unknown {
  const documents = parseAllDocuments(splitFront(markdown).front ?? '', { uniqueKeys: true });
  expect(documents).toHaveLength(1);
  const [document] = documents;
  if (document === undefined || !('errors' in document)) throw new Error('No front matter.');
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

const flavours: [string, (nodes: RootContent[]) => string, of: readonly Trouble[]][] = [
  ['GitHub', (nodes) => mdastToMarkdown(nodes), texts],
  ['Pandoc', (nodes) => mdastToMarkdown(nodes, 'pandoc'), part(10)],
  ['Obsidian', mdastToObsidian, part(10)],
];

describe.each(flavours)('the Markdown of %s', (_name, write, of) => {
  const written = (blocks: Block[]): string => {
    const context: MarkdownContext = {
      report: lossReport(),
      links: noLinks,
      picture: () => 'a.png',
    };
    return write(blocksToMdast(blocks, context));
  };
  const like = toldByMarkdown(written(bodyOf(harmless, 0)));

  it('says in every block what it is to say', { timeout: 180_000 }, () => {
    for (const text of of) expectSame(written(bodyOf(text, 0)), like, text);
  });
});

/** What is of one text, in the order in which exports have it. */
function eachOf(model: ExportModel): string[] {
  return [
    ...model.documents.map(({ document }) => document.id),
    ...model.actors.map(({ actor }) => actor.id),
    ...model.notes.map(({ note }) => note.id),
  ];
}

describe('a library of such texts', () => {
  const all = { kind: 'all', id: null } as const;
  const records = naughtyLibrary(some);
  const plain = naughtyLibrary([harmless]);
  const model = exportModel(records, all);
  const pictures = new Map(some.map((_text, at) => [idsOf(at).picture, '.png']));

  it.each([
    ['words', undefined],
    ['keys', () => '[@key]'],
  ])('as a folder that cites by %s', (_way, key) => {
    const { files } = markdownFolder(model, pictures, undefined, key);
    const [, ...likes] = markdownFolder(exportModel(plain, all), pictures, undefined, key).files;
    expect(files).toHaveLength(1 + eachOf(model).length);
    const paths = new Set(files.map(({ path }) => path));
    files.slice(1).forEach(({ path, text }, at) => {
      const like = likes[Math.floor(at / some.length)];
      const trouble = some[at % some.length];
      if (like === undefined || trouble === undefined) throw new Error('Nothing to compare with.');
      const { body } = splitFront(text);
      const told = toldByMarkdown(splitFront(like.text).body);
      expectSame(body, told, trouble);
      for (const address of toldByMarkdown(body).addresses) {
        if (/^(https:\/\/example\.org\/|\.\.\/pictures\/)/.test(address)) continue;
        expect(paths.has(decodeURIComponent(address.replace('../', ''))), address).toBe(true);
      }
      expect(frontOf(text), path).toMatchObject(frontFields(model, at, trouble));
    });
  });

  it('as a vault', () => {
    const { files, paths } = vaultOf(records);
    const likes = vaultOf(plain).files;
    const names = new Set([...paths.values()].map((path) => path.slice(path.lastIndexOf('/') + 1)));
    const tools = {
      hash: () => '0'.repeat(16),
      resolve: (one: string) => one,
      today: '2026-03-01',
    };
    files.forEach((file, at) => {
      // Of each text there are two concepts, the second a part of the first.
      const kind = Math.min(3, Math.floor(at / some.length));
      const which = kind < 3 ? at % some.length : Math.floor((at - 3 * some.length) / 2);
      const like = likes[kind < 3 ? kind : 3 + ((at - 3 * some.length) % 2)];
      const trouble = some[which];
      if (like === undefined || trouble === undefined) throw new Error('Nothing to compare with.');
      for (const [number, { content }] of file.parts.entries()) {
        const usual = toldByMarkdown(unnamed(like.parts[number]?.content ?? ''));
        // White space stands outside the signs of a highlight.
        expectSame(unnamed(content), usual, trouble, /==/g);
        // No comment of Obsidian, nor a link or a picture that none of ours is.
        expect(outsideCode(content)).not.toMatch(/(?<!\\)%%/);
        for (const address of toldByMarkdown(content).addresses) {
          const [, bare = ''] = /^\[\[([^#\]]*)/.exec(address) ?? [];
          const name = bare === '' ? decodeURIComponent(address.split('#')[0] ?? '') : `${bare}.md`;
          if (/^https:\/\/example\.org\/|\.png(\.md)?$/.test(name)) continue;
          expect(names.has(name), address).toBe(true);
        }
      }
      const { text } = mergeFile(null, file, null, tools);
      const isPart = kind === 3 && (at - 3 * some.length) % 2 === 1;
      const title = isPart ? `${trouble.line} in part` : trouble.line;
      expect(frontOf(text)).toMatchObject({ id: file.id, title });
    });
  });
});

/** What stands above the file of this number: documents, then actors, then notes. */
function frontFields({ documents, actors, notes }: ExportModel, at: number, { line }: Trouble) {
  const actor = actors[at - documents.length]?.actor;
  if (at < documents.length) return { title: line, author: line, publisher: line };
  if (actor !== undefined) return { name: line, aliases: actor.aliases };
  const tags = notes[at - documents.length - actors.length]?.note.tags ?? [];
  return { title: line, ...(tags.length === 0 ? {} : { tags }) };
}

function outsideCode(markdown: string): string {
  return markdown.replaceAll(/^(`{3,}).*\n[^]*?^\1$/gm, '');
}

/** Paragraphs are named after the ids of passages. */
function unnamed(markdown: string): string {
  return markdown.replaceAll(/\^([hp])-0{6}\d{6}/g, '^$1');
}
