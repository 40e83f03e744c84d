import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { _electron, expect, test } from '@playwright/test';
import { buildPages } from '../bench/reading/build-pages.ts';
import type { BorderOperation } from '../cases/border-operations.ts';
import {
  borderOperations,
  group,
  knownDifferences,
  offsetOfPlace,
} from '../cases/border-operations.ts';
import type { BorderState } from './support/border-page/page.ts';
import { temporaryFolder } from './support/launch.ts';
import { testMachine } from './support/test-machine.ts';

let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  const { executable, sandbox, projectFolder } = testMachine();
  const pages = await temporaryFolder('border-pages');
  await buildPages(pages, 'tests/end-to-end/support/border-page');
  const profile = await temporaryFolder('border-profile');
  app = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: sandbox,
    cwd: projectFolder,
    args: [
      join(projectFolder, 'tests/bench/reading/window'),
      `--pages=${pages}`,
      `--user-data-dir=${profile}`,
    ],
  });
  const appeared = app.waitForEvent('window');
  await app.evaluate(async () => {
    const { openBenchPage } = globalThis as unknown as {
      openBenchPage: (subject: string) => Promise<unknown>;
    };
    await openBenchPage('borders');
  });
  page = await appeared;
  await page.waitForFunction(() => 'borders' in window);
});

test.afterAll(() => app.close());

/** Passages of a few characters each, some over the border, so that every edit touches some. */
function spansOf(length: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let start = 0; start + 9 < length; start += 6) spans.push([start, start + 9]);
  return spans;
}

async function press(key: string, operation: BorderOperation): Promise<void> {
  if (key.startsWith('=')) await page.keyboard.type(key.slice(1));
  else if (key.startsWith('drag:')) {
    const target = Number(key.slice(5));
    const at = offsetOfPlace(operation.blocks, [target, 4]);
    const start = offsetOfPlace(operation.blocks, operation.from);
    const from = await page.evaluate((offset) => window.borders.placeOf(offset), start + 2);
    const to = await page.evaluate((offset) => window.borders.placeOf(offset), at);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
  } else await page.keyboard.press(key);
  // Nobody types so fast that the browser has not told where the last key put the caret.
  if (!key.startsWith('=')) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Does one operation to a document with sections, or without any. */
async function outcome(operation: BorderOperation, sections: number | null): Promise<BorderState> {
  const { blocks, from, to = from, keys } = operation;
  const anchor = offsetOfPlace(blocks, from);
  const focus = offsetOfPlace(blocks, to);
  const length = offsetOfPlace(blocks, [blocks.length - 1, 'end']);
  await page.evaluate(
    async ([given, size, spans, start, end]) => {
      window.borders.open(given, size, spans);
      await window.borders.select(start, end);
    },
    [blocks, sections, spansOf(length), anchor, focus] as const,
  );
  for (const key of keys) await press(key, operation);
  return page.evaluate(() => window.borders.read());
}

/** What one state of a document says in a few lines, for a message that can be read. */
function inWords({ blocks, marks, drawn, anchor, focus, faults }: BorderState): string {
  return [
    ...blocks.map((block) => JSON.stringify(block)),
    `passages ${marks.map(({ id, start, end }) => `${id} ${start}-${end}`).join(', ')}`,
    `drawn ${drawn.join(' | ')}`,
    `selected ${anchor}-${focus}`,
    ...faults,
  ].join('\n');
}

/** The drill (`npm run drill:borders`) does every operation; the test run two of three, and all that differ. */
const isDrill = process.env['DICTUM_DRILL'] === 'borders';
const operations = borderOperations.filter(
  ({ name }, index) => isDrill || index % 3 === 1 || knownDifferences.includes(name),
);

test('every operation at a border comes out as if there were none', async () => {
  test.setTimeout(300_000);
  const names = new Set(borderOperations.map(({ name }) => name));
  expect(names.size).toBe(borderOperations.length);
  expect(operations.length).toBeGreaterThanOrEqual(isDrill ? 360 : 120);
  const different = new Map<string, string>();
  for (const operation of operations) {
    const flat = await outcome(operation, null);
    const sectioned = await outcome(operation, group);
    const [left, right] = [inWords(flat), inWords(sectioned)];
    if (left !== right) different.set(operation.name, `flat:\n${left}\nsectioned:\n${right}`);
  }
  for (const known of knownDifferences) {
    expect(different.has(known), `${known} comes out the same now`).toBe(true);
    different.delete(known);
  }
  expect([...different].map((one) => one.join('\n')).join('\n\n')).toBe('');
});

/** A row of numbers that looks random and is always the same (mulberry32, Tommy Ettinger's public-domain generator). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const randomKeys: readonly string[] = [
  '=word ',
  '=a',
  'Enter',
  'Enter',
  'Backspace',
  'Backspace',
  'Delete',
  'Control+Backspace',
  'Control+Delete',
  'ArrowLeft',
  'ArrowRight',
  'Shift+ArrowRight',
  'Control+Shift+ArrowLeft',
  'Home',
  'End',
  'Control+z',
  'Control+Shift+z',
  'Shift+Enter',
];

/** Keys with the caret, or a selection, put at random places in between. */
function randomSteps(seed: number): (string | { anchor: number; focus: number })[] {
  const next = numbersFrom(seed);
  return Array.from({ length: 40 }, () => {
    const anchor = next();
    if (next() < 0.3) return { anchor, focus: next() < 0.5 ? anchor : next() };
    return randomKeys[Math.floor(next() * randomKeys.length)] ?? '=a';
  });
}

for (const seed of isDrill ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2])
  test(`random editing, seed ${seed}, comes out as if there were no borders`, async () => {
    test.setTimeout(120_000);
    const [{ blocks } = { blocks: [] }] = borderOperations;
    const operation = { name: '', blocks, from: [0, 'start'] as const, keys: [] };
    const states: string[][] = [];
    for (const sections of [null, group]) {
      const seen: string[] = [];
      await outcome(operation, sections);
      for (const [number, step] of randomSteps(seed).entries()) {
        if (typeof step === 'string') await press(step, operation);
        else
          await page.evaluate(async ({ anchor, focus }) => {
            const { length } = window.borders.read().text;
            await window.borders.select(Math.floor(anchor * length), Math.floor(focus * length));
          }, step);
        const what = typeof step === 'string' ? step : 'selected';
        const state = await page.evaluate(() => window.borders.read());
        seen.push(`${number} ${what}\n${inWords(state)}`);
      }
      states.push(seen);
    }
    const [flat = [], sectioned = []] = states;
    const different = flat.findIndex((state, index) => state !== sectioned[index]);
    expect(sectioned.slice(Math.max(0, different - 1), different + 1)).toEqual(
      flat.slice(Math.max(0, different - 1), different + 1),
    );
  });
