import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileToWrite } from './export-folder.ts';
import { manifestName, writeExportFolder } from './export-folder.ts';

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'dictum-folder-'));
  folder = join(parent, 'out');
});
afterEach(() => rm(parent, { recursive: true }));

const file = (path: string, text: string): FileToWrite => ({ path, bytes: Buffer.from(text) });

async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile() && one.name !== manifestName);
  const pairs = files.map(async ({ parentPath, name }): Promise<[string, string]> => [
    join(parentPath, name).slice(folder.length + 1),
    await readFile(join(parentPath, name), 'utf8'),
  ]);
  return Object.fromEntries(await Promise.all(pairs));
}

describe('writeExportFolder', () => {
  it('writes a new folder, and again with what changed', async () => {
    await writeExportFolder(folder, [
      file('README.md', 'one'),
      file('notes/a.md', 'a'),
      file('notes/b.md', 'b'),
    ]);
    expect(await contents()).toEqual({ 'README.md': 'one', 'notes/a.md': 'a', 'notes/b.md': 'b' });
    const kept = await writeExportFolder(folder, [
      file('README.md', 'two'),
      file('notes/a.md', 'a'),
    ]);
    expect(kept).toEqual([]);
    expect(await contents()).toEqual({ 'README.md': 'two', 'notes/a.md': 'a' });
  });

  it('refuses to overwrite a foreign file, and changes nothing', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'README.md'), 'mine');
    await expect(
      writeExportFolder(folder, [file('a.md', 'a'), file('README.md', 'one')]),
    ).rejects.toThrow(
      '“README.md” in “out” was not written by Dictum or was changed since; nothing was written.',
    );
    expect(await contents()).toEqual({ 'README.md': 'mine' });
  });

  it('refuses to overwrite its own file once it was changed, and changes nothing', async () => {
    await writeExportFolder(folder, [file('a.md', 'a'), file('b.md', 'b')]);
    await writeFile(join(folder, 'b.md'), 'edited');
    await expect(
      writeExportFolder(folder, [file('a.md', 'new'), file('b.md', 'new')]),
    ).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await contents()).toEqual({ 'a.md': 'a', 'b.md': 'edited' });
  });

  it('keeps an old file that was changed, and says so', async () => {
    await writeExportFolder(folder, [file('a.md', 'a'), file('b.md', 'b')]);
    await writeFile(join(folder, 'b.md'), 'edited');
    expect(await writeExportFolder(folder, [file('a.md', 'a')])).toEqual([
      '“b.md” is left from an earlier export, because it was changed since.',
    ]);
    expect(await contents()).toEqual({ 'a.md': 'a', 'b.md': 'edited' });
  });

  it('writes beside foreign files of other names', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await writeExportFolder(folder, [file('a.md', 'a')]);
    expect(await contents()).toEqual({ 'a.md': 'a', 'mine.txt': 'mine' });
  });

  it('can be repeated after it was cut short', async () => {
    await writeExportFolder(folder, [file('a.md', 'a'), file('b.md', 'b')]);
    // As if the process had died between two files: the list knows both hashes of each.
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    await writeExportFolder(folder, [file('a.md', 'a2'), file('b.md', 'b2')]);
    const later = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    for (const path of ['a.md', 'b.md']) later.files[path].push(...manifest.files[path]);
    await writeFile(join(folder, manifestName), JSON.stringify(later));
    await writeFile(join(folder, 'b.md'), 'b');
    await writeExportFolder(folder, [file('a.md', 'a2'), file('b.md', 'b2')]);
    expect(await contents()).toEqual({ 'a.md': 'a2', 'b.md': 'b2' });
  });

  it('trusts no list that was tampered with', async () => {
    const outside = join(parent, 'outside.md');
    await writeFile(outside, 'mine');
    await writeExportFolder(folder, [file('a.md', 'a')]);
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8'));
    const { createHash } = await import('node:crypto');
    const hash = createHash('sha256').update('mine').digest('hex');
    for (const path of ['../outside.md', 'notes/../../outside.md', '..\\outside.md', outside])
      manifest.files[path] = [hash];
    await writeFile(join(folder, manifestName), JSON.stringify(manifest));
    await writeExportFolder(folder, [file('b.md', 'b')]);
    expect(await readFile(outside, 'utf8')).toBe('mine');
    await writeFile(join(folder, manifestName), '{"format":');
    await expect(writeExportFolder(folder, [file('b.md', 'c')])).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('removes nothing through a link that stands where a folder of an earlier export stood', async () => {
    await writeExportFolder(folder, [file('a.md', 'a'), file('notes/b.md', 'b')]);
    await rename(join(folder, 'notes'), join(parent, 'elsewhere'));
    await symlink(join(parent, 'elsewhere'), join(folder, 'notes'));
    await expect(writeExportFolder(folder, [file('a.md', 'a')])).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await readdir(join(parent, 'elsewhere'))).toEqual(['b.md']);
  });

  it('follows no link out of the folder', async () => {
    await mkdir(join(parent, 'elsewhere'));
    await mkdir(folder);
    await symlink(join(parent, 'elsewhere'), join(folder, 'notes'));
    await expect(writeExportFolder(folder, [file('notes/a.md', 'a')])).rejects.toThrow(
      /is not a folder/,
    );
    await rm(join(folder, 'notes'));
    await writeFile(join(parent, 'target.md'), 'mine');
    await symlink(join(parent, 'target.md'), join(folder, 'a.md'));
    await expect(writeExportFolder(folder, [file('a.md', 'a')])).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await readFile(join(parent, 'target.md'), 'utf8')).toBe('mine');
  });

  it('takes another spelling of its own file for its own', async () => {
    await writeExportFolder(folder, [file('Talks.md', 'a')]);
    // What a disk that ignores case shows.
    await rename(join(folder, 'Talks.md'), join(folder, 'talks.md'));
    await writeExportFolder(folder, [file('talks.md', 'b')]);
    expect(await contents()).toEqual({ 'talks.md': 'b' });
  });

  it('says that there is a file of that name', async () => {
    await writeFile(folder, 'mine');
    await expect(writeExportFolder(folder, [file('a.md', 'a')])).rejects.toThrow(
      '“out” is not a folder; nothing was written.',
    );
    expect(await readFile(folder, 'utf8')).toBe('mine');
  });

  it('says that the folder around it does not exist', async () => {
    await expect(writeExportFolder(join(parent, 'x', 'y'), [file('a.md', 'a')])).rejects.toThrow(
      '“y” was not written: the folder does not exist.',
    );
  });
});
