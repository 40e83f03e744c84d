import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFormat, ExportSubject } from '#core/export-api.ts';
import { readLibrary } from '#core/formats/json/read.ts';
import { memoryLibrary } from '../../tests/fixtures/formats/memory-library.ts';
import { idNumber, makeDocument } from '../../tests/fixtures/formats/make-records.ts';
import { sampleLibrary } from '../../tests/fixtures/formats/sample-records.ts';
import type { ExportTask } from './export-library.ts';
import { exportLibrary } from './export-library.ts';
import { suggestedName } from './suggested-name.ts';
import type { PageFiles } from '../page-files.ts';
import { rasterKind } from '../pictures/raster.ts';
import type { PdfTools } from './make-pdf.ts';
import type { PrintPage } from './print-page.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
const sample = sampleLibrary();
const original = 'a'.repeat(64);
const picture = 'b'.repeat(64);
const illustrated = makeDocument(800, 'With a picture', [
  [{ type: 'image', asset: picture, alt: 'A gate' }],
]);
const records = {
  ...sample.records,
  documents: [...sample.records.documents, illustrated.document],
  sections: [...sample.records.sections, ...illustrated.sections],
};
const assets = {
  read(hash: string): Promise<Uint8Array> {
    const bytes = { [original]: Buffer.from('hello'), [picture]: png }[hash];
    return bytes === undefined ? Promise.reject(new Error('missing')) : Promise.resolve(bytes);
  },
};

const fontFiles: PageFiles = new Map([
  [
    '/fonts.css',
    {
      body: Buffer.from('@font-face { src: url(/a.woff2); unicode-range: U+41-7A; }'),
      type: 'text/css',
    },
  ],
  ['/a.woff2', { body: Buffer.from('font'), type: 'font/woff2' }],
]);

function tools(print: PdfTools['print']): PdfTools {
  return {
    print,
    fonts: () => Promise.resolve(fontFiles),
    creator: 'Dictum 1.2.3',
    now: () => '2025-06-24T00:00:00.000Z',
  };
}

function task(
  subject: ExportSubject,
  format: ExportFormat,
  rest: Partial<ExportTask> = {},
): ExportTask {
  return {
    subject,
    format,
    out: join(folder, 'out'),
    library: memoryLibrary(records).library,
    assets,
    tools: tools(() => Promise.reject(new Error('not printing'))),
    ...rest,
  };
}

const subjects: ExportSubject[] = [
  { kind: 'document', id: sample.interview },
  { kind: 'note', id: sample.note },
  { kind: 'actor', id: sample.actor },
  { kind: 'all', id: null },
];

describe('exportLibrary', () => {
  it.each(subjects)('writes $kind as JSON that brings everything back', async (subject) => {
    await exportLibrary(task(subject, 'json'));
    const first = await readFile(join(folder, 'out'), 'utf8');
    const read = readLibrary(first);
    expect(read.assets.map(({ sha256 }) => sha256)).toContain(original);

    const { library } = memoryLibrary();
    await library.run({ id: 'x', command: 'import-records', args: { records: read.records } });
    await exportLibrary(task(subject, 'json', { library, out: join(folder, 'again') }));
    expect(await readFile(join(folder, 'again'), 'utf8')).toBe(first);
  });

  it.each(subjects.slice(0, 3))('writes $kind as Markdown and HTML', async (subject) => {
    for (const [format, start] of [
      ['markdown', /^---\n/],
      ['html', /^<!doctype html>/],
    ] as const) {
      const { path, report } = await exportLibrary(task(subject, format));
      expect(path).toBe(join(folder, 'out'));
      expect(report).toEqual([]);
      const text = await readFile(path, 'utf8');
      expect(text).toMatch(start);
      expect(text).toContain('We never closed it. The Harbour League asked');
      if (format === 'html') expect(text).toContain('url(data:font/woff2;base64,Zm9udA==)');
    }
    expect(await readdir(folder)).toEqual(['out']);
  });

  it.each(subjects)('writes $kind as data for other programs', async (subject) => {
    for (const [format, words] of [
      ['passages-csv', /^document_id,document,[^]*We never closed it/],
      ['links-csv', /role\r\n[^]*,speaker\r\n/],
      ['statements-csv', /,agreement,[^]*,opposes,/],
      ['annotations', /"type": "AnnotationCollection"/],
      ['csl', /"type": "interview"/],
      ['bibtex', /^@misc\{[^]*The harbour talks/m],
    ] as const) {
      const { path } = await exportLibrary(task(subject, format));
      expect(await readFile(path, 'utf8')).toMatch(words);
    }
    await expect(exportLibrary(task({ kind: 'document', id: 'gone' }, 'csl'))).rejects.toThrow();
  });

  it('names the notes that cite in the export of one document', async () => {
    await exportLibrary(task({ kind: 'document', id: sample.interview }, 'markdown'));
    expect(await readFile(join(folder, 'out'), 'utf8')).toContain('**Cited in:** Closed or not?');
  });

  it('writes all as a folder of Markdown with pictures', async () => {
    const { report } = await exportLibrary(task({ kind: 'all', id: null }, 'markdown'));
    expect(report).toEqual([]);
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([
      '.dictum-export.json',
      'README.md',
      'actors',
      'documents',
      'notes',
      'pictures',
    ]);
    expect(await readFile(join(folder, 'out', 'documents', 'With a picture.md'), 'utf8')).toContain(
      '![A gate](../pictures/bbbbbbbbbbbbbbbb.png)',
    );
    expect(await readFile(join(folder, 'out', 'pictures', 'bbbbbbbbbbbbbbbb.png'))).toEqual(png);
  });

  it('puts pictures into the HTML itself', async () => {
    await exportLibrary(task({ kind: 'document', id: illustrated.document.id }, 'html'));
    expect(await readFile(join(folder, 'out'), 'utf8')).toContain(
      `<img src="data:image/png;base64,${png.toString('base64')}" alt="A gate">`,
    );
  });

  it('hands the printer a page with all it loads', async () => {
    const pages: PrintPage[] = [];
    const print = async (page: PrintPage): Promise<Uint8Array> => {
      pages.push(page);
      const document = await PDFDocument.create();
      document.addPage().drawText('x');
      return document.save();
    };
    await exportLibrary(
      task({ kind: 'document', id: illustrated.document.id }, 'pdf', { tools: tools(print) }),
    );
    const [page] = pages;
    expect(Object.keys(page?.styles ?? {})).toEqual(['/style.css', '/running.css']);
    expect(page?.pictures).toEqual([picture]);
    const html = new TextDecoder().decode(page?.html);
    expect(html).toContain('<link rel="stylesheet" href="/style.css">');
    expect(html).not.toMatch(/<style|http-equiv/);
    const written = await PDFDocument.load(await readFile(join(folder, 'out')));
    expect(written.getTitle()).toBe('With a picture');
    expect(written.getCreator()).toBe('Dictum 1.2.3');
  });

  it('leaves the old file as it was when the printer fails', async () => {
    await writeFile(join(folder, 'out'), 'old');
    await expect(exportLibrary(task({ kind: 'note', id: sample.note }, 'pdf'))).rejects.toThrow(
      'not printing',
    );
    expect(await readFile(join(folder, 'out'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['out']);
  });

  it('reports originals that are missing', async () => {
    const nothing = { read: (): Promise<Uint8Array> => Promise.reject(new Error('missing')) };
    const { report } = await exportLibrary(
      task({ kind: 'document', id: sample.interview }, 'json', { assets: nothing }),
    );
    expect(report).toEqual([
      '1 original file missing from the library folder or damaged, and so from the export.',
    ]);
  });

  it.each(['markdown', 'html', 'pdf', 'json'] as const)(
    'says as %s that the subject is gone',
    async (format) => {
      await expect(
        exportLibrary(task({ kind: 'document', id: idNumber(9) }, format)),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

describe('suggestedName', () => {
  it('is the title as a file name', async () => {
    const { library } = memoryLibrary(records);
    const names = await Promise.all(subjects.map((subject) => suggestedName(library, subject)));
    expect(names).toEqual(['The harbour talks', 'Closed or not', 'Minister Tal', 'Dictum library']);
  });
});

describe('rasterKind', () => {
  it.each([
    ['89504e470d0a1a0a', '.png'],
    ['ffd8ffe000104a46', '.jpg'],
    ['474946383961', '.gif'],
    ['524946461a0000005745425056', '.webp'],
    ['3c737667', null],
    ['', null],
  ])('takes bytes that begin with %s for %s', (hex, extension) => {
    expect(rasterKind(Buffer.from(hex, 'hex'))?.extension ?? null).toBe(extension);
  });
});
