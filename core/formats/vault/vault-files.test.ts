import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Nodes } from 'mdast';
import {
  commonMarkExamples,
  naughtyStrings,
} from '../../../tests/fixtures/formats/naughty-strings.ts';
import {
  nodeCounts,
  parseMarkdown,
  plainTextOfTree,
} from '../../../tests/fixtures/formats/parse-markdown.ts';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import { defaultVaultOptions } from '../../export-api.ts';
import { exportModel } from '../export-model.ts';
import type { VaultFile } from './merge-file.ts';
import { mergeFile, splitFront } from './merge-file.ts';
import { vaultPlaces } from './places.ts';
import { passageNames } from './source-text.ts';
import { vaultTags } from './tags.ts';
import type { VaultContext } from './vault-files.ts';
import { actorFile, noteFile, sourceFile } from './vault-files.ts';
import { vaultLinks } from './vault-links.ts';

/** The files of the sample library with a string in every text, and the paths they may lead to. */
function vaultOf(spice: string): { files: VaultFile[]; paths: Set<string>; titles: string[] } {
  const { records } = sampleLibrary(spice);
  const model = exportModel(records, { kind: 'all', id: null });
  const wanted = [
    ...model.documents.map(({ document: { id, title } }) => ({ id, folder: 'Sources', title })),
    ...model.actors.map(({ actor }) => ({ id: actor.id, folder: 'Actors', title: actor.name })),
    ...model.notes.map(({ note: { id, title } }) => ({ id, folder: 'Notes', title })),
  ];
  const places = vaultPlaces(wanted, new Map(), new Map(), []);
  const passages = new Map(
    model.documents.flatMap((one) =>
      passageNames(one, defaultVaultOptions).map(
        ([id, name]): [string, { document: string; name: string }] => [
          id,
          { document: one.document.id, name },
        ],
      ),
    ),
  );
  const context: VaultContext = {
    options: defaultVaultOptions,
    links: vaultLinks(places, passages),
    picture: () => null,
    nameOf: (id) => places.target(id) ?? '',
    citationKey: () => 'key',
  };
  return {
    files: [
      ...model.documents.map((one) => sourceFile(one, null, context).file),
      ...model.actors.map((one) => actorFile(one, context).file),
      ...model.notes.map((one) => noteFile(one, context).file),
    ],
    paths: new Set(wanted.map(({ id }) => places.path(id) ?? '')),
    titles: model.documents.map(({ document }) => document.title),
  };
}

function addresses(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(addresses)] : own;
}

const plain = vaultOf('');
const outline = (files: readonly VaultFile[]): number[] =>
  files.map(({ parts }) =>
    parts.reduce((sum, { content }) => {
      const counts = nodeCounts(parseMarkdown(content));
      return sum + (counts['heading'] ?? 0) + 100 * (counts['listItem'] ?? 0);
    }, 0),
  );

describe('the files of a vault', () => {
  it('hold no HTML, no picture and no link that was none, whatever the texts are', () => {
    const strings = [
      ...naughtyStrings(),
      ...commonMarkExamples().map((one) => one.split('\n')[0] ?? ''),
    ];
    // Every string is tried in a body beside `write.ts`; here a part of them in every field.
    const some = strings.filter((text, at) => at % 80 === 0 && !text.includes('\n'));
    const usual = outline(plain.files);
    for (const one of some) {
      const spice = one.trim() === '' ? `x${one}x` : one;
      const { files, paths, titles } = vaultOf(spice);
      expect(new Set([...paths].map((path) => path.toLowerCase())).size).toBe(files.length);
      for (const file of files)
        for (const { content } of file.parts) {
          const tree = parseMarkdown(content);
          const counts = nodeCounts(tree);
          expect(counts['html'], JSON.stringify(spice)).toBeUndefined();
          expect(counts['image'], JSON.stringify(spice)).toBeUndefined();
          expect(counts['footnoteReference'], JSON.stringify(spice)).toBeUndefined();
          for (const address of addresses(tree)) {
            if (address === 'https://example.org/talks?a=1&b=2') continue;
            const [path = ''] = address.split('#');
            expect([...paths].some((known) => known.endsWith(decodeURIComponent(path)))).toBe(true);
          }
          // Nothing that Obsidian would take for a comment, but what ends a link’s own words.
          expect(content.replaceAll(/\\[%=]/g, '')).not.toMatch(/%%/);
        }
      expect(outline(files), JSON.stringify(spice)).toEqual(usual);
      const [first] = files;
      const text =
        first === undefined
          ? ''
          : mergeFile(null, first, null, {
              hash: () => '0'.repeat(16),
              resolve: (target) => target,
              today: '2026-03-01',
            }).text;
      const documents = parseAllDocuments(splitFront(text).front ?? '');
      expect(documents).toHaveLength(1);
      const [front] = documents;
      expect(front && 'toJS' in front ? front.toJS() : null).toMatchObject({ title: titles[0] });
      expect(plainTextOfTree(parseMarkdown(first?.parts[0]?.content ?? ''))).toContain(
        ` asked for a week of rest`,
      );
    }
  });
});

describe('vaultTags', () => {
  it.each([
    ['minimum flow', ['minimum-flow']],
    ['#1', []],
    ['2025', []],
    ['y2025/a b', ['y2025/a-b']],
    ['-x-', ['x']],
    ['Größe', ['Größe']],
    ['!!', []],
  ])('%s', (tag, made) => {
    expect(vaultTags([tag])).toEqual(made);
  });

  it('names each once', () => {
    expect(vaultTags(['Flow', 'flow', 'flow '])).toEqual(['Flow']);
  });
});
