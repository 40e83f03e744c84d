import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeLeftovers, saveFailed, writeFileAtomic } from './atomic-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dictum-atomic-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writeFileAtomic', () => {
  it.each([0, 1, 1024 * 1024, 3 * 1024 * 1024 + 17])('writes %i bytes whole', async (size) => {
    const path = join(folder, 'a.bin');
    const content = new Uint8Array(size).map((_, index) => (index * 31) % 251);
    await writeFileAtomic(path, content);
    expect(Buffer.compare(await readFile(path), content)).toBe(0);
    expect(await readdir(folder)).toEqual(['a.bin']);
  });

  it('replaces a file and leaves nothing else', async () => {
    const path = join(folder, 'a.txt');
    await writeFile(path, 'old');
    await writeFileAtomic(path, bytes('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it('writes through a symbolic link', async () => {
    await writeFile(join(folder, 'real.txt'), 'old');
    await symlink(join(folder, 'real.txt'), join(folder, 'link.txt'));
    await writeFileAtomic(join(folder, 'link.txt'), bytes('new'));
    expect(await readFile(join(folder, 'real.txt'), 'utf8')).toBe('new');
  });

  it('keeps what is there and removes its temporary file when the name is a folder', async () => {
    const path = join(folder, 'taken');
    await mkdir(path);
    await writeFile(join(path, 'inside.txt'), 'kept');
    await expect(writeFileAtomic(path, bytes('x'))).rejects.toMatchObject({
      name: 'SaveFailedError',
    });
    expect(await readdir(folder)).toEqual(['taken']);
    expect(await readFile(join(path, 'inside.txt'), 'utf8')).toBe('kept');
  });

  it('says that the folder does not exist', async () => {
    const path = join(folder, 'none', 'a.txt');
    await expect(writeFileAtomic(path, bytes('x'))).rejects.toThrow(
      '“a.txt” was not written: the folder does not exist.',
    );
  });

  it('gives a full disk its sentence', () => {
    const error = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(saveFailed('/x/a.pdf', error).message).toBe(
      '“a.pdf” was not written: the disk is full.',
    );
  });
});

describe('removeLeftovers', () => {
  it('removes what a dead process left, and nothing else', async () => {
    const child = spawn(process.execPath, ['-e', '0']);
    await once(child, 'exit');
    await writeFileAtomic(join(folder, 'kept.txt'), bytes('x'));
    const machine = await ownMachine(folder);
    const dead = `.dictum-${machine}-${child.pid}-0123456789abcdef.tmp`;
    const alive = `.dictum-${machine}-1-0123456789abcdef.tmp`;
    const elsewhere = `.dictum-ffffffff-${child.pid}-0123456789abcdef.tmp`;
    for (const name of [dead, alive, elsewhere, '.dictum-notes.tmp'])
      await writeFile(join(folder, name), 'x');
    expect(await removeLeftovers(folder)).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(
      ['.dictum-notes.tmp', alive, elsewhere, 'kept.txt'].sort(),
    );
  });

  it.runIf(process.platform === 'linux')(
    'removes what a process left whose end nobody asked for yet',
    async () => {
      // The shell becomes a program that never waits for the child.
      const parent = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 60']);
      const [said] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = said.toString().trim();
      await vi.waitFor(async () => {
        expect(await readFile(`/proc/${pid}/stat`, 'latin1')).toContain(') Z');
      });
      const machine = await ownMachine(folder);
      await writeFile(join(folder, `.dictum-${machine}-${pid}-0123456789abcdef.tmp`), 'x');
      expect(await removeLeftovers(folder)).toBe(1);
      parent.kill();
    },
  );
});

/** The machine's part of a temporary name, seen while a file is being written. */
async function ownMachine(inside: string): Promise<string> {
  const path = join(inside, 'large.bin');
  const writing = writeFileAtomic(path, new Uint8Array(8 * 1024 * 1024));
  const name = await vi.waitFor(
    async () => {
      const found = (await readdir(inside)).find((one) => one.startsWith('.dictum-'));
      if (found === undefined) throw new Error('not yet');
      return found;
    },
    { interval: 1 },
  );
  await writing;
  await rm(path);
  return name.slice(8, 16);
}
