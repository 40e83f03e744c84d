// What the words of a call come to, before any library is touched.

import type { CliCommand } from '../arguments.ts';
import { annotate } from './annotate.ts';
import { backup, restore } from './backup.ts';
import { check } from './check.ts';
import type { CliReader, CliRunner } from './command.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { list } from './list.ts';
import { isGiven, usage } from './options.ts';
import { print } from './output.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { suggestCommand } from './suggest.ts';

const readers: Readonly<Record<CliCommand, CliReader>> = {
  import: importCommand,
  list,
  show,
  suggest: suggestCommand,
  export: exportCommand,
  search,
  annotate,
  check,
  backup,
  restore,
};

/** Answers what runs a command. Throws `UsageError` for wrong words. */
export function readCommand(command: CliCommand, rest: readonly string[]): CliRunner {
  return readers[command](rest);
}

/** Prints the usage when it is asked for; answers whether it was. */
export async function helpGiven(rest: readonly string[]): Promise<boolean> {
  if (!isGiven(rest, '-h', '--help')) return false;
  await print(`${usage}\n`);
  return true;
}
