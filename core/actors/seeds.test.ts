// Reads the two real documents of ../shared/seeds where they are present; elsewhere the texts of
// tests/cases/speakers, which are of the same kinds, stand in for them.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSource } from '../import/read-source.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { turnSpans } from '../text/turn-spans.ts';
import { suggest } from './suggest.ts';

const seeds = resolve(fileURLToPath(new URL('../..', import.meta.url)), '../shared/seeds');

function read(name: string) {
  const bytes = new Uint8Array(readFileSync(resolve(seeds, name)));
  const { blocks, fields } = readSource({ name, bytes }, { guessLanguage: () => 'en' });
  const text = plainTextOfBlocks(blocks);
  const found = suggest({ fields, text, turns: turnSpans(blocks), known: [] });
  const direct = found.quotes.filter(({ kind }) => kind === 'direct');
  return { ...found, direct, names: found.actors.map((actor) => `${actor.type} ${actor.name}`) };
}

describe.runIf(existsSync(seeds))('the seeds', () => {
  it('every turn of the interview has its speaker', () => {
    const { turns, actors } = read('004_2b845edca44a3100.txt');
    expect(turns.length).toBeGreaterThan(10);
    for (const { turn, actor, asks } of turns) {
      expect(asks).toBe(turn.label === 'Interviewer');
      expect(actor?.name ?? null).toBe(asks ? null : 'Emily Carter');
    }
    const carter = actors.find(({ name }) => name === 'Emily Carter');
    expect(carter?.aliases.map(({ span }) => span.surface)).toEqual(
      expect.arrayContaining(['Carter', 'Dr. Carter']),
    );
  });

  it('every direct quote has its speaker', () => {
    const { direct } = read('004_2b845edca44a3100.txt');
    expect(direct.map(({ speaker }) => speaker?.actor?.name)).toEqual(Array(4).fill('Mark Rutte'));
    // Both quotes of the other lack their closing marks.
    const { direct: unclosed } = read('000_109b41eda4589161.txt');
    expect(unclosed.map(({ speaker }) => speaker?.actor?.name)).toEqual(['Politico', 'Politico']);
  });

  it('the actors are those a careful reader lists, and few besides', () => {
    const { names, actors } = read('004_2b845edca44a3100.txt');
    const wanted = [
      'organisation NATO',
      'person Donald Trump',
      'state United States',
      'person Mark Rutte',
      'person Olaf Scholz',
      'person Putin',
      'person Kamala Harris',
      'state Ukraine',
      'state Russia',
      'state China',
      'person Emily Carter',
      'organisation White House',
      'organisation Time.news',
      'place Europe',
      'state Germany',
    ];
    expect(names.toSorted()).toEqual(wanted.toSorted());
    const aliases = Object.fromEntries(
      actors.map((actor) => [actor.name, actor.aliases.map(({ span }) => span.surface)]),
    );
    expect(aliases['Mark Rutte']).toEqual(['Rutte']);
    expect(aliases['Donald Trump']).toEqual(['Trump']);
    expect(aliases['United States']?.toSorted()).toEqual(['U.S.', 'US']);
  });
});
