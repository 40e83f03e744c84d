// The library of the drill: made once through the application, and kept.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDictum, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary } from '../end-to-end/support/library-calls.ts';
import { fillLibrary } from './big-records.ts';

/** What the library is made of decides where it is kept, so that another one is made when that changes. */
function keptFolder(): string {
  const sources = ['big-records.ts', '../bench/mention-texts.ts'].map((name) =>
    join(import.meta.dirname, name),
  );
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  return join(tmpdir(), `dictum-big-library-${hash.digest('hex').slice(0, 12)}`);
}

/** A copy of the library to do with as one likes. */
export async function bigLibrary(): Promise<string> {
  const kept = keptFolder();
  if (!existsSync(kept)) {
    const making = `${kept}-making`;
    await rm(making, { recursive: true, force: true });
    await mkdir(making);
    await chmod(making, 0o777);
    const dictum = await launchDictum({ library: join(making, 'library') });
    await fillLibrary(dictum.window);
    // Once everything was looked at, so that the index of the search stands, too.
    await callLibrary(dictum.window, 'search', { text: 'commission', limit: 1 });
    await dictum.close();
    await rename(making, kept);
  }
  const folder = await temporaryFolder('big-library');
  const library = join(folder, 'library');
  // The files stay those of the user the application runs as, who may be another.
  if (process.platform === 'win32') await cp(join(kept, 'library'), library, { recursive: true });
  else spawnSync('cp', ['-a', join(kept, 'library'), library], { stdio: 'inherit' });
  return library;
}
