import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../scripts/build.mjs';
import { hasDisplay } from '../../../scripts/display.mjs';
import { prepare } from '../../../scripts/prepare.mjs';
import { sandboxedExecutable } from '../../../scripts/unprivileged.mjs';
import { announceTestMachine } from './test-machine.ts';

/**
 * Once before all files: builds the application, finds an Electron and a display, and makes a
 * temporary folder. What it returns undoes that.
 */
async function setUp(): Promise<() => Promise<void>> {
  const isVirtual = !hasDisplay();
  const { runtime, stopDisplay } = await prepare({ commands: ['xdotool', 'pdftotext'] });
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'dictum-tests-'));
  await chmod(temporaryFolder, 0o777);
  const readable = ['package.json', 'out/main/main.cjs'].map((file) => join(projectFolder, file));
  const launcher = await sandboxedExecutable(runtime.executable, temporaryFolder, readable);
  if (launcher.note !== null) process.stderr.write(`${launcher.note}\n`);
  announceTestMachine({
    executable: launcher.executable,
    sandbox: launcher.sandbox,
    electronVersion: runtime.version,
    projectFolder,
    temporaryFolder,
    hasVirtualDisplay: isVirtual,
  });
  return async () => {
    stopDisplay();
    await rm(temporaryFolder, { recursive: true, force: true });
  };
}

export default setUp;
