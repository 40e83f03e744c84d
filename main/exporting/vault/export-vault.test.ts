import { mkdir, readFile, readdir, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultVaultOptions } from '#core/export-api.ts';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { readSegments } from '#core/formats/vault/parts.ts';
import { makeDocument } from '../../../tests/fixtures/formats/make-records.ts';
import { sample, records, worked } from '../../../tests/fixtures/formats/illustrated-library.ts';
import { vaultListName } from './manifest.ts';
import { vaultOnDisk } from '../../../tests/fixtures/formats/vault-on-disk.ts';

const vault = vaultOnDisk();
const { run, read } = vault;
let parent = '';
let folder = '';
beforeEach(() => {
  parent = vault.parent();
  folder = vault.folder();
});

const edit = async (path: string, change: (text: string) => string): Promise<void> => {
  const text = await read(path);
  const changed = change(text);
  expect(changed, `the edit of ${path} does something`).not.toBe(text);
  await writeFile(join(folder, path), changed);
};
async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile() && one.name !== vaultListName)
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

const source = 'Sources/The harbour talks.md';

describe('exportVault', () => {
  it('writes sources, actors, notes, concepts, a list and attachments', async () => {
    const outcome = await run();
    expect(outcome.report).toEqual([]);
    expect(await files()).toEqual([
      'Actors/Harbour League.md',
      'Actors/Minister Tal.md',
      'Actors/Veland.md',
      'Concepts/Harbour.md',
      'Concepts/The harbour stays open.md',
      'Library.md',
      'Notes/Closed or not.md',
      'Sources/Prices & “promises” draft.md',
      'Sources/The harbour talks.md',
      'Sources/With a picture.md',
      'attachments/bbbbbbbbbbbbbbbb.png',
    ]);
    expect({
      source: await read(source),
      actor: await read('Actors/Minister Tal.md'),
      note: await read('Notes/Closed or not.md'),
      library: await read('Library.md'),
    }).toMatchSnapshot();
    expect(await read('Sources/With a picture.md')).toContain('![[bbbbbbbbbbbbbbbb.png|A gate]]');
  });

  it('changes no byte when nothing has changed', async () => {
    await run();
    const before = await Promise.all((await files()).map(read));
    expect((await run()).report).toEqual([]);
    expect(await Promise.all((await files()).map(read))).toEqual(before);
  });

  it('keeps everything the user did by hand, and leaves nothing stale in its own parts', async () => {
    await run();
    // 1 and 2: words below and above. 3: a property. 4: a tag. 5: a property of ours.
    await edit(source, (text) => `${text}\nMy reading of it.\n`);
    await edit(source, (text) => text.replace('%% dictum:begin', 'Read with care.\n\n$&'));
    await edit(source, (text) =>
      text.replace('type: "source"', 'type: "source"\nrating: 5 # high'),
    );
    await edit(source, (text) => text.replace('  - "harbour"', '  - "harbour"\n  - mine'));
    await edit(source, (text) => text.replace('kind: "interview"', 'kind: hearing'));
    // 6: words inside a part of ours.
    await edit('Actors/Veland.md', (text) => text.replace('# Veland', '# Veland, the state'));
    // 7: renamed; 8: moved, and Obsidian has put the links right.
    await rename(join(folder, 'Actors/Minister Tal.md'), join(folder, 'Actors/Tal.md'));
    await mkdir(join(folder, 'Archive/2025'), { recursive: true });
    await rename(join(folder, source), join(folder, 'Archive/2025/Talks.md'));
    for (const path of ['Actors/Tal.md', 'Notes/Closed or not.md', 'Library.md'])
      await edit(path, (text) =>
        text
          .replaceAll('[[The harbour talks', '[[Archive/2025/Talks')
          .replaceAll('[[Minister Tal]]', '[[Tal]]'),
      );
    // 9: a note of the user's own, by a name that a new source will want. 10: a folder and a file beside.
    await writeFile(join(folder, 'Sources/Another.md'), 'mine');
    await mkdir(join(folder, 'Daily'));
    await writeFile(join(folder, 'Daily/2026-03-01.md'), '---\nid: my-own\n---\nToday.');
    // 11: saved by an editor with line breaks of Windows.
    await edit('Actors/Harbour League.md', (text) => `${text}Own.\n`.replaceAll('\n', '\r\n'));
    // 12: a part taken out.
    await edit('Sources/Prices & “promises” draft.md', (text) =>
      text.replace(/%% dictum:begin \S+ part=passages[^]*$/, ''),
    );

    const another = makeDocument(900, 'Another', [[{ type: 'paragraph', runs: [] }]]);
    const later = worked();
    const { report } = await run({
      ...later,
      documents: [...later.documents, another.document],
      sections: [...later.sections, ...another.sections],
    });

    const moved = await read('Archive/2025/Talks.md');
    for (const words of [
      '\nMy reading of it.\n',
      'Read with care.\n\n%% dictum:begin',
      'rating: 5 # high',
      '- mine',
      'kind: hearing',
      'title: "The long harbour talks"',
      'Seen again in June.',
    ])
      expect(moved).toContain(words);
    expect(moved).not.toContain('A denial.');
    const state = await read('Actors/Veland.md');
    expect(state).toContain('# Veland, the state');
    expect(state).toContain('Your version, kept on 2026-03-01');
    expect(state.indexOf('# Veland\n')).toBeLessThan(state.indexOf('# Veland, the state'));
    const tal = await read('Actors/Tal.md');
    expect(tal).toContain('[[Talks#^h-');
    expect(tal).not.toContain('Your version');
    expect(await read('Notes/Closed or not.md')).not.toContain('Your version');
    expect(await read('Sources/Another.md')).toBe('mine');
    expect(await read('Sources/Another 2.md')).toContain('title: "Another"');
    expect(await read('Daily/2026-03-01.md')).toBe('---\nid: my-own\n---\nToday.');
    const league = await read('Actors/Harbour League.md');
    expect(league).toMatch(/Own\.\r\n$/);
    expect(league.replaceAll('\r\n', '')).not.toContain('\n');
    expect(await read('Sources/Prices & “promises” draft.md')).not.toContain('part=passages');
    expect(report).toEqual([
      'Sources/Prices & “promises” draft.md: the part “passages” was taken out by hand and is not written again; delete the file to have it anew.',
      'Actors/Veland.md: what you had changed inside the part “profile” is kept below it.',
    ]);
    expect(await files()).not.toContain(source);
  });

  it('leaves the file of what was deleted, with the user’s words, and says so once', async () => {
    await run();
    await edit('Actors/Harbour League.md', (text) => `${text}\nMy own words.\n`);
    const less: ExportRecords = {
      ...records,
      actors: records.actors.filter(({ name }) => name !== 'Harbour League'),
      links: [],
      statements: [],
    };
    const { report } = await run(less);
    expect(report).toEqual([
      'Actors/Harbour League.md: it is no longer in the library; what you wrote there was left.',
    ]);
    const left = await read('Actors/Harbour League.md');
    expect(left).toContain('My own words.');
    expect(left).toContain('This is no longer in the Dictum library.');
    const parts = readSegments(left).filter((one) => one.type === 'part');
    expect(parts.map((one) => one.content)).toEqual(['*This is no longer in the Dictum library.*']);
    expect((await run(less)).report).toEqual([]);
  });

  it('writes a file again that was deleted, and finds its files when its list is lost', async () => {
    await run();
    await unlink(join(folder, source));
    await unlink(join(folder, vaultListName));
    await rename(join(folder, 'Actors/Veland.md'), join(folder, 'Veland (state).md'));
    await run();
    expect(await files()).toContain(source);
    expect(await files()).not.toContain('Actors/Veland.md');
    expect(await read(source)).toContain('[[Veland (state)|Veland]]');
  });

  it('follows no link out of the folder', async () => {
    await mkdir(join(parent, 'elsewhere'));
    await mkdir(folder);
    await symlink(join(parent, 'elsewhere'), join(folder, 'Actors'));
    await expect(run()).rejects.toThrow('“Actors” in the vault is not a folder of its own');
    expect(await readdir(join(parent, 'elsewhere'))).toEqual([]);
    await unlink(join(folder, 'Actors'));
    await run();
    await writeFile(join(parent, 'outside.md'), 'mine');
    await unlink(join(folder, source));
    await symlink(join(parent, 'outside.md'), join(folder, source));
    await run();
    expect(await readFile(join(parent, 'outside.md'), 'utf8')).toBe('mine');
    expect(await files()).toContain('Sources/The harbour talks 2.md');
  });

  it('leaves a file alone that it cannot read', async () => {
    await run();
    await writeFile(join(folder, source), Buffer.from([0xff, 0xfe, 0x00]));
    const { report } = await run();
    expect(await readFile(join(folder, source))).toEqual(Buffer.from([0xff, 0xfe, 0x00]));
    expect(report).toEqual([]);
    expect(await files()).toContain('Sources/The harbour talks 2.md');
  });

  it('refuses a folder that holds another library’s vault', async () => {
    await run();
    const other = makeDocument(2000, 'Other', [[{ type: 'paragraph', runs: [] }]]);
    const empty = Object.fromEntries(Object.keys(records).map((name) => [name, []]));
    await expect(
      run({ ...records, ...empty, documents: [other.document], sections: other.sections }),
    ).rejects.toThrow('“vault” holds the vault of another library; nothing was written.');
  });

  it('stops where it is told to, every file whole, and goes on from there', async () => {
    const stop = new AbortController();
    const progress: unknown[] = [];
    await expect(
      run(records, {
        signal: stop.signal,
        progress(now) {
          progress.push(now);
          stop.abort();
        },
      }),
    ).rejects.toThrow();
    expect(progress.length).toBeGreaterThan(0);
    expect((await files()).length).toBeLessThan(10);
    for (const path of await files()) expect(await read(path)).toMatch(/%% dictum:end .* %%\n$/);
    await run();
    expect(await files()).toHaveLength(11);
  });

  it('copies the original files once', async () => {
    await run(records, { options: { ...defaultVaultOptions, originals: true } });
    const original = 'attachments/aaaaaaaa talks.txt';
    expect(await files()).toContain(original);
    expect(await read(source)).toContain('original: "[[aaaaaaaa talks.txt]]"');
    await writeFile(join(folder, original), 'mine now');
    await mkdir(join(folder, 'Papers'));
    await rename(join(folder, original), join(folder, 'Papers', 'aaaaaaaa talks.txt'));
    await run(records, { options: { ...defaultVaultOptions, originals: true } });
    expect(await read('Papers/aaaaaaaa talks.txt')).toBe('mine now');
    expect(await files()).not.toContain(original);
    expect(dirname(original)).toBe('attachments');
  });

  it('writes a selection, naming what is not in it', async () => {
    await run(records, {
      subject: { kind: 'selection', id: null, documents: [], actors: [sample.actor], notes: [] },
      options: { ...defaultVaultOptions, concepts: false },
    });
    expect(await files()).toEqual(['Actors/Minister Tal.md', 'Library.md']);
    expect(await read('Actors/Minister Tal.md')).not.toMatch(/\[\[(?!Minister Tal)/);
  });
});
