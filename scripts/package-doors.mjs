/**
 * What somebody with a terminal could try on the packed application: to run it as an interpreter, to have it
 * load a script, to look into it, to take its sandbox off. None of it may work.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds after which a try has come to nothing. */
const patience = 20_000;

/**
 * The same as `executable`, but what a shell has in its environment reaches it.
 * @param {string} executable
 * @param {string} packed
 * @param {string} folder
 */
async function withEnvironment(executable, packed, folder) {
  if (executable === packed) return packed;
  const script = join(folder, 'doors');
  const lines = (await readFile(executable, 'utf8')).split('\n');
  await writeFile(script, lines.filter((line) => !line.startsWith('unset ')).join('\n'));
  await chmod(script, 0o755);
  return script;
}

/**
 * Tries every door of the package; answers a sentence for one that is open, null when all are closed.
 * @param {string} executable
 * @param {string} packed
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
export async function openDoor(executable, packed, folder) {
  const program = await withEnvironment(executable, packed, folder);
  const mark = join(folder, 'was-here');
  const script = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
  const file = join(folder, 'door.cjs');
  await writeFile(file, script, { mode: 0o644 });
  /**
   * @param {string[]} args
   * @param {Record<string, string>} environment
   */
  const run = (args, environment = {}) =>
    spawnSync(program, [...args, '--library', join(folder, 'library')], {
      cwd: folder,
      encoding: 'utf8',
      timeout: patience,
      killSignal: 'SIGKILL',
      env: { ...process.env, ...environment },
    });
  const command = ['list', 'documents', '--json'];
  run(['-e', script], { ELECTRON_RUN_AS_NODE: '1' });
  if (existsSync(mark)) return 'ELECTRON_RUN_AS_NODE runs a script.';
  run(command, { NODE_OPTIONS: `--require ${file}` });
  if (existsSync(mark)) return 'NODE_OPTIONS loads a script.';
  for (const word of ['--inspect=0', '--inspect-brk=0']) {
    const { stderr } = run([word, ...command]);
    if (/Debugger listening/.test(stderr)) return `${word} opens a debugger.`;
  }
  for (const word of ['--no-sandbox', '--remote-debugging-port=0', '--disable-web-security']) {
    const { status, stderr } = run([word, ...command]);
    if (status !== 1 || !stderr.includes('Dictum does not run with'))
      return `${word} is not refused: exit ${status}.`;
  }
  return null;
}
