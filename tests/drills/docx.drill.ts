// Word files as LibreOffice reads them: `npm run drill:docx`.

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { ExportSubject } from '#core/export-api.ts';
import { docxFile } from '#core/formats/docx/file.ts';
import { exportModel } from '#core/formats/export-model.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { palette } from '#core/formats/palette.ts';
import { defaultPageOptions } from '#core/formats/page-options.ts';
import { xmlCharacters } from '#core/formats/xml.ts';
import { plainTextOfBlock, plainTextOfBlocks } from '#core/text/plain.ts';
import { everyBlock, pictureOfEvery } from '../fixtures/formats/every-block.ts';
import { naughtyLibrary, shortTroubles } from '../fixtures/formats/naughty-library.ts';
import { pictureAsset, printedLibrary } from '../fixtures/formats/printed-library.ts';
import { readFlatOdt } from './flat-odt.ts';

const run = promisify(execFile);
const pictures = 'test-results/docx';

let folder: string;
let png: Buffer;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-docx-'));
  png = await readFile('docs/screenshots/note.png');
  await mkdir(pictures, { recursive: true });
});

/** White space counts as one space; what stands for a picture or a footnote's sign is not text. */
const folded = (text: string): string =>
  xmlCharacters(text).replaceAll('\uFFFC', '').replaceAll(/\s+/gu, ' ').trim();

/** Writes the Word file of a subject, has it converted, and leaves its pages as pictures. */
async function converted(name: string, records: ExportRecords, subject: ExportSubject) {
  const model = exportModel(records, subject);
  const picture = { bytes: new Uint8Array(png), mediaType: 'image/png' };
  const { bytes, report } = await docxFile({
    model,
    options: defaultPageOptions,
    pictures: new Map([
      [pictureAsset, picture],
      [pictureOfEvery, picture],
    ]),
    creator: 'Dictum',
    at: '2026-03-01T10:00:00.000Z',
  });
  const file = join(folder, `${name}.docx`);
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  for (const to of ['fodt', 'pdf'])
    await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], {
      timeout: 300_000,
    });
  const pdf = join(folder, `${name}.pdf`);
  await run('pdftoppm', ['-png', '-r', '60', '-l', '6', pdf, join(pictures, name)]);
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { maxBuffer: 1 << 26 });
  const flat = readFlatOdt(await readFile(join(folder, `${name}.fodt`), 'utf8'));
  return { model, report, flat, printed: folded(stdout) };
}

test('a document: text in order, headings, tables, highlights and comments', async () => {
  const library = printedLibrary(3, 60);
  const subject: ExportSubject = { kind: 'document', id: library.report };
  const { model, flat, report } = await converted('document', library.records, subject);
  expect(report).toEqual([]);
  const [document] = model.documents;
  if (document === undefined) throw new Error('No document.');
  expect(flat.text).toContain(folded(plainTextOfBlocks(document.blocks)));
  const headings = document.blocks.flatMap((block) =>
    block.type === 'heading' ? [folded(plainTextOfBlock(block))] : [],
  );
  expect(flat.headings.map(({ text }) => folded(text)).filter((one) => one !== '')).toEqual([
    ...headings,
    'Passages',
  ]);
  const levels = new Set(flat.headings.map(({ level }) => level));
  expect([...levels].toSorted((a, b) => a - b)).toEqual([1, 2]);
  expect(flat.tables).toBe(document.blocks.filter(({ type }) => type === 'table').length);
  const said = document.passages.filter(({ place }) => place !== null);
  expect(flat.comments.length).toBe(said.length);
  for (const { comment } of said) expect(flat.comments.join('\n')).toContain(folded(comment));
  const tints = new Set(palette.map(({ tint }) => tint.toLowerCase()));
  const marked = flat.shaded.filter(({ colour }) => tints.has(colour)).map(({ text }) => text);
  expect(new Set(flat.shaded.map(({ colour }) => colour)).size).toBe(8);
  // Between two paragraphs there is no sign.
  const bare = (words: string): string => folded(words).replaceAll(' ', '');
  const all = bare(marked.join(''));
  for (const { quote } of said) expect(all).toContain(bare(quote).slice(0, 20));
  console.log(
    `document: ${flat.headings.length} headings, ${flat.tables} tables, ${flat.comments.length} comments, ${marked.length} highlighted stretches, ${flat.text.length} characters in order`,
  );
});

test('a note with every kind of block: footnotes, lists, merged cells, pictures', async () => {
  const library = printedLibrary(1, 4);
  const section = library.records.notes.find(({ id }) => id === library.note)?.section.id;
  const blocks = everyBlock();
  const sections = library.records.sections.map((one) =>
    one.id === section ? { ...one, blocks } : one,
  );
  const records = { ...library.records, sections };
  const { flat, report, printed } = await converted('note', records, {
    kind: 'note',
    id: library.note,
  });
  expect(report).toEqual([]);
  for (const block of blocks)
    if (block.type !== 'list' && block.type !== 'table')
      for (const line of folded(plainTextOfBlock(block)).split('\n'))
        expect(flat.text).toContain(line);
  expect(flat.footnotes).toEqual(['At Pell.', 'In a cell.']);
  expect(flat.tables).toBe(1);
  expect(flat.spans).toEqual(['2x1', '1x2']);
  expect(flat.pictures).toBe(1);
  expect(flat.listDepth).toBe(3);
  expect(flat.links).toContain('https://example.org/gauges');
  expect(printed).toContain('At Pell.');
  console.log(
    `note: ${flat.footnotes.length} footnotes, lists ${flat.listDepth} deep, ${flat.spans.length} merged cells`,
  );
});

test('a dossier, and a whole library', async () => {
  const library = printedLibrary(1, 12);
  const actor = await converted('dossier', library.records, { kind: 'actor', id: library.actor });
  const words = actor.flat.headings.map(({ text }) => text);
  expect(words).toContain('Statements by concept');
  for (const { documents } of actor.model.actors)
    for (const { byRole } of documents)
      for (const { passages } of byRole)
        for (const { quote } of passages) expect(actor.flat.text).toContain(folded(quote));
  const all = await converted('library', library.records, { kind: 'all', id: null });
  expect(all.report).toEqual([]);
  for (const { document, blocks } of all.model.documents) {
    expect(all.flat.text).toContain(folded(document.title));
    expect(all.flat.text).toContain(folded(plainTextOfBlocks(blocks)));
  }
  console.log(`dossier: ${words.length} headings; library: ${all.flat.headings.length} headings`);
});

test('texts that make trouble, in every field', async () => {
  const texts = shortTroubles().filter((_text, at) => at % 10 === 0);
  const { flat } = await converted('naughty', naughtyLibrary(texts), { kind: 'all', id: null });
  for (const { line } of texts) expect(flat.text).toContain(folded(`${line}: so it is.`));
  const others = flat.links.filter((one) => !/^(#|https:\/\/example\.org\/)/.test(one));
  expect(others).toEqual([]);
  console.log(`naughty: ${texts.length} texts, ${flat.links.length} links, all of ours`);
});
