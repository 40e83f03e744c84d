// The words after a command: options and the rest.

import { DictumError } from '#core/errors.ts';

/** Thrown when the words of a call are off; the exit code is 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** A command's words taken apart. */
export interface Options {
  /** What is no option, in order. */
  words: string[];
  /** Options with a value: `--document ID`. */
  values: Map<string, string>;
  /** Options without one: `--json`. */
  flags: Set<string>;
}

/**
 * Reads a command's words; an option that is not named in `values` or `flags`, or is given twice, is a
 * usage error. What follows `--` is no option.
 */
export function readOptions(
  rest: readonly string[],
  values: readonly string[],
  flags: readonly string[],
): Options {
  const options: Options = { words: [], values: new Map(), flags: new Set() };
  let literal = false;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    if (literal || !word.startsWith('--')) options.words.push(word);
    else if (word === '--') literal = true;
    else {
      const [name, inline] = splitOption(word);
      if (flags.includes(name) && inline === undefined) options.flags.add(name);
      else if (values.includes(name)) {
        const value = inline ?? rest[(at += 1)];
        if (value === undefined || (inline === undefined && value.startsWith('--')))
          throw new UsageError(`--${name} needs a value.`);
        if (options.values.has(name)) throw new UsageError(`--${name} is given twice.`);
        options.values.set(name, value);
      } else throw new UsageError(`There is no option ${word} here.`);
    }
  }
  return options;
}

function splitOption(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at === -1 ? [word.slice(2), undefined] : [word.slice(2, at), word.slice(at + 1)];
}

/** Whether one of these options stands among the words, before a `--`. */
export function isGiven(rest: readonly string[], ...names: readonly string[]): boolean {
  const end = rest.indexOf('--');
  return rest.slice(0, end === -1 ? rest.length : end).some((word) => names.includes(word));
}

/** The exit code of a command that failed: 2 for wrong words, 3 for a library open elsewhere, else 1. */
export function exitCodeOf(thrown: unknown): number {
  if (thrown instanceof UsageError) return 2;
  return thrown instanceof DictumError && thrown.name === 'LibraryInUseError' ? 3 : 1;
}

/** The sentence for the user; an unexpected error tells its cause too, since there is no log to look in. */
export function sentenceOf(thrown: unknown): string {
  if (thrown instanceof UsageError) return `${thrown.message}\n\n${usage}`;
  if (thrown instanceof DictumError)
    return thrown.name === 'UnexpectedError'
      ? `${thrown.message} ${thrown.detail ?? ''}`
      : thrown.message;
  return `Something unexpected went wrong: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`;
}

/** What `dictum --help` prints. */
export const usage = `Usage: dictum COMMAND [--library DIR] [--json]

  import FILE|FOLDER...                  take documents in
  list documents|passages|actors|links|mentions|turns|quotes|statements|notes [--document ID]
  show ID [--text]                       one record whole; --text: its plain text
  export --format codebook --out PATH    concepts, colours and roles (.json, .csv or .md)
  export --format markdown|html|pdf|json --out PATH (--document ID | --note ID | --actor ID | --all)
  export --format vault --out FOLDER --all                 files for Obsidian; what you wrote there stays
  export --format template --template FILE|NAME --out PATH (--document ID | …)
  suggest --document ID                  actors, quotes, turns that can be proposed, with reasons
  search QUERY [--limit N]
  annotate FILE                          passages from W3C Web Annotations
  check                                  whether the library is whole
  backup [--out FILE]                    everything in one zip, checked
  restore FILE --yes                     puts a backup in the library’s place; without --yes it only tells

  -h, --help                             this text

Exit: 0 done, 1 something was refused or failed, 2 usage, 3 the library is open elsewhere.`;
