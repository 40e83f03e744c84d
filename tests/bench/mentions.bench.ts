// The mention radar beside `grep -F -o -f`, on the same files in the same run.

import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import type * as Matching from '#core/actors/mentions/matcher.ts';
import { bundled } from './bundled.ts';
import type * as Files from './mention-files.ts';
import { measure, medianOf, runs, writeRow } from './measure.ts';
import { characters, documents, makeNames, makeTexts, names } from './mention-texts.ts';

const what = `${documents} documents of ${characters} characters, ${names} names`;
const bench = 'mentions';

/** Our time over that of grep: the ratio of the medians, with those of the single rounds. */
function writeRatio(name: string, own: readonly number[], grep: readonly number[]): void {
  const ratios = own.map((time, at) => time / (grep[at] ?? NaN));
  const ratio = medianOf(own) / medianOf(grep);
  const target = { target: 'at most 3', met: ratio <= 3 };
  writeRow({ bench, unit: '×', measure: name }, ratios, ratio, target);
}

test('mentions', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dictum-mentions-'));
  const { buildMatcher } = await bundled<typeof Matching>('core/actors/mentions/matcher.ts');
  const list = makeNames();
  const actors = list.map((name, at): Matching.NamedActor => {
    return { id: `${at}`, name, type: at % 2 === 0 ? 'person' : 'organisation', aliases: [] };
  });
  const files = join(folder, 'texts');
  mkdirSync(files);
  const texts = makeTexts(list);
  const paths = texts.map((text, at) => {
    const path = join(files, `${at}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const namesFile = join(folder, 'names.txt');
  writeFileSync(namesFile, `${list.join('\n')}\n`);

  // To a file: where nobody reads its output, grep stops at the first match.
  function grepTime(): number {
    const output = openSync(join(folder, 'grep.out'), 'w');
    const begun = performance.now();
    const { status } = spawnSync('grep', ['-F', '-o', '-h', '-r', '-f', namesFile, files], {
      stdio: ['ignore', output, 'inherit'],
    });
    const taken = performance.now() - begun;
    closeSync(output);
    if (status !== 0) throw new Error('grep found nothing');
    return taken;
  }

  // Both write what they find as they find it.
  const { namesInFiles } = await bundled<typeof Files>('tests/bench/mention-files.ts');
  function ownTime(): number {
    const begun = performance.now();
    namesInFiles(paths, actors, join(folder, 'dictum.out'));
    return performance.now() - begun;
  }

  grepTime();
  ownTime();
  const grep: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < Math.max(5, runs); round += 1)
    if (round % 2 === 0) {
      grep.push(grepTime());
      own.push(ownTime());
    } else {
      own.push(ownTime());
      grep.push(grepTime());
    }
  const row = { bench, unit: 'ms', measure: `files to names found, ${what}` };
  writeRow(row, own);
  writeRow({ ...row, subject: 'grep -F -o -f' }, grep);
  writeRatio(`time against grep, files read by both, ${what}`, own, grep);

  const matcher = buildMatcher(actors);
  const all = (find: (text: string) => unknown): number => {
    const begun = performance.now();
    for (const text of texts) find(text);
    return performance.now() - begun;
  };
  const inMemory: number[] = [];
  for (let round = 0; round <= Math.max(5, runs); round += 1)
    inMemory.push(all((text) => matcher.find(text)));
  inMemory.shift();
  writeRow({ bench, unit: 'ms', measure: `texts in memory to names found, ${what}` }, inMemory);
  writeRatio(`time against grep, texts in memory, ${what}`, inMemory, grep);
  await measure({ bench, unit: 'ms', measure: `a matcher of ${names} names made` }, () => {
    const begun = performance.now();
    buildMatcher(actors);
    return Promise.resolve(performance.now() - begun);
  });
  const section = texts.slice(0, 4).join('\n').slice(0, 16_000);
  await measure({ bench, unit: 'ms', measure: 'mentions of an edited section of 16000' }, () => {
    const begun = performance.now();
    matcher.find(section);
    return Promise.resolve(performance.now() - begun);
  });
  rmSync(folder, { recursive: true });
});
