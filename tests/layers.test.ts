import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What a file of a layer may and may not import. The linter must say so, one line a case. */
const cases: readonly [file: string, imported: string, allowed: boolean][] = [
  ['core/text/a.ts', '#core/records/a.ts', true],
  ['core/text/a.ts', 'mdast-util-from-markdown', true],
  ['core/text/a.ts', 'electron', false],
  ['core/text/a.ts', 'node:fs', false],
  ['core/text/a.ts', 'fs', false],
  ['core/text/a.ts', 'react', false],
  ['core/text/a.ts', 'lexical', false],
  ['core/text/a.ts', 'dexie', false],
  ['main/a.ts', '#core/text/a.ts', true],
  ['main/a.ts', 'electron', true],
  ['main/a.ts', 'node:fs/promises', true],
  ['main/a.ts', 'fs', false],
  ['main/a.ts', 'dexie', false],
  ['main/a.ts', 'react', false],
  ['main/a.ts', './store-page/a.ts', false],
  ['main/a.ts', 'pdf-lib', false],
  ['main/writer/a.ts', 'pdf-lib', true],
  ['main/writer/a.ts', 'electron', false],
  ['main/store-page/a.ts', 'dexie', true],
  ['main/store-page/search/a.ts', '@sqlite.org/sqlite-wasm', true],
  ['main/store-page/a.ts', 'electron', false],
  ['main/store-page/search/a.ts', 'node:fs', false],
  ['main/import-page/a.ts', 'jschardet', true],
  ['main/import-page/a.ts', 'dexie', false],
  ['main/import-page/a.ts', 'electron', false],
  ['preload/a.ts', 'electron', true],
  ['preload/a.ts', 'node:fs', false],
  ['renderer/app.tsx', './reader/a.tsx', true],
  ['renderer/reader/a.tsx', '@lexical/list', true],
  ['renderer/reader/a.tsx', '@base-ui/react/dialog', true],
  ['renderer/reader/a.tsx', './b.module.css', true],
  ['renderer/reader/a.tsx', '../ui/a.tsx', true],
  ['renderer/reader/a.tsx', '../commands.ts', true],
  ['renderer/reader/a.tsx', '../notes/a.ts', false],
  ['renderer/reader/a.tsx', '../notes/deep/a.ts', false],
  ['renderer/reader/deep/a.ts', '../a.tsx', true],
  ['renderer/reader/deep/a.ts', '../../state/a.ts', true],
  ['renderer/reader/deep/a.ts', '../../notes/a.ts', false],
  ['renderer/ui/a.tsx', '../reader/a.tsx', false],
  ['renderer/reader/a.tsx', 'electron', false],
  ['renderer/reader/a.tsx', 'node:fs', false],
  ['renderer/state/a.ts', 'dexie', false],
];

/** What the linter cannot see, but the compiler must refuse: each layer is compiled alone. */
const compilerCases: readonly [layer: string, file: string, source: string, allowed: boolean][] = [
  ['core', 'core/good.ts', 'export const length = new TextEncoder;', false],
  ['core', 'core/good.ts', 'export const place = window.location;', false],
  ['core', 'core/good.ts', "export { a } from '../main/a.ts';", false],
  ['core', 'core/good.ts', "export { a } from './a.ts';", true],
  ['main', 'main/good.ts', "export { a } from '#core/a.ts';", true],
  ['main', 'main/good.ts', 'export const place = window.location;', false],
  ['main', 'main/good.ts', "export { a } from './store-page/a.ts';", false],
  ['main/store-page', 'main/store-page/good.ts', "export { a } from '../a.ts';", false],
  ['preload', 'preload/good.ts', "export { a } from '../main/a.ts';", false],
  ['renderer', 'renderer/good.ts', "export { a } from '../main/a.ts';", false],
  ['renderer', 'renderer/good.ts', "export { a } from '../preload/a.ts';", false],
  ['renderer', 'renderer/good.ts', "export { a } from '#core/a.ts';", true],
];

const project = dirname(import.meta.dirname);
const layers = ['core', 'main', 'main/store-page', 'main/import-page', 'preload', 'renderer'];
let copy: string;

/** Writes a file of the copy, with its folder. */
function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'dictum-layers-'));
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(project, file), join(copy, file));
  }
  for (const layer of layers) {
    write(`${layer}/a.ts`, 'export const a = 1;\n');
    cpSync(join(project, layer, 'tsconfig.json'), join(copy, layer, 'tsconfig.json'));
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('the linter refuses exactly the imports that a layer may not make', () => {
  const linted = join(copy, 'linted');
  mkdirSync(linted);
  cpSync(join(project, '.oxlintrc.json'), join(linted, '.oxlintrc.json'));
  const wanted = new Map<string, string>();
  cases.forEach(([file, imported, allowed], index) => {
    const name = file.replace(/(\.tsx?)$/, `-${index}$1`);
    write(`linted/${name}`, `import * as it from '${imported}';\nexport const used = it;\n`);
    wanted.set(name, `${file} imports ${imported}: ${allowed ? 'allowed' : 'refused'}`);
  });
  const { stdout } = spawnSync(
    join(project, 'node_modules/.bin/oxlint'),
    ['-A', 'all', '-f', 'unix'],
    { cwd: linted, encoding: 'utf8' },
  );
  const refused = new Set(
    stdout
      .split('\n')
      .filter((line) => line.includes('no-restricted-imports'))
      .map((line) => line.slice(0, line.indexOf(':'))),
  );
  const found = cases.map(([file, imported], index) => {
    const name = file.replace(/(\.tsx?)$/, `-${index}$1`);
    return `${file} imports ${imported}: ${refused.has(name) ? 'refused' : 'allowed'}`;
  });
  expect(found).toEqual([...wanted.values()]);
});

test.each(compilerCases)('compiling %s with %s as: %s', (layer, file, source, allowed) => {
  write(file, `${source}\n`);
  const compile = (): void => {
    execFileSync(join(project, 'node_modules/.bin/tsc'), ['-b', layer], { cwd: copy });
  };
  try {
    if (allowed) expect(compile).not.toThrow();
    else expect(compile).toThrow();
  } finally {
    rmSync(join(copy, file));
  }
});
