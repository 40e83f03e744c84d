/**
 * `npm run package:smoke`: a person's first steps with the packed application, with all fuses set
 * and the sandbox on. By command line: import, list, search, a PDF, the check. Then the window, into
 * which a real key is pressed that makes a note: so the interface was loaded, and reached the
 * library. Then the doors that must be closed. The package cannot be looked into while it runs, so what it does
 * is read from the disk.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFolder } from './build.mjs';
import { withoutChromiumNoise } from './chromium-noise.mjs';
import { ensureDisplay, hasDisplay } from './display.mjs';
import { openDoor } from './package-doors.mjs';
import { toStandardError } from './prepare.mjs';
import { ensureCommands, ensureLibraries } from './system-libraries.mjs';
import { sandboxedExecutable } from './unprivileged.mjs';

const text = 'The weir of Merrow is open 🌊, and the mill stands still.';
/** Milliseconds a step may take before it has failed. */
const patience = 60_000;

/**
 * Fails with a sentence unless it holds.
 * @param {unknown} holds
 * @param {string} sentence
 */
function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/**
 * The command line of a package, on one library.
 * @param {string} executable
 * @param {string} folder
 * @returns {(...args: string[]) => Record<string, unknown>[]} the objects it printed
 */
function commandLine(executable, folder) {
  return (...args) => {
    const all = [...args, '--json', '--library', join(folder, 'library')];
    const result = spawnSync(executable, all, { cwd: folder, encoding: 'utf8', timeout: patience });
    const problem = withoutChromiumNoise(result.stderr).trim();
    must(result.status === 0, `${args[0]}: exit ${result.status ?? result.signal}. ${problem}`);
    return result.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };
}

/**
 * @param {string} executable
 * @param {string} folder
 */
async function tryCommandLine(executable, folder) {
  const run = commandLine(executable, folder);
  must(run('list', 'documents').length === 0, 'A new library is not empty.');
  await writeFile(join(folder, 'weir.txt'), text);
  const [imported] = run('import', 'weir.txt');
  must(imported?.['status'] === 'imported', 'The text was not imported.');
  const [document] = run('list', 'documents');
  must(document?.['characters'] === Array.from(text).length, 'The text is not what was imported.');
  const [hit] = run('search', 'mill');
  const found = Array.from(text).slice(Number(hit?.['start']), Number(hit?.['end']));
  must(found.join('') === 'mill', 'The search found nothing.');
  run('export', '--format', 'pdf', '--all', '--out', 'all.pdf');
  const pdf = await readFile(join(folder, 'all.pdf'));
  must(pdf.subarray(0, 5).toString() === '%PDF-' && pdf.length > 5000, 'The PDF is none.');
  must(run('check')[0]?.['ok'] === true, 'The library is not whole.');
}

/** What presses real keys. */
const keyTool = 'xdotool';

/** @param {string[]} args */
const xdotool = (...args) =>
  spawnSync(keyTool, args, { encoding: 'utf8', timeout: patience }).stdout.trim();

/** @param {string} library */
async function journalOf(library) {
  const folder = join(library, 'journal');
  const pages = await readdir(folder);
  return (await Promise.all(pages.map((page) => readFile(join(folder, page), 'utf8')))).join('');
}

/**
 * Opens the window, presses the key for a new note until the journal has one, and quits.
 * @param {string} executable
 * @param {string} folder
 */
async function tryWindow(executable, folder) {
  const library = join(folder, 'library');
  const child = spawn(executable, ['--library', library], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const deadline = Date.now() + patience;
    while (!(await journalOf(library)).includes('Created the note')) {
      must(Date.now() < deadline, 'The window made no note.');
      must(child.exitCode === null, `The window ended with exit ${child.exitCode}.`);
      const [window] = xdotool('search', '--onlyvisible', '--name', '^Dictum$').split('\n');
      if (window) xdotool('windowfocus', window, 'key', 'ctrl+n');
      await pause(250);
    }
    child.kill('SIGTERM');
    must((await ended) === 0, 'The window did not close as it should.');
  } finally {
    child.kill('SIGKILL');
  }
  const run = commandLine(executable, folder);
  must(run('list', 'notes').length > 0, 'The note made in the window is not there.');
  must(run('check')[0]?.['ok'] === true, 'The library is not whole after the window.');
}

const packed = join(projectFolder, 'dist', 'linux-unpacked', 'dictum');
if (process.platform !== 'linux' || !existsSync(packed)) {
  toStandardError('There is no packed application: run `npm run package` on Linux first.');
  process.exit(1);
}
ensureCommands([keyTool, ...(hasDisplay() ? [] : ['Xvfb'])], toStandardError);
ensureLibraries(packed, toStandardError);
const stopDisplay = await ensureDisplay();
const folder = await mkdtemp(join(tmpdir(), 'dictum-smoke-'));
try {
  await chmod(folder, 0o777);
  const { executable, note } = await sandboxedExecutable(packed, folder, [packed]);
  if (note !== null) toStandardError(note);
  await tryCommandLine(executable, folder);
  console.log('packaged command line: works');
  await tryWindow(executable, folder);
  console.log('packaged window: works');
  const open = await openDoor(executable, packed, folder);
  must(open === null, String(open));
  console.log('packaged application: closed to scripts, debuggers and switches');
} catch (error) {
  console.log(
    `packaged application: failed. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
} finally {
  stopDisplay();
  await rm(folder, { recursive: true, force: true });
}
