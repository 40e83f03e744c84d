// Scores what is proposed for a text against a gold made by reading.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { eld } from 'eld/small';
import type { Suggestions } from '#core/actors/suggest.ts';
import { suggest } from '#core/actors/suggest.ts';
import { readSource } from '#core/import/read-source.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { turnSpans } from '#core/text/turn-spans.ts';

/** What a careful reader finds in one text. */
export interface Gold {
  file: string;
  /** Who wrote it, and when it was published; looked at where it is told. */
  byline?: string;
  date?: string;
  /** The words a quote begins with, and its speaker: an actor's name, or what the text calls the speaker. */
  quotes: [start: string, speaker: string | null][];
  actors: { name: string; type: string; aliases?: string[] }[];
  /** What part of its quotes is found at least, where its set's floor is too high for it. */
  floor?: number;
  /** The labels of its turns and whom each stands for; null for one who asks, or a part in the talk. */
  turns?: [label: string, speaker: string | null][];
}

/** How many were right, of those found and of those wanted. */
export interface Score {
  right: number;
  found: number;
  wanted: number;
  /** What is missing and what is wrong, for whoever improves it. */
  notes: string[];
}

/** The scores of one text. */
export interface TextScore {
  quotes: Score;
  actors: Score;
  turns: Score;
  /** Byline and date. */
  about: Score;
}

/** The golds of a file beside the texts. */
export async function readGold(file: string): Promise<Gold[]> {
  return JSON.parse(await readFile(new URL(`speakers/${file}`, import.meta.url), 'utf8')) as Gold[];
}

/** Reads one text as an import does, and scores what is proposed for it. */
export async function scoreText(gold: Gold): Promise<TextScore> {
  const bytes = new Uint8Array(await readFile(new URL(`speakers/${gold.file}`, import.meta.url)));
  const { blocks, fields } = readSource(
    { name: basename(gold.file), bytes },
    { guessLanguage: (text) => eld.detect(text).language || null },
  );
  const text = plainTextOfBlocks(blocks);
  const found = suggest({ fields, text, turns: turnSpans(blocks), known: [] });
  return {
    quotes: scoreQuotes(gold, text, found),
    actors: scoreActors(gold, found),
    turns: scoreTurns(gold, found),
    about: scoreAbout(gold, { byline: fields.author, date: fields.date }),
  };
}

/** The sum of several scores as shares. */
export function sumUp(scores: readonly Score[]): { precision: number; recall: number } {
  const sum = (of: (one: Score) => number): number =>
    scores.reduce((total, one) => total + of(one), 0);
  const right = sum((one) => one.right);
  return {
    precision: right / Math.max(1, sum((one) => one.found)),
    recall: right / Math.max(1, sum((one) => one.wanted)),
  };
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
    const fits =
      said === null
        ? speaker === null
        : said.actor?.name === speaker || isSameWording(said.surface, speaker);
    if (fits) right += 1;
    else
      notes.push(
        `- “${start}” by ${said?.actor?.name ?? said?.surface ?? 'nobody'}, not ${speaker ?? 'nobody'}`,
      );
  }
  for (const one of direct)
    if (!met.has(one)) notes.push(`+ “${text.slice(one.start, one.start + 40)}”`);
  return { right, found: direct.length, wanted: wanted.length, notes };
}

/** `A spokesman` and `A spokesman for the company` call the same one. */
function isSameWording(surface: string, wanted: string | null): boolean {
  if (wanted === null) return false;
  const [a, b] = [` ${surface.toLowerCase()} `, ` ${wanted.toLowerCase()} `];
  return a.includes(b) || b.includes(a);
}

/** Each actor with its type counts, and each alias under its actor. */
function scoreActors({ actors: wanted }: Gold, found: Suggestions): Score {
  const items = (actors: { name: string; type: string; aliases?: string[] }[]): Set<string> =>
    new Set(
      actors.flatMap(({ name, type, aliases = [] }) => [
        `${name} (${type})`,
        ...aliases.map((alias) => `${alias} = ${name}`),
      ]),
    );
  const have = items(
    found.actors.map(({ name, type, aliases }) => ({
      name,
      type,
      aliases: aliases.map(({ span }) => span.surface),
    })),
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

function scoreAbout(
  gold: Gold,
  found: { byline: string | null; date: string | null },
): Score {
  const pairs = (['byline', 'date'] as const).filter((one) => gold[one] !== undefined);
  const wrong = pairs.filter((one) => found[one] !== gold[one]);
  return {
    right: pairs.length - wrong.length,
    found: pairs.filter((one) => found[one] !== null).length,
    wanted: pairs.length,
    notes: wrong.map((one) => `- ${one} “${gold[one]}”, not “${found[one] ?? ''}”`),
  };
}
