// One line of the journal: a Change and the hash of its JSON.

import { createHash } from 'node:crypto';
import type { Change } from '#core/change.ts';
import { isObject } from '#core/check.ts';

/** Where the hash stands in a line. */
const hashStart = '{"sha256":"'.length;

function hashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}

/** The line that holds a Change, with its line end. */
export function writeLine(change: Change): string {
  const json = JSON.stringify(change);
  return `{"sha256":"${hashOf(json)}","change":${json}}\n`;
}

/** The hash in the bytes of a line that `writeLine` made; a copy, which does not keep the line alive. */
export function hashInLine(line: Buffer): string {
  return line.toString('latin1', hashStart, hashStart + 64);
}

/** The Change of a line without its line end; null when the line is damaged. */
export function readLine(line: string): Change | null {
  const match = /^\{"sha256":"([0-9a-f]{64})","change":(.*)\}$/s.exec(line);
  const json = match?.[2];
  if (match === null || json === undefined || hashOf(json) !== match[1]) return null;
  const value: unknown = JSON.parse(json);
  if (!isObject(value) || typeof value['seq'] !== 'number') return null;
  // The hash says that these are the very bytes `writeLine` wrote.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as unknown as Change;
}
