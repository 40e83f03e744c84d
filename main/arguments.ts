// What the program was asked to do, read from its command line.

/** The words that make the program work without a window. */
export const cliCommands = [
  'import',
  'list',
  'show',
  'suggest',
  'export',
  'search',
  'annotate',
  'check',
  'backup',
  'restore',
] as const;
/** One of `cliCommands`. */
export type CliCommand = (typeof cliCommands)[number];

/** What the program was called with. */
export interface Invocation {
  /** The library folder named with `--library`, or null for the default one. */
  library: string | null;
  /** The command, or null to open a window. */
  command: CliCommand | null;
  /** The command's own arguments, `--library DIR` taken out. */
  rest: string[];
  /** Files to import into the window's library, as a file manager passes them. */
  files: string[];
}

/** Options of every command, which may stand before it, too. */
const commonOptions = ['--json', '-h', '--help'];

/**
 * Reads the arguments that follow the program. Everything before the command is Chromium's or ours;
 * everything after it is the command's own, and after `--` nothing is an option.
 */
export function readArguments(args: readonly string[]): Invocation {
  const invocation: Invocation = { library: null, command: null, rest: [], files: [] };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (word === '--' && invocation.command !== null) {
      invocation.rest.push(...args.slice(at));
      break;
    }
    if (word === '--library') {
      invocation.library = args[at + 1] ?? '';
      at += 1;
    } else if (word.startsWith('--library=')) {
      invocation.library = word.slice('--library='.length);
    } else if (invocation.command !== null || commonOptions.includes(word)) {
      invocation.rest.push(word);
    } else {
      const command = cliCommands.find((one) => one === word);
      if (command !== undefined) invocation.command = command;
      else if (!word.startsWith('-')) invocation.files.push(word);
    }
  }
  return invocation;
}
