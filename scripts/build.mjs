/**
 * Builds the application into `out/`: the main process and the three preloads as single CommonJS
 * files, and the three pages (the interface, the store page, the import page) as folders that the
 * main process serves over `app://`. A target whose inputs have not changed since the last build
 * is left alone, so a second start costs only the hashing. A target whose entry file does not
 * exist yet is skipped with a note, or is an error with `--strict`; `--force` rebuilds everything.
 *
 * A module worker under Trusted Types is written `import url from './worker.ts?worker&url'` and
 * started with a policy's `createScriptURL(url)`; the plain `new Worker(new URL(...))` is bundled
 * as well, where the policy allows strings.
 */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashOfInputs } from './input-hash.mjs';

/** The folder of the checkout. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const outFolder = join(projectFolder, 'out');
const temporaryFolder = join(outFolder, `.building-${process.pid}`);

/**
 * One thing to build: where it starts, what it depends on, and where the result goes.
 * @typedef {{ name: string, kind: 'node' | 'preload' | 'page', entry: string, inputs: string[], output: string }} Target
 */

/** @type {Target[]} */
const targets = [
  {
    name: 'main',
    kind: 'node',
    entry: 'main/main.ts',
    inputs: ['core', 'main'],
    output: 'main/main.cjs',
  },
  {
    name: 'writer',
    kind: 'node',
    entry: 'main/writer/writer.ts',
    inputs: ['core', 'main'],
    output: 'main/writer.cjs',
  },
  ...['window', 'store', 'import'].map((name) => ({
    name: `preload ${name}`,
    kind: /** @type {const} */ ('preload'),
    entry: `preload/${name}.ts`,
    inputs: ['core', 'preload'],
    output: `preload/${name}.cjs`,
  })),
  {
    name: 'page ui',
    kind: 'page',
    entry: 'renderer/index.html',
    inputs: ['core', 'renderer', 'assets'],
    output: 'pages/ui',
  },
  {
    name: 'page store',
    kind: 'page',
    entry: 'main/store-page/page.html',
    inputs: ['core', 'main/store-page'],
    output: 'pages/store',
  },
  {
    name: 'page import',
    kind: 'page',
    entry: 'main/import-page/page.html',
    inputs: ['core', 'main/import-page'],
    output: 'pages/import',
  },
];

const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/**
 * Vite's settings for a script that runs in Node or in a preload: one CommonJS file.
 * @param {Target} target
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
function scriptConfig(target, outDir) {
  const external = target.kind === 'node' ? ['electron', ...builtins] : ['electron'];
  return {
    root: projectFolder,
    ssr: { noExternal: true, external, target: target.kind === 'node' ? 'node' : 'webworker' },
    build: {
      ssr: join(projectFolder, target.entry),
      outDir,
      target: target.kind === 'node' ? 'node20' : 'chrome130',
      minify: false,
      rolldownOptions: {
        external,
        output: {
          format: 'cjs',
          codeSplitting: false,
          entryFileNames: target.output.slice(target.output.lastIndexOf('/') + 1),
        },
      },
    },
  };
}

/**
 * Vite's settings for a page: no inlined assets, no polyfill script, nothing that the content
 * policy would refuse.
 * @param {Target} target
 * @param {string} outDir
 * @returns {Promise<import('vite').InlineConfig>}
 */
async function pageConfig(target, outDir) {
  const { default: react } = await import('@vitejs/plugin-react');
  const { defaultClientConditions } = await import('vite');
  const usesReact = target.name === 'page ui';
  return {
    root: join(projectFolder, dirname(target.entry)),
    base: '/',
    plugins: usesReact ? [react()] : [],
    worker: { format: 'es' },
    // The builds made for workers do without the DOM. The others may set `innerHTML`, which the
    // pages' Trusted Types refuse: an HTML entity in Markdown was enough.
    resolve: { conditions: ['worker', ...defaultClientConditions] },
    optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
    build: {
      outDir,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(projectFolder, target.entry) },
    },
  };
}

/**
 * Builds one target into a folder beside `out/` and moves the result into place, so that an
 * application that is starting never meets half a build.
 * @param {Target} target
 */
async function buildTarget(target) {
  const { build } = await import('vite');
  const temporary = join(temporaryFolder, target.name.replaceAll(' ', '-'));
  const config =
    target.kind === 'page' ? await pageConfig(target, temporary) : scriptConfig(target, temporary);
  await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ...config,
    build: { emptyOutDir: true, sourcemap: false, ...config.build },
  });
  const finished = join(outFolder, target.output);
  await mkdir(dirname(finished), { recursive: true });
  if (target.kind === 'page') {
    await rm(finished, { recursive: true, force: true });
    await rename(temporary, finished);
  } else {
    await rename(
      join(temporary, target.output.slice(target.output.lastIndexOf('/') + 1)),
      finished,
    );
  }
}

/**
 * Builds what is missing or stale. One broken target does not keep the others from being built; the
 * errors of all are thrown together at the end.
 * @param {{ strict?: boolean, force?: boolean, log?: (line: string) => void }} [options]
 * @returns {Promise<string[]>} the names of what was built
 */
export async function buildAll({ strict = false, force = false, log = () => {} } = {}) {
  process.env['NODE_ENV'] = 'production';
  const stampFile = join(outFolder, '.inputs.json');
  /** @type {Record<string, string>} */
  const stamps = existsSync(stampFile) ? JSON.parse(await readFile(stampFile, 'utf8')) : {};
  /** @type {string[]} */
  const built = [];
  /** @type {string[]} */
  const problems = [];
  for (const target of targets) {
    if (!existsSync(join(projectFolder, target.entry))) {
      const note = `${target.name} is not built: ${target.entry} does not exist`;
      if (strict) problems.push(note);
      else log(note);
      continue;
    }
    const hash = await hashOfInputs(projectFolder, target.inputs);
    const upToDate = stamps[target.name] === hash && existsSync(join(outFolder, target.output));
    if (upToDate && !force) continue;
    const started = Date.now();
    try {
      await buildTarget(target);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      continue;
    }
    stamps[target.name] = hash;
    await writeFile(stampFile, JSON.stringify(stamps, null, 2));
    log(`built ${target.name} in ${Date.now() - started} ms`);
    built.push(target.name);
  }
  await copySample();
  await copyPrintFonts();
  await rm(temporaryFolder, { recursive: true, force: true });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return built;
}

/**
 * Copies the fonts of printed pages: a weight and a slant a file, because Chromium writes a variable font
 * into a PDF as drawings of its letters. The package's style sheets become one.
 */
async function copyPrintFonts() {
  const source = join(projectFolder, 'node_modules', '@fontsource', 'source-serif-4');
  const copy = join(outFolder, 'assets', 'print-fonts');
  if (existsSync(copy)) return;
  const parts = ['400.css', '400-italic.css', '600.css', '600-italic.css'];
  const sheets = await Promise.all(parts.map((name) => readFile(join(source, name), 'utf8')));
  // The older format, for browsers that do not know the newer one.
  const css = sheets.join('\n').replaceAll(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '');
  const temporary = join(temporaryFolder, 'print-fonts');
  await mkdir(temporary, { recursive: true });
  for (const [, name] of css.matchAll(/url\(\.\/files\/([^)]*)\)/g))
    await cp(join(source, 'files', name ?? ''), join(temporary, name ?? ''));
  await cp(join(source, 'LICENSE'), join(temporary, 'LICENSE'));
  await writeFile(
    join(temporary, 'fonts.css'),
    css.replaceAll('url(./files/', 'url(/print-fonts/'),
  );
  await mkdir(dirname(copy), { recursive: true });
  await rename(temporary, copy);
}

/** Copies the sample library's texts, which the application offers on its first start. */
async function copySample() {
  const sample = join(projectFolder, 'assets', 'sample');
  if (!existsSync(sample)) return;
  const copy = join(outFolder, 'assets', 'sample');
  await rm(copy, { recursive: true, force: true });
  await cp(sample, copy, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const strict = process.argv.includes('--strict');
  const force = process.argv.includes('--force');
  try {
    const built = await buildAll({ strict, force, log: console.log });
    if (built.length === 0) console.log('nothing to build');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
