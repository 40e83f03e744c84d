// The program without a window: opens the library, runs one command, prints, closes.

import { hardenAllContents } from '../harden-contents.ts';
import type { CliCommand } from '../arguments.ts';
import { openLibrary } from '../library.ts';
import type { LibraryFolder } from '../library-folder.ts';
import { readPage } from '../pages.ts';
import { annotate } from './annotate.ts';
import { check } from './check.ts';
import type { CliRunner } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { list } from './list.ts';
import { UsageError, exitCodeOf, sentenceOf } from './options.ts';
import { Output, say } from './output.ts';
import { search } from './search.ts';
import { show } from './show.ts';

const runners: Partial<Record<CliCommand, CliRunner>> = {
  import: importCommand,
  list,
  show,
  export: exportCommand,
  search,
  annotate,
  check,
};

/** Runs a command on the library, which this process has locked; answers the exit code. */
export async function runCommandLine(
  folder: LibraryFolder,
  command: CliCommand,
  rest: readonly string[],
): Promise<number> {
  const output = new Output(rest.includes('--json'));
  try {
    const run = runners[command];
    if (run === undefined) throw new UsageError(`“${command}” is not in this version of Dictum.`);
    hardenAllContents(() => undefined);
    const library = await openLibrary(folder, await readPage('store'));
    try {
      const code = await run(rest, { library, output });
      await output.flush();
      return code;
    } finally {
      await library.close();
    }
  } catch (thrown) {
    await output.flush();
    await say(sentenceOf(thrown));
    return exitCodeOf(thrown);
  }
}
