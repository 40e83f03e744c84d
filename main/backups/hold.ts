// A sign in the folder of the snapshots that nothing may be tidied away: something was damaged or lost, and
// somebody should look before old copies go.

import { readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '#core/check.ts';
import { errorCode, writeFileAtomic } from '../atomic-file.ts';

/** The sign as it is kept on disk, so that it outlasts a start. */
export class Hold {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'hold.json');
  }

  /** Whether nothing may be tidied away. */
  async isSet(): Promise<boolean> {
    return (await this.reason()) !== null;
  }

  /** Why nothing is tidied away; null when all is well. A sign that cannot be read still holds. */
  async reason(): Promise<string | null> {
    try {
      const told: unknown = JSON.parse(await readFile(this.path, 'utf8'));
      const reason = isObject(told) ? told['reason'] : null;
      return typeof reason === 'string' ? reason : 'Something was found to be wrong.';
    } catch (thrown) {
      return errorCode(thrown) === 'ENOENT' ? null : 'Something was found to be wrong.';
    }
  }

  /** From now on nothing is tidied away, over restarts too; `reason` is a sentence for the user. */
  async set(reason: string): Promise<void> {
    await writeFileAtomic(this.path, Buffer.from(`${JSON.stringify({ reason })}\n`));
  }

  /** The user has looked. */
  async release(): Promise<void> {
    await unlink(this.path).catch((thrown: unknown) => {
      if (errorCode(thrown) !== 'ENOENT') throw thrown;
    });
  }
}
