// A kill at a moment that is seen from outside.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programLine } from '../../end-to-end/support/launch.ts';
import { testMachine } from '../../end-to-end/support/test-machine.ts';

/**
 * Runs the application with these words, asks about every millisecond whether it is time, and kills it as soon as
 * it is; comes back when the process is gone, killed or ended by itself.
 */
export async function killWhen(
  words: readonly string[],
  isTime: () => Promise<boolean>,
): Promise<void> {
  const { projectFolder } = testMachine();
  const child = spawn(...programLine(words), { cwd: projectFolder, stdio: 'ignore' });
  const closed = once(child, 'close');
  while (child.exitCode === null && child.signalCode === null && !(await isTime()))
    await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  await closed;
}
