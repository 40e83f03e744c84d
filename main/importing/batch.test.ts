import { createHash } from 'node:crypto';
import { mkdir, symlink, truncate } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { originalOf, prose, temporaryFolder, world } from './fixtures/world.ts';

let folder: string;
let file: (name: string, content: string | Uint8Array) => Promise<string>;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ path: folder, file, remove } = await temporaryFolder());
});
afterEach(() => remove());

describe('importBatch', () => {
  it('imports files in the order named and keeps the original before the command', async () => {
    const { importAll, events, runs } = world();
    const a = await file('b first.txt', prose);
    const b = await file('a second.md', '# Second\n\nText.');
    const { outcomes, cancelled } = await importAll([a, b]);
    expect(cancelled).toBe(false);
    expect(
      outcomes.map(({ file: name, status, title }) => [basename(name), status, title]),
    ).toEqual([
      ['b first.txt', 'imported', 'The ferry left the landing at noon'],
      ['a second.md', 'imported', 'Second'],
    ]);
    expect(events).toEqual(['open', 'keep', 'run b first.txt', 'keep', 'run a second.md', 'close']);
    expect(runs[0]).toMatchObject({
      command: 'import-document',
      args: {
        fields: { kind: 'other' },
        original: {
          name: 'b first.txt',
          size: prose.length,
          mediaType: 'text/plain',
          encoding: 'utf-8',
          sha256: createHash('sha256').update(prose).digest('hex'),
        },
      },
    });
    expect(outcomes[0]?.read).toMatchObject({ characters: prose.length, turns: 0 });
  });

  it('says that the same bytes are there already', async () => {
    const { importAll } = world();
    const { outcomes } = await importAll([await file('a.txt', prose), await file('b.txt', prose)]);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['imported', null],
      ['duplicate', '“b.txt” is already in the library.'],
    ]);
    expect(outcomes[1]?.id).toBe(outcomes[0]?.id);
  });

  it('counts characters in code points', async () => {
    const { importAll } = world();
    const { outcomes } = await importAll([await file('a.txt', 'Smile 😀!')]);
    expect(outcomes[0]?.read?.characters).toBe(8);
  });

  it('refuses what cannot be read, each with its reason, and goes on', async () => {
    const { importAll, runs } = world();
    const large = await file('large.txt', 'x');
    await truncate(large, 50 * 1024 * 1024 + 1);
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const { outcomes } = await importAll([
      join(folder, 'missing.txt'),
      await file('empty.txt', ''),
      await file('blank.txt', ' \n\t\n'),
      await file(
        'picture.png',
        new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
      ),
      large,
      join(folder, 'broken.txt'),
      await file('good.txt', prose),
    ]);
    expect(outcomes.map(({ reason }) => reason)).toEqual([
      '“missing.txt” does not exist.',
      '“empty.txt” is empty.',
      '“blank.txt” is empty.',
      '“picture.png” is a PNG picture, not a text file.',
      '“large.txt” is larger than 50 MB.',
      '“broken.txt” does not exist.',
      null,
    ]);
    expect(outcomes.at(-1)?.status).toBe('imported');
    expect(runs).toHaveLength(1);
  });

  it('looks through folders in natural order, follows no links and skips other files', async () => {
    const { importAll } = world();
    await mkdir(join(folder, 'in', 'deep'), { recursive: true });
    await mkdir(join(folder, 'elsewhere'));
    await file('elsewhere/outside.txt', prose);
    for (const name of ['in/10.txt', 'in/2.txt', 'in/deep/x.markdown', 'in/deep/y.TEXT'])
      await file(name, `${prose} ${name}`);
    for (const name of ['in/skipped.docx', 'in/.hidden.txt', 'in/deep/z.csv'])
      await file(name, prose);
    await symlink(join(folder, 'elsewhere'), join(folder, 'in', 'link'));
    await symlink(join(folder, 'in'), join(folder, 'in', 'deep', 'circle'));
    const { outcomes } = await importAll([join(folder, 'in'), join(folder, 'in', '2.txt')]);
    expect(outcomes.map((one) => one.file.slice(folder.length + 1))).toEqual([
      'in/2.txt',
      'in/10.txt',
      'in/deep/x.markdown',
      'in/deep/y.TEXT',
    ]);
  });

  it('says that a folder holds nothing to import', async () => {
    const { importAll } = world();
    await mkdir(join(folder, 'empty'));
    const { outcomes } = await importAll([join(folder, 'empty')]);
    expect(outcomes[0]).toMatchObject({
      status: 'refused',
      reason: 'The folder “empty” holds no text files (.txt, .md, .srt, .vtt).',
    });
  });

  it('tries a file of another kind that was named', async () => {
    const { importAll } = world();
    const { outcomes } = await importAll([await file('notes.log', prose)]);
    expect(outcomes[0]?.status).toBe('imported');
  });

  it('imports pasted text under the title given', async () => {
    const { importAll, runs } = world();
    const { outcomes } = await importAll([
      { kind: 'text', text: prose, title: 'On 1/2 the ferry' },
      { kind: 'text', text: `${prose} Again.`, title: '' },
    ]);
    expect(outcomes.map(({ file: name, title }) => [name, title])).toEqual([
      ['On 1/2 the ferry', 'On 1/2 the ferry'],
      ['Pasted text', 'The ferry left the landing at noon'],
    ]);
    expect(runs.map(({ args }) => originalOf(args).name)).toEqual([
      'On 1 2 the ferry.txt',
      'Pasted text.txt',
    ]);
  });

  it('hands a JSON export of a library over and reads other JSON as text', async () => {
    const given: string[] = [];
    const { importAll, runs } = world({
      async importJson(text) {
        given.push(text);
        return { imported: 0, existing: 4 };
      },
    });
    const json = JSON.stringify({ format: 'dictum-library', documents: [] });
    const { outcomes } = await importAll([
      await file('library.json', json),
      await file('other.json', '{"a": "the word \\"dictum-library\\" as a value"}'),
    ]);
    expect(given).toEqual([json]);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['duplicate', 'All 4 records of “library.json” are already in the library.'],
      ['imported', null],
    ]);
    expect(runs).toHaveLength(1);
  });

  it('tells how far it has come', async () => {
    const { importAll, progress } = world();
    await importAll([await file('a.txt', prose), await file('b.txt', '')]);
    expect(
      progress.map(({ running, done, total, current, outcomes }) => [
        running,
        done,
        total,
        current === null ? null : basename(current),
        outcomes.map(({ status }) => status),
      ]),
    ).toEqual([
      [true, 0, 2, 'a.txt', []],
      [true, 1, 2, 'b.txt', []],
      [false, 2, 2, null, ['imported', 'refused']],
    ]);
  });

  it('is one step of undo, named after what came in', async () => {
    const { importAll, runs } = world();
    const texts = ['one', 'two', '', 'three'].map((text) => ({
      kind: 'text' as const,
      text: text === '' ? '' : `${prose} ${text}`,
      title: text,
    }));
    await importAll(texts);
    expect(new Set(runs.map((one) => one.group)).size).toBe(1);
    expect(runs.map((one) => one.label)).toEqual([
      undefined,
      'Imported 2 documents',
      'Imported 3 documents',
    ]);
    await importAll(texts.slice(0, 1));
    expect(runs.at(-1)?.group).not.toBe(runs[0]?.group);
  });

  it('sends little while it runs, however many files there are', async () => {
    const { importAll, progress } = world();
    const texts = Array.from({ length: 400 }, (_, number) => {
      return {
        kind: 'text' as const,
        text: number % 2 === 0 ? '' : `${prose} ${number}`,
        title: `${number}`,
      };
    });
    await importAll(texts);
    const sizes = progress.map((one) => one.outcomes.length);
    expect(Math.max(...sizes.slice(0, -1))).toBe(100);
    expect(sizes.at(-1)).toBe(400);
    const last = progress.at(-2);
    expect(last?.done).toBe(399);
    expect(new Set(last?.outcomes.map(({ status }) => status))).toEqual(new Set(['refused']));
    expect(last?.outcomes.at(-1)?.file).toBe('398');
  });
});
