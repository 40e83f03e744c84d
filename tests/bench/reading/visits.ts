// What is done in one fresh page of a subject, and the figures that come of it.

import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { numbers } from '../texts.ts';
import { medianOf } from '../measure.ts';
import type { BenchWindow } from './bench-window.ts';
import { openWindow } from './bench-window.ts';
import type { Taken } from './page/frames.ts';
import type { BenchText } from './text.ts';
import { benchText } from './text.ts';

/** The frames that are scrolled, and how far each, in CSS pixels. */
export const scrolled = { frames: 90, step: 300 };

/** How many passages are made and recoloured in a page, and how many keys are struck. */
const changes = 5;
const keys = { warmUp: 10, counted: 40 };

/** The figures of one page, by the name of their measure. */
export type Figures = Record<string, number>;

const texts = new Map<string, BenchText>();

function textOf(characters: number, passages: number): BenchText {
  const name = `${characters} ${passages}`;
  const text = texts.get(name) ?? benchText(characters, passages);
  texts.set(name, text);
  return text;
}

interface Visit {
  readonly subject: string;
  readonly characters: number;
  readonly passages: number;
}

/** Opens the text in a fresh page; `then` does the rest with it before the window closes. */
async function visit(
  app: ElectronApplication,
  what: Visit & { isEditable: boolean },
  then: (opened: BenchWindow, text: BenchText, figures: Figures) => Promise<void>,
): Promise<Figures> {
  const { subject, characters, passages, isEditable } = what;
  const text = textOf(characters, passages);
  const opened = await openWindow(app, subject);
  const { page } = opened;
  await page.evaluate(
    (args) => window.bench.prepare(args.characters, args.passages, args.isEditable),
    { characters, passages, isEditable },
  );
  await opened.collectGarbage();
  const { result: open, work } = await opened.work(() => page.evaluate(() => window.bench.open()));
  const { heap, process } = await opened.memory();
  expect(await page.evaluate(() => window.bench.length())).toBe(text.length);
  const drawn = await page.evaluate(() => window.bench.drawn());
  if (passages === 0) expect(drawn).toBe(0);
  else expect(drawn, `${subject} draws what is in view`).toBeGreaterThan(2);
  const figures: Figures = { open: open.painted, 'open, work': work, heap };
  if (process !== null) figures['process'] = process;
  await then(opened, text, figures);
  await opened.close();
  return figures;
}

/** Does the same `changes` times; the medians of the time to paint and of the work. */
async function repeated(
  opened: BenchWindow,
  name: string,
  action: (index: number) => Promise<Taken>,
): Promise<Figures> {
  const painted: number[] = [];
  const worked: number[] = [];
  for (let index = 0; index < changes; index += 1) {
    await opened.page.evaluate(() => window.bench.calm());
    const taken = await action(index);
    painted.push(taken.painted);
    if (taken.worked !== null) worked.push(taken.worked);
  }
  const figures: Figures = { [name]: medianOf(painted) };
  if (worked.length > 0) figures[`${name}, work`] = medianOf(worked);
  return figures;
}

async function scroll(opened: BenchWindow): Promise<Figures> {
  const { page } = opened;
  await page.evaluate(() => window.bench.scrollTo(60_000));
  const { result, work } = await opened.work(() =>
    page.evaluate(({ frames, step }) => window.bench.scroll(frames, step), scrolled),
  );
  return {
    'late frames, 20 ms': result.filter((one) => one > 20).length,
    'late frames, 50 ms': result.filter((one) => one > 50).length,
    'scroll, work a frame': work / scrolled.frames,
  };
}

/** Strikes keys in the middle of the text, at uneven times, each after the last one was painted. */
async function typeIn(opened: BenchWindow, text: BenchText): Promise<Figures> {
  const { page } = opened;
  const middle = text.paragraphs.length >> 1;
  const { x, y } = await page.evaluate((index) => window.bench.show(index), middle);
  await page.mouse.click(x, y);
  await page.evaluate(() => window.bench.calm());
  const next = numbers(29);
  const all = keys.warmUp + keys.counted;
  const { work } = await opened.work(async () => {
    for (let index = 1; index <= all; index += 1) {
      await new Promise((resolve) => setTimeout(resolve, next(40)));
      await page.keyboard.press('abcdefghijklmnopqrstuvwxyz'.charAt(next(26)));
      await page.evaluate((count) => window.bench.keyPainted(count), index);
    }
  });
  const taken = await page.evaluate(() => window.bench.keys());
  expect(await page.evaluate(() => window.bench.length())).toBe(text.length + all);
  return { key: medianOf(taken.slice(keys.warmUp)), 'key, work': work / all };
}

/** Opens, makes passages, gives them other colours, and scrolls. */
export function readingVisit(app: ElectronApplication, what: Visit): Promise<Figures> {
  return visit(app, { ...what, isEditable: false }, async (opened, text, figures) => {
    const { page } = opened;
    if (what.passages > 0) {
      const add = (index: number): Promise<Taken> => {
        const start = (text.starts[index % 3] ?? 0) + 2 + 3 * index;
        return page.evaluate((at) => window.bench.add(at, at + 25, 3), start);
      };
      Object.assign(figures, await repeated(opened, 'add', add));
      const recolour = (index: number): Promise<Taken> =>
        page.evaluate((one) => window.bench.recolour(one, 6), index);
      Object.assign(figures, await repeated(opened, 'recolour', recolour));
    }
    Object.assign(figures, await scroll(opened));
  });
}

/** Opens for editing and types. */
export function typingVisit(app: ElectronApplication, what: Visit): Promise<Figures> {
  return visit(app, { ...what, isEditable: true }, async (opened, text, figures) => {
    Object.assign(figures, await typeIn(opened, text));
  });
}
