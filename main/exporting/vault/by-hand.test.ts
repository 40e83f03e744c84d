// What people and their programs do to the files of a vault between two exports: all that they wrote stays, and
// no part of ours is left as it was.

import { appendFileSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  readFile,
  readdir,
  rename,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { ExportRecords } from '#core/formats/export-records.ts';
import { readSegments } from '#core/formats/vault/parts.ts';
import { worked } from '../../../tests/fixtures/formats/illustrated-library.ts';
import { vaultOnDisk } from '../../../tests/fixtures/formats/vault-on-disk.ts';
import { openVaultFolder } from './vault-folder.ts';

const source = 'Sources/The harbour talks.md';
const stale = 'A denial.';
const fresh = 'Seen again in June.';

const vault = vaultOnDisk();
const { read } = vault;
let parent = '';
let folder = '';
beforeEach(async () => {
  parent = vault.parent();
  folder = vault.folder();
  await vault.run();
});

const run = async (from: ExportRecords): Promise<string[]> => (await vault.run(from)).report;
const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);
/** The contents of all our parts in a file, whatever its line breaks. */
const ours = (text: string): string[] =>
  readSegments(text.replaceAll('\r\n', '\n')).flatMap((one) =>
    one.type === 'part' ? [one.content] : [],
  );

it('a duplicate, and a part moved into a note of one’s own, are brought up to date, too', async () => {
  await copyFile(join(folder, source), join(folder, 'Sources/The harbour talks (copy).md'));
  const text = await read(source);
  const part = /%% dictum:begin \S+ part=passages[^]*$/.exec(text)?.[0] ?? '';
  expect(part).toContain(stale);
  await write(source, text.replace(part, ''));
  await write('Mine.md', `---\ntags: [own]\n---\nBefore.\n\n${part}\nAfter.\n`);

  expect(await run(worked())).toEqual([]);
  for (const path of ['Mine.md', 'Sources/The harbour talks (copy).md']) {
    const now = ours(await read(path)).join('\n');
    expect(now, path).toContain(fresh);
    expect(now, path).not.toContain(stale);
  }
  const mine = await read('Mine.md');
  expect(mine).toMatch(/^---\ntags: \[own\]\n---\nBefore\.\n\n%% dictum:begin /);
  expect(mine).toMatch(/ %%\n\nAfter\.\n$/);
  expect(await read(source)).not.toContain('part=passages');
  const paths = await readdir(folder, { recursive: true });
  const before = await Promise.all(paths.filter((path) => path.endsWith('.md')).map(read));
  expect(await run(worked())).toEqual([]);
  expect(await Promise.all(paths.filter((path) => path.endsWith('.md')).map(read))).toEqual(before);
});

it('parts of several records in one note are all brought up to date', async () => {
  const actor = await read('Actors/Minister Tal.md');
  const parts = [await read(source), actor].map(
    (text) => /%% dictum:begin \S+ part=passages[^]*$/.exec(text)?.[0] ?? '',
  );
  await write('Both.md', `# Both\n\n${parts.join('\nBetween.\n\n')}End.\n`);
  await run(worked());
  const both = await read('Both.md');
  expect(both).toContain('\nBetween.\n');
  expect(both).toContain('\nEnd.\n');
  expect(ours(both)).toHaveLength(2);
  for (const content of ours(both)) expect(content).not.toContain(stale);
});

it('BOM, line breaks of both kinds, further properties and a text without end marks stay', async () => {
  const text = await read(source);
  const byHand = `\uFEFF${text.replace('type: "source"', 'type: "source"\r\nmood: “low”\r\ncssclasses:\r\n  - wide')}`;
  const end = byHand.lastIndexOf('%% dictum:end');
  await write(source, `${byHand.slice(0, end).replaceAll(/\r?\n/g, '\r\n')}My last words.\n`);
  const report = await run(worked());
  expect(report).toEqual([
    `${source}: what you had changed inside the part “passages” is kept below it.`,
  ]);
  const now = await read(source);
  for (const words of ['\uFEFF---\r\n', 'mood: “low”\r\n', '  - wide\r\n', 'My last words.\r\n'])
    expect(now).toContain(words);
  expect(ours(now).join('\n')).not.toContain(stale);
  expect(now.replaceAll('\r\n', '')).not.toContain('\n');
});

it('a file that may not be written to is left, and said', async () => {
  const before = await read(source);
  await chmod(join(folder, source), 0o444);
  expect(await run(worked())).toEqual([
    `${source}: it may not be written to and was left as it is.`,
  ]);
  expect(await read(source)).toBe(before);
  await chmod(join(folder, source), 0o644);
  expect(await run(worked())).toEqual([]);
  expect(ours(await read(source)).join('\n')).not.toContain(stale);
});

it('a link to a file, to a folder and to itself are left, and nothing is written through them', async () => {
  await writeFile(join(parent, 'outside.md'), await read(source));
  await mkdir(join(parent, 'elsewhere'));
  await copyFile(join(folder, source), join(parent, 'elsewhere/copy.md'));
  await symlink(join(parent, 'outside.md'), join(folder, 'Link.md'));
  await symlink(join(parent, 'elsewhere'), join(folder, 'Linked'));
  await symlink(folder, join(folder, 'Round'));
  await run(worked());
  for (const path of ['outside.md', 'elsewhere/copy.md'])
    expect(await readFile(join(parent, path), 'utf8')).toContain(stale);
  expect(ours(await read(source)).join('\n')).toContain(fresh);
});

it('a file renamed, moved, emptied of its properties and its other parts is still the record’s', async () => {
  await mkdir(join(folder, 'Deep/er'), { recursive: true });
  const text = await read(source);
  const bare = text.replace(/^---\n[^]*?\n---\n/, 'No properties any more.\n\n');
  await write(source, bare);
  await rename(join(folder, source), join(folder, 'Deep/er/Gespräche.md'));
  await run(worked());
  const now = await read('Deep/er/Gespräche.md');
  expect(now).toContain('No properties any more.');
  expect(ours(now).join('\n')).toContain(fresh);
  expect(await readdir(join(folder, 'Sources'))).not.toContain('The harbour talks.md');
});

it('what another program saves at the very moment is merged, not lost', async () => {
  const path = join(folder, 'Mine.md');
  let saves = 0;
  const opened = await openVaultFolder({
    root: folder,
    written: new Map(),
    resolve(target) {
      // Links are looked at between the reading and the writing of a file.
      if (saves < 2) appendFileSync(path, `Saved ${(saves += 1)}.\n`);
      return target;
    },
    today: '2026-03-01',
  });
  const file = (content: string) => ({ id: 'x', front: {}, parts: [{ name: 'text', content }] });
  await writeFile(path, 'My own.\n');
  await opened.write('Mine.md', file('[[One]]'));
  const now = await readFile(path, 'utf8');
  for (const words of ['My own.', 'Saved 1.', 'Saved 2.', '[[One]]']) expect(now).toContain(words);
});
