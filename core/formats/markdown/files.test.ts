import { describe, expect, it } from 'vitest';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import { exportModel } from '../export-model.ts';
import { actorMarkdown, documentMarkdown } from './files.ts';
import { markdownFolder } from './folder.ts';

const sample = sampleLibrary();

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

describe('actorMarkdown', () => {
  it.each([
    ['https://example.org/a', '<https://example.org/a>'],
    ['undefined', 'undefined'],
    ['../../etc/passwd', '../../etc/passwd'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('makes of the address %s no link unless it is one', (url, shown) => {
    const documents = sample.records.documents.map((one) => ({ ...one, url }));
    const model = exportModel(
      { ...sample.records, documents },
      { kind: 'actor', id: sample.actor },
    );
    const [actor] = model.actors;
    if (actor === undefined) throw new Error('no actor');
    expect(actorMarkdown(actor).text).toContain(`\n- **Address:** ${shown}\n`);
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
});

function links(text: string): string[] {
  return Array.from(text.matchAll(/\]\(([^)]*)\)/g), (found) => found[1] ?? '');
}
