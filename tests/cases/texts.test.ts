import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { eld } from 'eld/small';
import { describe, expect, it } from 'vitest';
import { readSource } from '#core/import/read-source.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';

/** What must be true of a text of `texts/`; a field that is left out may be anything. */
interface Expected {
  file: string;
  title?: string;
  author?: string | null;
  publisher?: string;
  date?: string | null;
  url?: string;
  kind?: string;
  language?: string;
  encoding?: string;
  /** The labels of its turns, in order. */
  turns?: string[];
  /** Words that stand in its plain text. */
  contains?: string;
  refused?: boolean;
  /** Node 20 decodes Windows-1252 as Latin-1; only the import page, in Chromium, reads it rightly. */
  chromiumOnly?: boolean;
}

const cases = JSON.parse(
  await readFile(new URL('texts/expected.json', import.meta.url), 'utf8'),
) as Expected[];

const guessLanguage = (text: string): string | null => eld.detect(text).language || null;

async function read(file: string) {
  const bytes = await readFile(new URL(`texts/${file}`, import.meta.url));
  return readSource({ name: basename(file), bytes }, { guessLanguage });
}

describe('the texts', () => {
  it.each(cases.filter((one) => one.refused !== true && one.chromiumOnly !== true))('$file is read as it should be', async (wanted) => {
    const { file, turns, contains, encoding, refused: _refused, chromiumOnly: _chromium, ...fields } = wanted;
    const found = await read(file);
    const labels = found.blocks.flatMap((block) =>
      block.type === 'paragraph' && block.turn !== undefined ? [block.turn.label] : [],
    );
    expect({ ...found.fields, encoding: found.encoding, turns: labels }).toMatchObject({
      ...fields,
      encoding,
      turns,
    });
    expect(plainTextOfBlocks(found.blocks)).toContain(contains);
  });

  it.each(cases.filter((one) => one.refused === true))('$file is refused by name', async ({ file }) => {
    await expect(read(file)).rejects.toThrow(basename(file));
  });
});
