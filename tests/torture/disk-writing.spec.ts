// A disk that is full while something is written out or imported, and folders that may only be read: what stood
// there before stays byte for byte, nothing half bears a final name, and one sentence says why. Only in
// `npm run drill:disk`.

import { createHash } from 'node:crypto';
import { chmod, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { paragraph } from '#core/text/blocks.ts';
import { answerOpenDialog } from '../end-to-end/support/hands.ts';
import type { Dictum } from '../end-to-end/support/launch.ts';
import { launchDictum, runCli, temporaryFolder } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { Chance, counted, isDrill, tell, times } from './support/drill.ts';
import { filesOf, temporaryIn } from './support/folder-files.ts';
import { harmedLibrary } from './support/harmed-library.ts';
import { keptFiles } from './support/library-copies.ts';
import type { SmallDisk } from './support/small-disk.ts';
import { hasSmallDisks, smallDisk } from './support/small-disk.ts';
import { kinds, writeByWindow } from './support/written-out.ts';

const rounds = times('disk', { drill: 50, test: 1 });

let disk: SmallDisk;

async function chooseBackups({ app, window }: Dictum, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await window.evaluate(() => globalThis.window.dictum.desktop.chooseBackupFolder(null));
}

/** Something new, so that what is written is not what stands there. */
async function change({ window }: Dictum, round: number): Promise<void> {
  const blocks = [paragraph(`What was said in round ${round}.`)];
  await runCommand(window, 'create-note', { title: `Note ${round}`, blocks });
}

if (isDrill('disk') && hasSmallDisks) {
  test.beforeEach(async () => {
    disk = await smallDisk(64);
  });
  test.afterEach(() => disk.remove());

  test(`${rounds} times a full disk while each kind of thing is written out`, async () => {
    test.setTimeout(7_200_000);
    const library = await harmedLibrary(2, 150_000);
    const dictum = await launchDictum({ library });
    await chooseBackups(dictum, disk.folder);
    const chance = new Chance(4);
    for (const kind of kinds) {
      expect(await writeByWindow(dictum, kind, disk.folder)).toBeNull();
      // Of a folder only what changed is written.
      const size =
        kind.whole === null
          ? 16_000
          : kind.request === 'backup'
            ? 400_000
            : (await stat(join(disk.folder, kind.to))).size;
      const said: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await change(dictum, round);
        const before = await filesOf(disk.folder);
        await disk.fill(chance.below(size));
        const refusal = await writeByWindow(dictum, kind, disk.folder);
        await disk.empty();
        said.push(refusal?.replaceAll(/“[^”]*”/g, '“…”') ?? 'had room');
        const cut = await filesOf(disk.folder);
        // A file stays as it was; of a folder, the files that had room are new and whole.
        // A regular backup may come by itself as soon as there is room.
        for (const file of cut.keys())
          if (file.endsWith('-regular.zip') && !before.has(file)) cut.delete(file);
        if (refusal !== null && kind.whole !== null) expect(cut).toEqual(before);
        if (refusal !== null) expect(await temporaryIn(disk.folder)).toEqual([]);
        if (refusal === null) continue;
        expect(await writeByWindow(dictum, kind, disk.folder)).toBeNull();
        const after = await filesOf(disk.folder);
        for (const [file, hash] of cut)
          if (!file.includes('.dictum-'))
            expect([before.get(file), after.get(file)]).toContain(hash);
      }
      tell(`${kind.name}: ${counted(said)}; old ones byte for byte`);
      expect(said.filter((one) => one !== 'had room' && !one.includes('disk is full'))).toEqual([]);
    }
    await dictum.close();
  });

  test(`${rounds} times a full disk while files are imported`, async () => {
    test.setTimeout(3_600_000);
    const dictum = await launchDictum({ library: disk.folder });
    const { app, window } = dictum;
    const files = await temporaryFolder('files');
    const chance = new Chance(5);
    const said: string[] = [];
    const importThem = async (paths: readonly string[]): Promise<void> => {
      await answerOpenDialog(app, paths);
      await window.evaluate(() =>
        globalThis.window.dictum.desktop.importChosen({ what: 'files' }).catch(() => null),
      );
    };
    const count = async (): Promise<number> =>
      (await callLibrary(window, 'overview', null)).documents.length;
    // What is asked just as the page is lost is never answered here: the window itself would ask once more.
    const here = (): Promise<number> => Promise.race([count().catch(() => -1), pause(3000, -1)]);
    for (let round = 0; round < rounds; round += 1) {
      const paths: string[] = [];
      for (const part of ['a', 'b', 'c']) {
        const path = join(files, `minutes-${round}-${part}.txt`);
        const words = Array.from({ length: 2000 }, () => chance.below(2 ** 31).toString(36));
        await writeFile(path, `Minutes ${round}${part}\n\n${words.join(' ')}\n`);
        await chmod(path, 0o644);
        paths.push(path);
      }
      const before = await here();
      await disk.fill(chance.below(60_000));
      // An import whose text has no room in the database waits until there is some.
      const importing = importThem(paths);
      const waited = await Promise.race([importing.then(() => false), pause(8000, true)]);
      await disk.empty();
      await importing;
      await expect.poll(here, { timeout: 60_000 }).toBeGreaterThanOrEqual(before);
      said.push(
        `${(await here()) - before} of 3 came in${waited ? ', as soon as there was room' : ''}`,
      );
      // What had no room is not there; the same files come in now, each once.
      await importThem(paths);
      await expect.poll(here, { timeout: 60_000 }).toBe(3 * (round + 1));
    }
    await dictum.close();
    // No original is half: each is what its name says.
    const assets = join(disk.folder, 'assets');
    for (const name of await readdir(assets)) {
      const hash = createHash('sha256').update(await readFile(join(assets, name)));
      expect(hash.digest('hex')).toBe(name);
    }
    const { stdout } = await runCli(['check', '--json', '--library', disk.folder]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, problems: [] });
    tell(`imports: ${counted(said)}; every file there once, originals whole`);
  });

  test('folders that may only be read: one sentence, and nothing changes', async () => {
    test.setTimeout(600_000);
    const library = await harmedLibrary(1, 20_000);
    const dictum = await launchDictum({ library });
    await chooseBackups(dictum, disk.folder);
    for (const kind of kinds) expect(await writeByWindow(dictum, kind, disk.folder)).toBeNull();
    await change(dictum, 0);
    const before = await filesOf(disk.folder);
    const folders = ['', 'out', 'vault'].map((name) => join(disk.folder, name));
    for (const folder of folders) await chmod(folder, 0o555);
    const said: string[] = [];
    for (const kind of kinds) {
      const refusal = await writeByWindow(dictum, kind, disk.folder);
      said.push(`${kind.name}: ${refusal ?? 'written'}`);
      // A vault keeps its files in folders of their own, which may be written to.
      if (kind.whole !== null) expect(refusal).toMatch(/^[A-Z“].*\.$/);
    }
    for (const folder of folders) await chmod(folder, 0o777);
    const after = await filesOf(disk.folder);
    for (const { to, whole } of kinds)
      if (whole !== null) expect(after.get(to)).toBe(before.get(to));
    expect(await temporaryIn(disk.folder)).toEqual([]);
    tell(`folders that may only be read: ${said.join(' ')}`);

    // The library's own folder: work goes on in the window until it can be saved.
    await dictum.close();
    for (const name of ['', 'journal', '.profile']) await chmod(join(library, name), 0o555);
    const kept = await keptFiles(library);
    const { code, stderr } = await runCli(['list', 'documents', '--library', library]);
    expect(code).not.toBe(0);
    expect(stderr.trim()).toMatch(/cannot be used|may not|cannot be written/);
    expect(await keptFiles(library)).toEqual(kept);
    for (const name of ['', 'journal', '.profile']) await chmod(join(library, name), 0o777);
    expect((await runCli(['check', '--library', library])).code).toBe(0);
    tell(`a library that may only be read: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  });
}
