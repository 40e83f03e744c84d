// The mention radar beside `grep -F -o -f`, on the same files in the same run.

import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { changedNames } from '#core/actors/mentions/changed-names.ts';
import type { NamedActor } from '#core/actors/mentions/matcher.ts';
import { buildMatcher } from '#core/actors/mentions/matcher.ts';
import { measure, medianOf, runs, writeRow } from './measure.ts';
import { numbers } from './texts.ts';

const documents = 10_000;
const characters = 5_000;
const names = 2_000;
const what = `${documents} documents of ${characters} characters, ${names} names`;
const bench = 'mentions';

const next = numbers(20_310_501);
const ofNames = 'ba ker lin do mas to ri vel har an es tu gor pen sil wy mo rath el ni'.split(' ');
const ofWords = 'the ing tion a re con ver sta in de ment ly ough ence pro ac com s er ish'.split(
  ' ',
);

/** Words and names are made of different syllables, as they mostly are. */
function word(syllables: readonly string[] = ofNames): string {
  const length = 1 + next(4);
  return Array.from({ length }, () => syllables[next(syllables.length)]).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Half of them a given name and a surname, a quarter surnames alone, a quarter acronyms and bodies. */
function makeNames(): string[] {
  const made = new Set<string>();
  while (made.size < names) {
    const sort = next(4);
    const one = capital(word() + word());
    made.add(
      sort < 2
        ? `${capital(word())} ${one}`
        : sort === 2
          ? one
          : next(2) === 0
            ? `${one} Commission`
            : `${one}${word()}`.slice(0, 5).toUpperCase(),
    );
  }
  return [...made];
}

/** Words, the first of the vocabulary more often than the last, and a name about every twentieth. */
function makeText(vocabulary: readonly string[], list: readonly string[]): string {
  const parts: string[] = [];
  for (let length = 0; length < characters;) {
    const rank = Math.floor((next(1000) * next(1000) * vocabulary.length) / 1_000_000);
    const one = (next(20) === 0 ? list[next(list.length)] : vocabulary[rank]) ?? '';
    const end = next(12) === 0 ? '. ' : next(60) === 0 ? '.\n' : ' ';
    parts.push(one, end);
    length += one.length + end.length;
  }
  return parts.join('').slice(0, characters);
}

/** Our time over that of grep: the ratio of the medians, with those of the single rounds. */
function writeRatio(name: string, own: readonly number[], grep: readonly number[]): void {
  const ratios = own.map((time, at) => time / (grep[at] ?? NaN));
  const ratio = medianOf(own) / medianOf(grep);
  const target = { target: 'at most 3', met: ratio <= 3 };
  writeRow({ bench, unit: '×', measure: name }, ratios, ratio, target);
}

test('mentions', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dictum-mentions-'));
  const list = makeNames();
  const vocabulary = [...new Set(Array.from({ length: 20_000 }, () => word(ofWords)))];
  const actors = list.map((name, at): NamedActor => {
    return { id: `${at}`, name, type: at % 2 === 0 ? 'person' : 'organisation', aliases: [] };
  });
  const files = join(folder, 'texts');
  mkdirSync(files);
  const paths = Array.from({ length: documents }, (_, at) => join(files, `${at}.txt`));
  const texts = paths.map((path) => {
    const text = makeText(vocabulary, list);
    writeFileSync(path, text);
    return text;
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

  function ownTime(): number {
    const begun = performance.now();
    const matcher = buildMatcher(actors);
    const lines: string[] = [];
    for (const path of paths)
      for (const { surface } of matcher.find(readFileSync(path, 'utf8'))) lines.push(surface);
    writeFileSync(join(folder, 'dictum.out'), `${lines.join('\n')}\n`);
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
  const [first] = actors;
  const edited =
    first === undefined ? [] : [{ ...first, aliases: ['Tumasgor'] }, ...actors.slice(1)];
  await measure(
    { bench, unit: 'ms', measure: `a new alias: the texts it touches, ${what}` },
    () => {
      const begun = performance.now();
      const touching = buildMatcher(changedNames(actors, edited));
      all((text) => touching.touches(text));
      return Promise.resolve(performance.now() - begun);
    },
  );
  rmSync(folder, { recursive: true });
});
