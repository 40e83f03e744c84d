// Templates in the language of Mustache: `{{title}}`, `{{#passages}}…{{/passages}}`, `{{^author}}…{{/author}}`.
// A template that cannot be used is refused with the line where it is wrong.

import Mustache from 'mustache';
import { invalidInput } from '../../errors.ts';
import { fieldNames } from './fields.ts';

/** A part of a template as Mustache reads it: kind, name or text, where it starts and ends, what it holds. */
type Token = [
  kind: string,
  value: string,
  start: number,
  end: number,
  inner?: unknown,
  close?: number,
];

/** Reads a template. Throws `InvalidInputError`: one sentence with the line. */
export function compileTemplate(template: string): void {
  checkTokens(tokensOf(template), template);
}

function tokensOf(template: string): unknown[] {
  try {
    return Mustache.parse(template);
  } catch (thrown) {
    throw invalidInput(sentenceOf(thrown instanceof Error ? thrown.message : '', template));
  }
}

/** What Mustache says, in words of ours; it tells a place by counting characters. */
function sentenceOf(message: string, template: string): string {
  const place = Number(/ at (\d+)$/.exec(message)?.[1] ?? Number.NaN);
  const line = Number.isNaN(place) ? '' : `Line ${lineAt(template, place)}: `;
  const name = /"([^"]*)"/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unclosed tag'))
    return `${line}a pair of braces is opened and not closed by “}}”.`;
  if (message.startsWith('Unopened section'))
    return `${line}“{{/${name}}}” ends what was never begun by “{{#${name}}}”.`;
  if (message.startsWith('Unclosed section'))
    return `${line}“{{#${name}}}” is begun, and “{{/${name}}}” does not come in its place.`;
  return `${line}the template cannot be read.`;
}

function checkTokens(tokens: readonly unknown[], template: string): void {
  for (const one of tokens) {
    if (!isToken(one)) continue;
    const [kind, value, start, , inner] = one;
    const line = `Line ${lineAt(template, start)}: `;
    if (kind === '>') throw invalidInput(`${line}a template cannot take in another one.`);
    if (kind === '#' || kind === '^' || kind === 'name' || kind === '&') checkName(value, line);
    if (Array.isArray(inner)) checkTokens(inner, template);
  }
}

function isToken(value: unknown): value is Token {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

function checkName(name: string, line: string): void {
  if (name === '.') return;
  for (const part of name.split('.')) {
    if (fieldNames.has(part)) continue;
    const near = nearest(part);
    const hint = near === null ? '' : ` Did you mean “${near}”?`;
    throw invalidInput(`${line}there is no field “${part}”.${hint}`);
  }
}

/** The field whose name is most like this one, if any is. */
function nearest(name: string): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const field of fieldNames) {
    const steps = distance(name.toLowerCase(), field.toLowerCase());
    if (steps < least) [best, least] = [field, steps];
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_one, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The number of the line a character stands on, from 1. */
function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}
