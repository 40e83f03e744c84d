import { describe, expect, it } from 'vitest';
import { naughtyStrings } from '../../../tests/fixtures/formats/naughty-strings.ts';
import {
  nodeCounts,
  parseMarkdown,
  plainTextOfTree,
} from '../../../tests/fixtures/formats/parse-markdown.ts';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import { exportModel } from '../export-model.ts';
import { documentMarkdown } from './files.ts';
import { markdownFolder } from './folder.ts';

const sample = sampleLibrary();

function body(text: string): string {
  const end = text.indexOf('\n---\n', 4);
  expect(text.startsWith('---\n') && end > 0).toBe(true);
  return text.slice(end + 5);
}

/** Every line of the front matter is a name with a JSON string, or a JSON string of a list. */
function frontMatterValues(text: string): unknown[] {
  const lines = text.slice(4, text.indexOf('\n---\n', 4)).split('\n');
  return lines.flatMap((line): unknown[] => {
    const found = /^(?:[a-z0-9]+: |  - )(".*")$|^[a-z]+:$/.exec(line);
    expect(found).not.toBeNull();
    return found?.[1] === undefined ? [] : [JSON.parse(found[1])];
  });
}

describe('documentMarkdown', () => {
  it('writes the document, then its passages', () => {
    const [exported] = exportModel(sample.records, {
      kind: 'document',
      id: sample.interview,
    }).documents;
    if (exported === undefined) throw new Error('no document');
    expect(documentMarkdown(exported).text).toMatchSnapshot();
    expect(documentMarkdown(exported).report).toEqual([]);
  });
});

describe('markdownFolder', () => {
  it('writes files that link to each other', () => {
    const folder = markdownFolder(
      exportModel(sample.records, { kind: 'all', id: null }),
      new Map(),
    );
    expect(folder.files.map(({ path }) => path)).toEqual([
      'README.md',
      'documents/The harbour talks.md',
      'documents/Prices & “promises” draft.md',
      'actors/Minister Tal.md',
      'actors/Harbour League.md',
      'actors/Veland.md',
      'notes/Closed or not.md',
    ]);
    expect(
      Object.fromEntries(folder.files.map(({ path, text }) => [path, text])),
    ).toMatchSnapshot();
    for (const { path, text } of folder.files)
      for (const url of links(text)) {
        const target = new URL(
          url,
          `https://x.invalid/${path.split('/').map(encodeURIComponent).join('/')}`,
        );
        const name = decodeURIComponent(target.pathname.slice(1));
        if (target.host === 'x.invalid')
          expect(folder.files.map((one) => one.path)).toContain(name);
      }
  });

  it('holds no HTML, and no link that was none, whatever the texts are', () => {
    const plain = counts(
      markdownFolder(exportModel(sample.records, { kind: 'all', id: null }), new Map()).files,
    );
    // Every string is tried as text of a body beside `write.ts`; here a part of them in every field.
    const some = naughtyStrings().filter((text, at) => at % 8 === 0 && !text.includes('\n'));
    for (const spice of some) {
      const spiced = sampleLibrary(spice.trim() === '' ? `x${spice}x` : spice).records;
      const { files } = markdownFolder(exportModel(spiced, { kind: 'all', id: null }), new Map());
      expect(counts(files)).toEqual(plain);
      for (const { path, text } of files) if (path !== 'README.md') frontMatterValues(text);
      const index = files[0]?.text ?? '';
      expect(plainTextOfTree(parseMarkdown(index))).toContain('Documents');
    }
  });
});

function counts(files: readonly { path: string; text: string }[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { path, text } of files) {
    const tree = parseMarkdown(path === 'README.md' ? text : body(text));
    for (const [type, number] of Object.entries(nodeCounts(tree)))
      if (type !== 'text') all[type] = (all[type] ?? 0) + number;
  }
  return all;
}

function links(text: string): string[] {
  return Array.from(text.matchAll(/\]\(([^)]*)\)/g), (found) => found[1] ?? '');
}
