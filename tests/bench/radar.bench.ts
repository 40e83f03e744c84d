// The radar's memory of a large library: how long it takes to learn of a new alias and of an edit, and how
// long it keeps its thread at one go. The names and texts are those of mentions.bench.ts.

import { test } from '@playwright/test';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type * as RadarModule from '../../main/store-page/radar/radar.ts';
import { bundled } from './bundled.ts';
import { medianOf, runs, writeRow } from './measure.ts';
import { makeNames, makeTexts } from './mention-texts.ts';

const bench = 'radar';
const at = '2026-01-01T00:00:00.000Z';

function actorOf(name: string, number: number): ActorRecord {
  const type = number % 2 === 0 ? 'person' : 'organisation';
  const moments = { createdAt: at, changedAt: at };
  return { id: `a${number}`, name, type, aliases: [], description: '', ...moments };
}

function documentOf(number: number, length: number): DocumentRecord {
  const nothing = { author: null, publisher: null, date: null, url: null, original: null };
  const sections = [{ id: `s${number}`, length }];
  const facts = { title: '', language: 'en', kind: 'article' as const, sections };
  return { id: `d${number}`, ...nothing, ...facts, createdAt: at, changedAt: at };
}

/** Takes the names as they are now; answers the longest stretch without a pause, in milliseconds. */
function takeNames(radar: RadarModule.Radar): number {
  const steps = radar.takeNames();
  let longest = 0;
  for (;;) {
    const begun = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - begun);
    if (done === true) break;
  }
  const begun = performance.now();
  radar.recount();
  return Math.max(longest, performance.now() - begun);
}

test('radar', async () => {
  const module = await bundled<typeof RadarModule>('main/store-page/radar/radar.ts');
  const names = makeNames();
  const texts = makeTexts(names);
  const what = `${texts.length} documents of ${texts[0]?.length ?? 0} characters, ${names.length} names`;
  const before = process.memoryUsage();
  const radar = new module.Radar();
  const begun = performance.now();
  for (const [number, name] of names.entries()) radar.putActor(`a${number}`, actorOf(name, number));
  takeNames(radar);
  for (const [number, text] of texts.entries()) radar.putDocument(documentOf(number, text.length));
  for (const [number, text] of texts.entries()) radar.putText(`s${number}`, text);
  radar.recount();
  const took = performance.now() - begun;
  writeRow({ bench, unit: 'ms', measure: `all looked through for the first time, ${what}` }, [
    took,
  ]);
  globalThis.gc?.();
  const after = process.memoryUsage();
  const memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  writeRow({ bench, unit: 'MB', measure: 'memory of it, the texts not counted' }, [memory / 1e6]);

  let longest = 0;
  let number = 0;
  const first = actorOf(names[0] ?? '', 0);
  /** Measures an update after one to warm up; it is to take less than 100 ms. */
  function update(name: string, run: () => void): void {
    const values: number[] = [];
    for (let round = 0; round <= Math.max(5, runs); round += 1) {
      number += 1;
      const start = performance.now();
      run();
      values.push(performance.now() - start);
    }
    values.shift();
    const median = medianOf(values);
    const target = { target: 'under 100', met: median < 100 };
    writeRow({ bench, unit: 'ms', measure: `${name}, ${what}` }, values, median, target);
  }
  const alias = (name: string, made: () => string): void =>
    update(`a new alias ${name}`, () => {
      radar.putActor('a0', { ...first, aliases: [made()] });
      longest = Math.max(longest, takeNames(radar));
    });
  alias('that stands nowhere', () => `Tumasgor${number}`);
  const surnames = names
    .flatMap((name) => name.split(' ').slice(1))
    .filter((one) => one !== 'Commission');
  alias('that is a surname of others', () => surnames[number % surnames.length] ?? '');
  alias('of two capitals', () => `Q${String.fromCharCode(65 + (number % 26))}`);
  update('an edited document', () => {
    const one = number % texts.length;
    radar.putText(`s${one}`, `${names[number % names.length] ?? ''} ${texts[one] ?? ''}`);
    radar.recount();
  });
  writeRow({ bench, unit: 'ms', measure: 'the longest stretch without a pause' }, [longest]);
});
