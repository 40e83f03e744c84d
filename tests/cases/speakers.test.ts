// Actors and quotes against a gold made by reading: own texts of several kinds in English and German, and
// the sample library. The figures are printed; they may rise, and not fall below the floors.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { eld } from 'eld/small';
import { afterAll, describe, expect, it } from 'vitest';
import type { Suggestions } from '#core/actors/suggest.ts';
import { suggest } from '#core/actors/suggest.ts';
import { readSource } from '#core/import/read-source.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { turnSpans } from '#core/text/turn-spans.ts';

interface Gold {
  file: string;
  /** The words a quote begins with, and its speaker: an actor's name, or what the text calls the speaker. */
  quotes: [start: string, speaker: string | null][];
  actors: { name: string; type: string; aliases?: string[] }[];
  /** What part of its quotes is found at least; 0.6 unless told otherwise. */
  floor?: number;
  /** The labels of its turns and whom each stands for; null for one who asks, or a part in the talk. */
  turns?: [label: string, speaker: string | null][];
}

interface Score {
  right: number;
  found: number;
  wanted: number;
  /** What is missing and what is wrong, for whoever improves it. */
  notes: string[];
}

const gold = JSON.parse(
  await readFile(new URL('speakers/gold.json', import.meta.url), 'utf8'),
) as Gold[];

async function read(file: string): Promise<{ text: string; found: Suggestions }> {
  const bytes = new Uint8Array(await readFile(new URL(`speakers/${file}`, import.meta.url)));
  const { blocks, fields } = readSource(
    { name: basename(file), bytes },
    { guessLanguage: (text) => eld.detect(text).language || null },
  );
  const text = plainTextOfBlocks(blocks);
  return { text, found: suggest({ fields, text, turns: turnSpans(blocks), known: [] }) };
}

function scoreQuotes({ quotes: wanted }: Gold, text: string, found: Suggestions): Score {
  const direct = found.quotes.filter(({ kind }) => kind === 'direct');
  const notes: string[] = [];
  let right = 0;
  const met = new Set<unknown>();
  for (const [start, speaker] of wanted) {
    const quote = direct.find((one) => !met.has(one) && text.startsWith(start, one.start));
    if (quote === undefined) {
      notes.push(`- “${start}” was not found`);
      continue;
    }
    met.add(quote);
    const said = quote.certainty === 'ask' ? null : quote.speaker;
    const fits = said === null ? speaker === null : said.actor?.name === speaker || said.surface === speaker;
    if (fits) right += 1;
    else notes.push(`- “${start}” by ${said?.actor?.name ?? said?.surface ?? 'nobody'}, not ${speaker ?? 'nobody'}`);
  }
  for (const one of direct) if (!met.has(one)) notes.push(`+ “${text.slice(one.start, one.start + 40)}”`);
  return { right, found: direct.length, wanted: wanted.length, notes };
}

/** Each actor with its type counts, and each alias under its actor. */
function scoreActors({ actors: wanted }: Gold, found: Suggestions): Score {
  const items = (actors: { name: string; type: string; aliases?: string[] }[]): Set<string> =>
    new Set(
      actors.flatMap(({ name, type, aliases = [] }) => [`${name} (${type})`, ...aliases.map((alias) => `${alias} = ${name}`)]),
    );
  const have = items(
    found.actors.map(({ name, type, aliases }) => ({ name, type, aliases: aliases.map(({ span }) => span.surface) })),
  );
  const want = items(wanted);
  const right = [...have].filter((one) => want.has(one)).length;
  const notes = [
    ...[...want].filter((one) => !have.has(one)).map((one) => `- ${one}`),
    ...[...have].filter((one) => !want.has(one)).map((one) => `+ ${one}`),
  ];
  return { right, found: have.size, wanted: want.size, notes };
}

/** Each turn counts; a label that is no turn's in the gold is wrong. */
function scoreTurns({ turns: wanted = [] }: Gold, { turns }: Suggestions): Score {
  const speakers = new Map(wanted);
  const met = new Set<string>();
  const notes: string[] = [];
  let right = 0;
  for (const { turn, actor } of turns) {
    const speaker = speakers.get(turn.label);
    met.add(turn.label);
    if (speaker !== undefined && speaker === (actor?.name ?? null)) right += 1;
    else notes.push(`+ turn of “${turn.label}” by ${actor?.name ?? 'nobody'}`);
  }
  const missing = wanted.filter(([label]) => !met.has(label));
  notes.push(...missing.map(([label]) => `- turns of “${label}”`));
  return { right, found: turns.length, wanted: turns.length + missing.length, notes };
}

function add(scores: readonly Score[]): { precision: number; recall: number } {
  const sum = (of: (one: Score) => number): number => scores.reduce((total, one) => total + of(one), 0);
  return { precision: sum((one) => one.right) / sum((one) => one.found), recall: sum((one) => one.right) / sum((one) => one.wanted) };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe('who speaks, against the gold', () => {
  const quotes: Score[] = [];
  const actors: Score[] = [];
  const turns: Score[] = [];
  const lines: string[] = [];

  it.each(gold)('$file', async (one) => {
    const { text, found } = await read(one.file);
    const spoken = scoreQuotes(one, text, found);
    const named = scoreActors(one, found);
    quotes.push(spoken);
    actors.push(named);
    const labelled = scoreTurns(one, found);
    turns.push(labelled);
    lines.push(`${basename(one.file)}: quotes ${spoken.right}/${spoken.wanted} (${spoken.found} found), actors and aliases ${named.right}/${named.wanted} (${named.found} found), turns ${labelled.right}/${labelled.wanted}`);
    lines.push(...[...spoken.notes, ...named.notes, ...labelled.notes].map((note) => `    ${note}`));
    expect(spoken.right / Math.max(spoken.wanted, 1), spoken.notes.join('\n')).toBeGreaterThanOrEqual(one.floor ?? 0.6);
    expect(named.right / named.wanted, named.notes.join('\n')).toBeGreaterThanOrEqual(0.6);
  });

  it('holds its floors over all texts', () => {
    const spoken = add(quotes);
    const named = add(actors);
    const labelled = add(turns);
    lines.push(`quotes with their speakers: precision ${percent(spoken.precision)}, recall ${percent(spoken.recall)}`);
    lines.push(`actors with type and aliases: precision ${percent(named.precision)}, recall ${percent(named.recall)}`);
    lines.push(`turns with their speakers: precision ${percent(labelled.precision)}, recall ${percent(labelled.recall)}`);
    expect(labelled.precision).toBeGreaterThanOrEqual(0.95);
    expect(labelled.recall).toBeGreaterThanOrEqual(0.95);
    expect(spoken.precision).toBeGreaterThanOrEqual(0.9);
    expect(spoken.recall).toBeGreaterThanOrEqual(0.9);
    expect(named.precision).toBeGreaterThanOrEqual(0.9);
    expect(named.recall).toBeGreaterThanOrEqual(0.8);
  });

  afterAll(() => process.stdout.write(`${lines.join('\n')}\n`));
});
