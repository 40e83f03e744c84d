import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DocumentBundle } from '#core/library-api.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { libraryRow, passageRows, readingText } from './hands.ts';
import type { Dictum } from './launch.ts';
import { launchDictum, runCli, temporaryFolder } from './launch.ts';
import { callLibrary, runCommand } from './library-calls.ts';
import { edgesOf, grasp } from './places.ts';
import { resize, sizes } from './screens.ts';

const filler = Array.from(
  { length: 120 },
  (_, at) =>
    `Paragraph ${at + 1} of the minutes tells what was said on the quay that day, and by whom. Nobody objected.`,
);
const source = `# The harbour vote

Mayor Tessel said the harbour will not be sold. The council of Ost heard her in silence. 👩‍👩‍👧 Left early.

Fees rise by a third, she added, and nobody will pay them twice.

${filler.join('\n\n')}

The very last words stand here.
`;

/** The plain text of the document as the offsets count it. */
export const plain = source.replace('# ', '').trim().replaceAll('\n\n', '\n');

export interface WantedPassage {
  quote: string;
  colour?: PassageRecord['colour'];
  comment?: string;
  tags?: string[];
}

/** A document of several screens in an open window, and what tests of passages do with it. */
export interface Minutes {
  readonly dictum: Dictum;
  readonly window: Page;
  readonly document: string;
  readonly bundle: () => Promise<DocumentBundle>;
  readonly passageOf: (id: string) => Promise<PassageRecord>;
  /** What the passages quote, sorted. */
  readonly quotes: () => Promise<string[]>;
  /** Makes passages on quotes, of which each stands in the text once; answers their ids. */
  readonly make: (...wanted: WantedPassage[]) => Promise<string[]>;
  readonly clear: () => Promise<void>;
  readonly edge: (name: 'Start' | 'End') => Locator;
  /** What was read out last, if it says this. */
  readonly spoken: (words: string | RegExp) => Locator;
  /** Where a quote begins or ends on the screen, in the middle of its line; it is not scrolled to. */
  readonly placeOf: (quote: string, at: 'start' | 'end') => Promise<{ x: number; y: number }>;
  /** Presses a handle whose line is at `from` and moves it to a place, without letting go. */
  readonly drag: (
    handle: Locator,
    from: { y: number },
    to: { x: number; y: number },
  ) => Promise<void>;
}

async function dragHandle(
  window: Page,
  handle: Locator,
  from: { y: number },
  to: { x: number; y: number },
): Promise<void> {
  const box = await grasp(handle);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await window.mouse.down();
  await window.mouse.move((x + to.x) / 2, y, { steps: 4 });
  await window.mouse.move(to.x, to.y + (y - from.y), { steps: 4 });
}

/** Imports the minutes into a new library and opens them. */
export async function openMinutes(): Promise<Minutes> {
  const folder = await temporaryFolder('passages');
  const library = join(folder, 'library');
  const file = join(folder, 'vote.md');
  await writeFile(file, source, { mode: 0o644 });
  const imported = await runCli(['import', file, '--json', '--library', library]);
  const { id } = JSON.parse(imported.stdout) as { id: string };
  const dictum = await launchDictum({ library });
  const { window } = dictum;
  await resize(dictum.app, window, sizes.wide);
  await libraryRow(window, 'The harbour vote').click();
  await expect(readingText(window).getByText('Mayor Tessel')).toBeVisible();

  const bundle = () => callLibrary(window, 'document', { id });
  return {
    dictum,
    window,
    document: id,
    bundle,
    async passageOf(passage) {
      const found = (await bundle()).passages.find((one) => one.id === passage);
      if (found === undefined) throw new Error(`There is no passage ${passage}.`);
      return found;
    },
    quotes: async () => (await bundle()).passages.map((passage) => passage.quote).toSorted(),
    async make(...wanted) {
      const passages = wanted.map(({ quote, colour = 1, ...more }) => {
        const start = plain.indexOf(quote);
        return { document: id, start, end: start + quote.length, colour, ...more };
      });
      const made = await runCommand(window, 'create-passages', { passages });
      await expect(passageRows(window)).not.toHaveCount(0);
      return made.ids;
    },
    async clear() {
      const ids = (await bundle()).passages.map((passage) => passage.id);
      if (ids.length > 0) await runCommand(window, 'delete-passages', { ids });
      await expect(window.getByText('No passages yet')).toBeVisible();
    },
    edge: (name) => window.getByRole('slider', { name: `${name} of the passage` }),
    spoken: (words) => window.getByRole('status').filter({ hasText: words }),
    async placeOf(words, side) {
      const { from, to } = await edgesOf(readingText(window), words, { scrolls: false });
      return side === 'start' ? from : to;
    },
    drag: (handle, from, to) => dragHandle(window, handle, from, to),
  };
}
