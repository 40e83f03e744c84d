// The program without a window: opens the library, runs one command, prints, closes.

import type { CliCommand } from '../arguments.ts';
import { hardenAllContents } from '../harden-contents.ts';
import { openLibrary } from '../library.ts';
import type { LibraryFolder } from '../library-folder.ts';
import { readPage } from '../pages.ts';
import { exitCodeOf, isGiven, sentenceOf } from './options.ts';
import { Output, say } from './output.ts';
import { helpGiven, readCommand } from './read-call.ts';

/** Milliseconds for which a command waits for a snapshot that is due; nobody sits at a window. */
const snapshotTime = 60_000;

/** Runs a command on the library, which this process has locked; answers the exit code. */
export async function runCommandLine(
  folder: LibraryFolder,
  command: CliCommand,
  rest: readonly string[],
): Promise<number> {
  const output = new Output(isGiven(rest, '--json'));
  try {
    if (await helpGiven(rest)) return 0;
    const run = readCommand(command, rest);
    hardenAllContents(() => undefined);
    const library = await openLibrary(folder, await readPage('store'));
    try {
      const code = await run({ library, output });
      await output.flush();
      return code;
    } finally {
      await library.close('due', snapshotTime);
    }
  } catch (thrown) {
    await output.flush();
    await say(sentenceOf(thrown));
    return exitCodeOf(thrown);
  }
}
