// Twenty starts at once on one library, each with a file of its own: one of them keeps the library and takes
// the files of all. Only in `npm run drill:crash`; the test run starts three beside one that stands already.

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  launchDictum,
  programLine,
  runCli,
  temporaryFolder,
} from '../end-to-end/support/launch.ts';
import { testMachine } from '../end-to-end/support/test-machine.ts';
import { isDrill, tell, times } from './support/drill.ts';
import { readJournal } from './support/acknowledged.ts';

const rounds = times('crash', { drill: 5, test: 1 });
const starts = 20;

interface Started {
  child: ChildProcess;
  closed: Promise<number | null>;
}

function start(library: string, file: string): Started {
  const { projectFolder } = testMachine();
  const line = programLine(['--library', library, file]);
  const child = spawn(...line, { cwd: projectFolder, stdio: 'ignore' });
  return { child, closed: once(child, 'close').then(([code]) => code as number | null) };
}

if (isDrill('crash'))
  test(`${rounds} times ${starts} starts at once: one writer, and it takes the files of all`, async () => {
    test.setTimeout(3_600_000);
    // Takes the display, too.
    const first = await launchDictum();
    const { library } = first;
    await first.close();
    const files = await temporaryFolder('files');
    for (let round = 0; round < rounds; round += 1) {
      const running: Started[] = [];
      for (let number = 0; number < starts; number += 1) {
        const file = join(files, `minutes-${round}-${number}.txt`);
        await writeFile(
          file,
          `Minutes ${round} of part ${number}\n\nIt was said in part ${number}.\n`,
        );
        await chmod(file, 0o644);
        running.push(start(library, file));
      }
      const ended = new Map<ChildProcess, number | null>();
      for (const { child, closed } of running) void closed.then((code) => ended.set(child, code));
      await expect.poll(() => ended.size, { timeout: 120_000 }).toBe(starts - 1);
      expect([...ended.values()]).toEqual(Array.from({ length: starts - 1 }, () => 0));
      const writer = running.find(({ child }) => !ended.has(child));
      // What the others handed over arrives with the one that stayed.
      const names = async (): Promise<number> =>
        [...(await readJournal(library)).changes.values()].filter((ops) =>
          ops.includes(`"minutes-${round}-`),
        ).length;
      await expect.poll(names, { timeout: 120_000 }).toBe(starts);
      writer?.child.kill('SIGTERM');
      expect(await writer?.closed).toBe(0);
      const { stdout } = await runCli(['check', '--json', '--library', library]);
      expect(JSON.parse(stdout)).toMatchObject({
        ok: true,
        counts: { documents: starts * (round + 1) },
      });
    }
    tell(
      `${rounds} × ${starts} starts at once: one writer each time, all ${starts} files there once`,
    );
  });
