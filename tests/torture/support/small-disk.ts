// A disk of a few megabytes that can be filled to the last byte. Only root on Linux can make one.

import { execFileSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { killAll, temporaryFolder } from '../../end-to-end/support/launch.ts';

export const hasSmallDisks = process.platform === 'linux' && process.getuid?.() === 0;

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free, rounded down to whole pages of memory. */
  fill(free: number): Promise<void>;
  /** Makes room again. */
  empty(): Promise<void>;
  /** Ends whatever still works on it, too. */
  remove(): Promise<void>;
}

/** Makes a disk in a new folder, of so many megabytes. */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await temporaryFolder('disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  const empty = (): Promise<void> => rm(filler, { force: true });
  return {
    folder,
    empty,
    async fill(free) {
      await empty();
      const { bavail, bsize } = await statfs(folder);
      const rest = Buffer.alloc(Math.max(0, bavail * bsize - Math.max(free, 0)));
      await writeFile(filler, rest).catch((error: NodeJS.ErrnoException) => {
        // Whatever else is written meanwhile fills it as well.
        if (error.code !== 'ENOSPC') throw error;
      });
    },
    async remove() {
      await killAll();
      execFileSync('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
