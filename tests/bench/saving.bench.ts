// How long an acknowledged change of 4 KB takes, and whether typing is slower while something is saved.

import { test } from '@playwright/test';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { beginEditing, openText } from '../end-to-end/support/editing.ts';
import { readingText } from '../end-to-end/support/hands.ts';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';
import { medianOf, writeRow } from './measure.ts';

const changes = 300;
const keys = 150;
const bench = 'saving';
const title = 'The harbour vote';

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}

test('saving', async () => {
  const dictum = await launchDictum();
  const { window } = dictum;
  const description = 'x'.repeat(4000);
  const taken: number[] = [];
  for (let change = 0; change < changes + 20; change += 1) {
    const id = crypto.randomUUID();
    const args = { name: `Actor ${change}`, type: 'person', aliases: [], description };
    // Timed in the window, from the message to its answer.
    const time = await window.evaluate(
      ({ call, at }) =>
        new Promise<number>((resolve) => {
          const begun = performance.now();
          globalThis.window.dictum.library.receive((message) => {
            if (message.startsWith(`{"re":${at},`)) resolve(performance.now() - begun);
          });
          globalThis.window.dictum.library.send(
            JSON.stringify({ id: at, call: 'run', args: call }),
          );
        }),
      { call: { id, command: 'create-actor', args }, at: 3_000_000_000 + change },
    );
    if (change >= 20) taken.push(time);
  }
  const row = { bench, unit: 'ms' };
  writeRow({ ...row, measure: 'acknowledged change of 4 KB' }, taken);
  const p95 = percentile(taken, 0.95);
  writeRow({ ...row, measure: 'acknowledged change of 4 KB, p95' }, taken, p95, {
    target: 'under 50 ms',
    met: p95 < 50,
  });

  const blocks: Block[] = [
    { type: 'heading', level: 1, runs: [{ type: 'text', text: title }] },
    ...Array.from({ length: 200 }, () => paragraph('The council of Ost met again. '.repeat(15))),
  ];
  await runCommand(window, 'import-document', newDocument(title, blocks, { id: 'typed' }));
  await openText(window, title);
  await readingText(window).click();
  await beginEditing(window);
  await window.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        }),
      true,
    );
  });
  const typed = async (isSaving: boolean): Promise<number[]> => {
    await window.evaluate((saves) => {
      const clock = globalThis as typeof globalThis & {
        real?: typeof setTimeout;
        times?: number[];
      };
      const real = (clock.real ??= clock.setTimeout);
      // Editors wait 400 ms; when all waits of that kind are endless, nothing is saved, at none a key is.
      const wait = saves ? 0 : 1e9;
      const other = (call: () => void, ms?: number, ...more: unknown[]) =>
        real(call, ms === 400 ? wait : ms, ...more);
      Object.assign(clock, { setTimeout: other });
      clock.times?.splice(0);
    }, isSaving);
    for (let key = 0; key < keys; key += 1) await window.keyboard.type('x', { delay: 40 });
    return await window.evaluate(() => [...((globalThis as { times?: number[] }).times ?? [])]);
  };
  await typed(true);
  const held: number[] = [];
  const saved: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    held.push(...(await typed(false)));
    saved.push(...(await typed(true)));
  }
  writeRow({ ...row, measure: 'key to painted, nothing saved' }, held);
  writeRow({ ...row, measure: 'key to painted, each key saved' }, saved);
  const ratio = medianOf(saved) / medianOf(held);
  writeRow({ bench, unit: 'times', measure: 'a key while saving, beside none' }, [ratio], ratio, {
    target: 'at most 1.1 times',
    met: ratio <= 1.1,
  });
  await dictum.close();
});
