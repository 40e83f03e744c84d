// Names looked for in files, as `grep -o -h -f` does: each file is read, and what is found goes to the output
// as it is found.

import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { NamedActor } from '#core/actors/mentions/matcher.ts';
import { buildMatcher } from '#core/actors/mentions/matcher.ts';

/** How much is written at once, in characters. */
const piece = 64 * 1024;
/** Into one buffer, as grep reads: no file here is nearly as long. */
const bytes = Buffer.allocUnsafe(64 * 1024);

function textOf(path: string): string {
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, bytes.length, 0);
  closeSync(file);
  if (length === bytes.length) throw new Error('a file is longer than the buffer');
  // What is ASCII needs no decoding.
  return isAscii(bytes.subarray(0, length))
    ? bytes.toString('latin1', 0, length)
    : bytes.toString('utf8', 0, length);
}

/** Writes every mention in these files to a file, a line each. */
export function namesInFiles(
  paths: readonly string[],
  actors: readonly NamedActor[],
  output: string,
): void {
  const matcher = buildMatcher(actors);
  const file = openSync(output, 'w');
  let lines = '';
  for (const path of paths) {
    for (const { surface } of matcher.find(textOf(path))) lines += `${surface}\n`;
    if (lines.length < piece) continue;
    writeSync(file, lines);
    lines = '';
  }
  writeSync(file, lines);
  closeSync(file);
}
