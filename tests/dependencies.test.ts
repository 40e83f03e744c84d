import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isObject } from '#core/check.ts';

// What is installed with the checkout: exact versions, none older than a known hole, no scripts at installation.

const read = async (name: string): Promise<Record<string, unknown>> => {
  const value: unknown = JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8'));
  if (!isObject(value)) throw new TypeError(`${name} is no object.`);
  return value;
};
const entries = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : [];

/** Builds an installer for Windows; its script picks one of two tools it brings along. */
const mayRunScripts = ['node_modules/electron-winstaller'];

/** The first versions without the holes that are known; what is not installed is not asked for. */
const atLeast: Readonly<Record<string, string>> = {
  lexical: '0.48.0',
  dompurify: '3.4.17',
  mammoth: '1.12.1',
  'pdfjs-dist': '4.2.67',
  jszip: '3.8.0',
  'adm-zip': '0.6.1',
  'fast-xml-parser': '5.5.6',
};

function isOlder(version: string, least: string): boolean {
  const [a, b] = [version, least].map((one) => one.split(/[.-]/).map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

test('every dependency is of one exact version, and nothing is installed at the user’s', async () => {
  const { dependencies, devDependencies } = await read('package.json');
  expect(entries(dependencies)).toEqual([]);
  const loose = entries(devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('no package runs a script when it is installed, and none is older than a known hole', async () => {
  const { packages } = await read('package-lock.json');
  const scripts: string[] = [];
  const holes: string[] = [];
  for (const [place, info] of entries(packages)) {
    if (!isObject(info)) continue;
    // The system’s own watcher of files for macOS runs none but is marked as if it did.
    if (info['hasInstallScript'] === true && !place.endsWith('fsevents')) scripts.push(place);
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const least = Object.hasOwn(atLeast, name) ? atLeast[name] : undefined;
    const version = String(info['version']);
    if (least !== undefined && isOlder(version, least)) holes.push(`${place} ${version}`);
  }
  expect(scripts).toEqual(mayRunScripts);
  expect(holes).toEqual([]);
});
