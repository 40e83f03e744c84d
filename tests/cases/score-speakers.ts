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
  /** Who wrote it, in any of these forms, and when it was published; looked at where it is told. */
  byline?: string | string[];
  date?: string;
  /** The words a quote begins with, and its speaker: an actor's name, or what the text calls the speaker. */
  quotes: [start: string, speaker: Speakers][];
  actors: GoldActor[];
  /** What may be proposed and need not be: quotes by the words they begin with, actors by any of their names. */
  mayQuotes?: string[];
  may?: string[];
  /** Words of a sentence that says whose word it is, and the source it names. */
  reported?: [words: string, source: string][];
  /** What part of its quotes is found at least, where its set's floor is too high for it. */
  floor?: number;
  /** The labels of its turns and whom each stands for; null for one who asks, or a part in the talk. */
  turns?: [label: string, speaker: Speakers][];
}

/** An actor's name, or what the text calls the speaker; null for nobody; a list where a reader may say either. */
type Speakers = string | null | (string | null)[];

/** An actor; a list of types, and further spellings of the name, where a reader may choose either. */
interface GoldActor {
  name: string;
  type: string | string[];
  aliases?: string[];
  or?: string[];
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
  /** Sentences that say whose word they are; only those of the gold count. */
  reported: Score;
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
    reported: scoreReported(gold, text, found),
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

function scoreQuotes(
  { quotes: wanted, mayQuotes = [], actors }: Gold,
  text: string,
  found: Suggestions,
): Score {
  const direct = found.quotes.filter(({ kind }) => kind === 'direct');
  const notes: string[] = [];
  let right = 0;
  const met = new Set<unknown>();
  for (const [start, speakers] of wanted) {
    const quote = direct.find((one) => !met.has(one) && text.startsWith(start, one.start));
    if (quote === undefined) {
      notes.push(`- “${start}” was not found`);
      continue;
    }
    met.add(quote);
    const said = quote.certainty === 'ask' ? null : quote.speaker;
    const named = (one: string | null): (string | null)[] => [
      one,
      ...(actors.find(({ name }) => name === one)?.or ?? []),
    ];
    if (anyOf(speakers).some((one) => named(one).some((spelled) => isSpeaker(said, spelled))))
      right += 1;
    else
      notes.push(
        `- “${start}” by ${said?.actor?.name ?? said?.surface ?? 'nobody'}, not ${anyOf(speakers)[0] ?? 'nobody'}`,
      );
  }
  const free = direct.filter(
    (one) => !met.has(one) && mayQuotes.some((start) => text.startsWith(start, one.start)),
  );
  for (const one of direct)
    if (!met.has(one) && !free.includes(one))
      notes.push(`+ “${text.slice(one.start, one.start + 40)}”`);
  return { right, found: direct.length - free.length, wanted: wanted.length, notes };
}

type Said = Suggestions['quotes'][number]['speaker'];

function isSpeaker(said: Said, wanted: string | null): boolean {
  if (said === null || wanted === null) return said === wanted;
  return said.actor?.name === wanted || isSameWording(said.surface, wanted);
}

const anyOf = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

/** `A spokesman` and `A spokesman for the company` call the same one. */
function isSameWording(surface: string, wanted: string): boolean {
  const [a, b] = [` ${surface.toLowerCase()} `, ` ${wanted.toLowerCase()} `];
  return a.includes(b) || b.includes(a);
}

/** Each actor with its type counts, and each alias under its actor. */
function scoreActors({ actors: wanted, may = [] }: Gold, found: Suggestions): Score {
  const spelled = new Map(
    wanted.flatMap(({ name, or = [] }) => [name, ...or].map((one) => [one, name])),
  );
  const types = new Map(wanted.map(({ name, type }) => [name, anyOf(type)]));
  const itemsOf = (name: string, type: string, aliases: readonly string[]): string[] => [
    `${name} (${type})`,
    ...aliases.map((alias) => `${alias} = ${name}`),
  ];
  const have = new Set(
    found.actors.flatMap(({ name: proposed, type, aliases }) => {
      const name = spelled.get(proposed) ?? proposed;
      if (!types.has(name) && may.includes(name)) return [];
      const told = types.get(name) ?? [];
      const others = aliases.map(({ span }) => span.surface);
      return itemsOf(
        name,
        told.includes(type) ? (told[0] ?? type) : type,
        others.filter((one) => !may.includes(one) && spelled.get(one) !== name),
      );
    }),
  );
  const want = new Set(
    wanted.flatMap(({ name, type, aliases = [] }) => itemsOf(name, anyOf(type)[0] ?? '', aliases)),
  );
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
    if (speaker !== undefined && anyOf(speaker).includes(actor?.name ?? null)) right += 1;
    else notes.push(`+ turn of “${turn.label}” by ${actor?.name ?? 'nobody'}`);
  }
  const missing = wanted.filter(([label]) => !met.has(label));
  notes.push(...missing.map(([label]) => `- turns of “${label}”`));
  return { right, found: turns.length, wanted: turns.length + missing.length, notes };
}

/** Reported sources: those of the gold, each in a sentence with its words. */
function scoreReported({ reported: wanted = [] }: Gold, text: string, found: Suggestions): Score {
  const missing = wanted.filter(
    ([words, source]) =>
      !found.quotes.some(
        (one) =>
          one.kind === 'reported' &&
          text.slice(Math.max(0, one.start - 90), one.end + 90).includes(words) &&
          isSpeaker(one.speaker, source),
      ),
  );
  const right = wanted.length - missing.length;
  const notes = missing.map(([words, source]) => `- “${words}” as the word of ${source}`);
  return { right, found: right, wanted: wanted.length, notes };
}

function scoreAbout(
  gold: Gold,
  found: { byline: string | null; date: string | null },
): Score {
  const pairs = (['byline', 'date'] as const).filter((one) => gold[one] !== undefined);
  const wrong = pairs.filter((one) => !anyOf(gold[one]).includes(found[one] ?? undefined));
  return {
    right: pairs.length - wrong.length,
    found: pairs.filter((one) => found[one] !== null).length,
    wanted: pairs.length,
    notes: wrong.map((one) => `- ${one} “${anyOf(gold[one])[0] ?? ''}”, not “${found[one] ?? ''}”`),
  };
}
