// Reads the two real documents of ../shared/seeds where they are present; elsewhere the fictional texts
// of metadata.test.ts and turns.test.ts, which are of the same class, stand in for them.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eld } from 'eld/small';
import { describe, expect, it } from 'vitest';
import { joinSections, plainTextOfBlocks } from '../text/plain.ts';
import { splitIntoSections } from '../text/sections.ts';
import { turnSpans } from '../text/turn-spans.ts';
import { readSource } from './read-source.ts';

const seeds = resolve(fileURLToPath(new URL('../..', import.meta.url)), '../shared/seeds');

function read(name: string) {
  const bytes = new Uint8Array(readFileSync(resolve(seeds, name)));
  const source = new TextDecoder().decode(bytes);
  const result = readSource(
    { name, bytes },
    { guessLanguage: (text) => (eld.detect(text).isReliable() ? eld.detect(text).language : null) },
  );
  return { ...result, source, plain: plainTextOfBlocks(result.blocks) };
}

describe.runIf(existsSync(seeds))('the seeds', () => {
  it('an article with an inline date and a byline at its end', () => {
    const { fields, dateProposal, turns, plain, source, blocks } = read('000_109b41eda4589161.txt');
    expect(fields).toMatchObject({
      author: 'Francis Tawiah',
      date: '2024-07-04',
      publisher: null,
      url: null,
      language: 'en',
      kind: 'article',
    });
    expect(dateProposal).toBeUndefined();
    expect(fields.title.length).toBeLessThanOrEqual(80);
    expect(fields.title).toMatch(/^According to a report/);
    expect(turns).toBe(0);
    expect(blocks).toHaveLength(4);
    expect(plain).toBe(source.trim().replaceAll('\n\n', '\n'));
  });

  it('an article that turns into an interview', () => {
    const { fields, turns, plain, source, blocks } = read('004_2b845edca44a3100.txt');
    const lines = source.trim().split('\n');
    expect(fields).toMatchObject({
      title: lines[0],
      author: null,
      date: null,
      publisher: 'Time.news',
      language: 'en',
      kind: 'interview',
    });
    expect(plain).toBe(source.trim());
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      ...lines.slice(1).map(() => 'paragraph'),
    ]);
    const spoken = lines.filter((line) => /^(?:Interviewer|Dr\. Carter): /.test(line));
    expect(turns).toBe(spoken.length);
    expect(
      turnSpans(blocks).map(({ label, start, textStart, end }) => [
        label,
        plain.slice(start, end),
        plain.slice(textStart, end),
      ]),
    ).toEqual(
      spoken.map((line) => [
        line.slice(0, line.indexOf(':')),
        line,
        line.slice(line.indexOf(':') + 2),
      ]),
    );
  });

  it.each(['000_109b41eda4589161.txt', '004_2b845edca44a3100.txt'])(
    '%s stays whole in sections',
    (name) => {
      const { blocks, plain } = read(name);
      const sections = splitIntoSections(blocks, 1000);
      expect(joinSections(sections.map(plainTextOfBlocks))).toBe(plain);
    },
  );
});
