/**
 * `npm run package:smoke`: runs the command line of the packed application once on an empty
 * library. It is a person's first step with the package, with all fuses set and the sandbox on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './build.mjs';
import { withoutChromiumNoise } from './chromium-noise.mjs';
import { ensureDisplay } from './display.mjs';
import { toStandardError } from './prepare.mjs';
import { ensureLibraries } from './system-libraries.mjs';
import { sandboxedExecutable } from './unprivileged.mjs';

const packed = join(projectFolder, 'dist', 'linux-unpacked', 'dictum');
if (process.platform !== 'linux' || !existsSync(packed)) {
  toStandardError('There is no packed application: run `npm run package` on Linux first.');
  process.exit(1);
}

ensureLibraries(packed, toStandardError);
const stopDisplay = await ensureDisplay();
const folder = await mkdtemp(join(tmpdir(), 'dictum-smoke-'));
await chmod(folder, 0o777);
const { executable, note } = await sandboxedExecutable(packed, folder, [packed]);
if (note !== null) toStandardError(note);

const library = join(folder, 'library');
const result = spawnSync(executable, ['list', 'documents', '--json', '--library', library], {
  cwd: folder,
  encoding: 'utf8',
  timeout: 60_000,
});
stopDisplay();
await rm(folder, { recursive: true, force: true });

process.stdout.write(result.stdout);
process.stderr.write(withoutChromiumNoise(result.stderr));
const passed = result.status === 0;
console.log(
  `packaged command line: ${passed ? 'works' : `failed (${result.status ?? result.signal})`}`,
);
process.exitCode = passed ? 0 : 1;
