import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { annotationCollection } from '#core/formats/annotation/write.ts';
import { exportModel } from '#core/formats/export-model.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { libraryJson } from '#core/formats/json/write.ts';
import { readMarkdown } from '#core/formats/markdown/read.ts';
import { snapOutward } from '#core/text/graphemes.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { ask, askOne, field, slice } from './support/answers.ts';
import { clickOn, libraryRow, passageRows, readingText } from './support/hands.ts';
import type { Dictum } from './support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from './support/launch.ts';
import { pdfText } from './support/pdf-text.ts';
import { scripts } from './support/scripts.ts';

let folder: string;
let library: string;
const documents = new Map<string, { id: string; text: string }>();
/** Quotes that were selected by hand, by the name of the script. */
const selected = new Map<string, string>();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await temporaryFolder('unicode');
  library = join(folder, 'library');
  const paths: string[] = [];
  for (const { name, title, text } of scripts) {
    paths.push(join(folder, `${name}.txt`));
    await writeFile(join(folder, `${name}.txt`), `${title}\n\n${text}\n`);
  }
  const answers = await ask(library, ['import', ...paths]);
  for (const [index, answer] of answers.entries()) {
    const id = field(answer, 'id');
    const { stdout: text } = await runCli(['show', id, '--text', '--library', library]);
    documents.set(scripts[index]?.name ?? '', { id, text });
  }
});

function documentOf(name: string): { id: string; text: string } {
  const found = documents.get(name);
  if (found === undefined) throw new Error(`${name} was not imported.`);
  return found;
}

test('annotate puts passages on exactly the characters', async () => {
  const items = scripts.flatMap(({ name, quotes }) =>
    quotes.map((exact, index) => ({
      id: `urn:test:${name}-${index}`,
      type: 'Annotation',
      target: { source: `${name}.txt`, selector: { type: 'TextQuoteSelector', exact } },
    })),
  );
  const file = join(folder, 'quotes.json');
  await writeFile(file, JSON.stringify(items));
  const lines = await ask(library, ['annotate', file]);
  expect(lines.map((line) => line['status'])).toEqual(items.map(() => 'imported'));
  await expectPassages(
    scripts.flatMap(({ name, quotes }) => quotes.map((quote) => `${name}: ${quote}`)),
  );
});

/** Every passage's place, counted in code points, is its quote; and there are just these quotes. */
async function expectPassages(wanted: readonly string[], kept = library): Promise<void> {
  const placed = [];
  for (const passage of await ask(kept, ['list', 'passages'])) {
    const of = [...documents].find(([, { id }]) => id === passage['document']);
    if (of === undefined) throw new Error('A passage of no document.');
    const [name, { text }] = of;
    expect(slice(text, passage['start'], passage['end'])).toBe(passage['quote']);
    placed.push(`${name}: ${field(passage, 'quote')}`);
  }
  expect(placed.toSorted()).toEqual([...wanted].toSorted());
}

/** The words under every highlight that is drawn. */
const drawn = (window: Page): Promise<string[]> =>
  window.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.toString();
      }),
    ),
  );

test.describe('in the window', () => {
  let dictum: Dictum;
  let window: Page;

  test.beforeAll(async () => {
    dictum = await launchDictum({ library });
    window = dictum.window;
  });

  test.afterAll(() => dictum.close());

  for (const { name, title, click, forward, steps, quotes } of scripts)
    test(`${name}: selected by keys, drawn on the right characters`, async () => {
      await libraryRow(window, title).click();
      await expect(readingText(window).getByText(click)).toBeVisible();
      await expect.poll(async () => (await drawn(window)).toSorted()).toEqual(quotes.toSorted());

      await clickOn(window, click, 0);
      await expect.poll(() => window.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
      for (let step = 0; step < steps; step += 1) await window.keyboard.press(`Shift+${forward}`);
      const { before, chosen } = await selection(window);
      expect(chosen).not.toBe('');
      // Keys may stop inside what a reader takes for one character; a passage never does.
      const paragraph = documentOf(name).text.slice(documentOf(name).text.indexOf('\n') + 1);
      const { start, end } = snapOutward(paragraph, before, before + chosen.length);
      const quote = paragraph.slice(start, end);
      expect(quote).toContain(chosen);
      await window.keyboard.press('3');
      await expect(passageRows(window)).toHaveCount(quotes.length + 1);
      await expect
        .poll(async () => (await drawn(window)).toSorted())
        .toEqual([...quotes, quote].toSorted());
      selected.set(name, quote);
    });
});

/** What is selected, and how many UTF-16 units stand before it in its paragraph. */
function selection(window: Page): Promise<{ before: number; chosen: string }> {
  return window.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    const node = range?.startContainer;
    const paragraph = (node instanceof Element ? node : node?.parentElement)?.closest('p') ?? null;
    if (range === undefined || paragraph === null) throw new Error('Nothing is selected.');
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return { before: before.toString().length, chosen: range.toString() };
  });
}

const all = (): string[] =>
  scripts.flatMap(({ name, quotes }) =>
    [...quotes, selected.get(name) ?? ''].map((quote) => `${name}: ${quote}`),
  );

test('what was selected stands on its characters, too', async () => {
  await expectPassages(all());
  expect(await askOne(library, ['check'])).toMatchObject({ ok: true });
});

test('search finds a word and says where it stands', async () => {
  for (const { name, query, finds } of scripts) {
    const { id, text } = documentOf(name);
    const hits = await ask(library, ['search', query]);
    const hit = hits.find(
      (one) => one['kind'] === 'document' && one['id'] === id && one['start'] !== null,
    );
    expect(slice(text, hit?.['start'], hit?.['end']), name).toBe(finds);
  }
});

test('every export holds every quote', async () => {
  const exported = async (format: string): Promise<string> => {
    const out = join(folder, `all-${format}`);
    await askOne(library, ['export', '--format', format, '--all', '--out', out]);
    return out;
  };
  const vault = await exported('markdown');
  const names = await readdir(vault, { recursive: true });
  const files = names.filter((name) => name.endsWith('.md')).map((name) => join(vault, name));
  const markdown = await Promise.all(
    files.map(async (file) => plainTextOfBlocks(readMarkdown(await readFile(file, 'utf8')).blocks)),
  );
  const html = (await readFile(await exported('html'), 'utf8')).replace(/<[^>]*>/g, '');
  const json = await readFile(await exported('json'), 'utf8');
  for (const one of all()) {
    const quote = one.slice(one.indexOf(' ') + 1);
    expect(markdown.join('\n'), `Markdown, ${one}`).toContain(quote);
    expect(html, `HTML, ${one}`).toContain(quote);
    expect(json, `JSON, ${one}`).toContain(`"quote":${JSON.stringify(quote)}`);
  }
  // A PDF keeps letters in the order of drawing, and marks beside them: its words are compared bare.
  const pdf = (await pdfText(await exported('pdf'))).normalize('NFKD').replace(/\p{M}/gu, '');
  for (const { name, words, font } of scripts)
    for (const word of words)
      if (/^[a-z ,]+$/i.test(word) || (await hasFont(font)))
        expect(pdf, `${name} as PDF`).toContain(word);
});

/** Whether a font of this machine has a script; letters without one are boxes in a PDF. */
async function hasFont(pattern: string): Promise<boolean> {
  const { stdout } = await promisify(execFile)('fc-list', [pattern]).catch(() => ({ stdout: '' }));
  if (stdout !== '') return true;
  test.info().annotations.push({ type: 'not checked in PDF', description: pattern });
  return false;
}

test('written as annotations and read back, they stand on the same characters', async () => {
  const out = join(folder, 'all.json');
  await askOne(library, ['export', '--format', 'json', '--all', '--out', out]);
  const records = JSON.parse(await readFile(out, 'utf8')) as ExportRecords;
  const model = exportModel(records, { kind: 'all', id: null });
  const collections = model.documents.map((one) =>
    annotationCollection(one, (id) => records.passages.find((passage) => passage.id === id)),
  );
  const bare = join(folder, 'bare.json');
  const documentsOnly = { ...records, passages: [], links: [], notes: [] };
  await writeFile(bare, [...libraryJson(documentsOnly, [])].join(''));
  const second = join(folder, 'second');
  await askOne(second, ['import', bare]);
  const file = join(folder, 'annotations.json');
  await writeFile(file, JSON.stringify(collections));
  const lines = await ask(second, ['annotate', file]);
  expect(lines.map((line) => line['status'])).toEqual(all().map(() => 'imported'));
  await expectPassages(all(), second);
});
