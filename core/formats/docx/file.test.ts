import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { naughtyStrings } from '../../../tests/fixtures/formats/naughty-strings.ts';
import { printedLibrary, pictureAsset } from '../../../tests/fixtures/formats/printed-library.ts';
import { sampleLibrary } from '../../../tests/fixtures/formats/sample-records.ts';
import type { Block } from '../../text/blocks.ts';
import { plainTextOfBlocks } from '../../text/plain.ts';
import type { ExportSubject } from '../../export-api.ts';
import { exportModel } from '../export-model.ts';
import type { ExportRecords } from '../export-records.ts';
import type { PageOptions } from '../page-options.ts';
import { defaultPageOptions } from '../page-options.ts';
import { xmlCharacters } from '../xml.ts';
import { docxFile } from './file.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function written(
  records: ExportRecords,
  subject: ExportSubject,
  options: Partial<PageOptions> = {},
): Promise<{ bytes: Buffer; report: string[]; part: (name: string) => string }> {
  const { bytes, report } = await docxFile({
    model: exportModel(records, subject),
    options: { ...defaultPageOptions, contents: false, ...options },
    pictures: new Map([[pictureAsset, { bytes: png, mediaType: 'image/png' }]]),
    creator: 'Dictum 1.0',
    at: '2025-06-24T10:00:00.000Z',
  });
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
  return { bytes: Buffer.from(bytes), report, part };
}

/** What a reader of Word files says the text is, white space folded. */
async function textOf(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: bytes });
  return value.replace(/\s+/g, ' ');
}

const folded = (text: string): string =>
  text
    .replace(/\uFFFC/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('docxFile', () => {
  const sample = sampleLibrary();

  it('says exactly the text of a document, passages or not', async () => {
    const { records, report } = printedLibrary(2, 40);
    const sections = records.sections.filter(({ owner }) => owner === report);
    const text = folded(plainTextOfBlocks(sections.flatMap(({ blocks }) => blocks)));
    for (const highlights of [true, false]) {
      const made = await written(records, { kind: 'document', id: report }, { highlights });
      expect(await textOf(made.bytes)).toContain(text);
      expect(made.report).toEqual([]);
    }
  });

  it('has the styles, lists, tables, notes and pictures of Word', async () => {
    const library = printedLibrary(1, 4);
    const { part, report } = await written(library.records, { kind: 'note', id: library.note });
    expect(report).toEqual([]);
    const document = part('document');
    for (const style of ['Title', 'Heading1', 'Quote', 'Caption', 'Code', 'ListParagraph'])
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('<w:numId ');
    expect(document).toContain('descr="The gauge at Pell in March."');
    // Without its level, LibreOffice takes a heading for text.
    expect(part('styles')).toMatch(
      /w:styleId="Heading3"(?:(?!<\/w:style>)[^])*<w:outlineLvl w:val="2"\/>/,
    );
  });

  it('keeps footnotes as footnotes, and links as links', async () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: 'Low' },
          { type: 'footnote', runs: [{ type: 'text', text: 'At Pell.' }] },
          { type: 'text', text: ' water', url: 'https://example.org/' },
          { type: 'text', text: ' here', url: 'notes/a.md' },
        ],
      },
    ];
    const { records } = sample;
    const sections = records.sections.map((one) =>
      one.owner === sample.note ? { ...one, blocks } : one,
    );
    const made = await written({ ...records, sections }, { kind: 'note', id: sample.note });
    const { value } = await mammoth.convertToHtml({ buffer: made.bytes });
    expect(value).toContain('<a href="https://example.org/"> water</a> here');
    expect(value).toContain('At Pell.');
    expect(value).toMatch(/<sup><a href="#footnote-1"/);
    expect(made.report).toEqual(['1 link to a place outside the file written as text.']);
  });

  it('puts what is said of a passage into a comment on its words', async () => {
    const { part } = await written(sample.records, { kind: 'document', id: sample.interview });
    const comments = part('comments');
    expect(comments).toContain('A denial.');
    expect(comments).toContain('Minister Tal');
    const document = part('document');
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      const ids = Array.from(document.matchAll(new RegExp(`<w:${mark} w:id="(\\d+)"`, 'g')));
      expect(ids.length).toBe(comments.split('<w:comment ').length - 1);
    }
    expect(document).toMatch(/<w:shd [^>]*w:fill="[0-9a-fA-F]{6}"/);
  });

  it.each(['document', 'note', 'actor', 'all'] as const)(
    'holds any text in %s as it is, and is well-formed',
    async (kind) => {
      const spices = [
        ...naughtyStrings().filter((_text, at) => at % 40 === 0),
        '<w:p/>',
        '\u0001]]>',
      ];
      const id = { document: sample.interview, note: sample.note, actor: sample.actor, all: '' };
      for (const spice of spices) {
        const line = spice.replace(/[\n\r]/g, ' ').trim() || 'x';
        const { records } = sampleLibrary(line);
        const subject: ExportSubject = kind === 'all' ? { kind, id: null } : { kind, id: id[kind] };
        const { bytes, part } = await written(records, subject);
        const shown = folded(xmlCharacters(line));
        expect(await textOf(bytes)).toContain(shown);
        expect(part('document')).not.toContain('<w:p/><w:p/><w:p/>');
        expect(part('document')).not.toMatch(/w:instrText[^>]*>(?! ?(PAGE|NUMPAGES|TOC))/);
      }
    },
  );
});
