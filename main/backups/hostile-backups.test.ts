import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackupManifest } from '#core/backup/manifest.ts';
import { emptyCounts } from '#core/backup/snapshot-lines.ts';
import { schemaVersion } from '#core/records/schema-version.ts';
import { OpenBackup } from './open-backup.ts';
import { ZipWriting } from './zip-writing.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dictum-hostile-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const actor = {
  id: 'a1',
  name: 'Ada',
  type: 'person',
  aliases: [],
  description: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
};
const link = {
  id: 'l1',
  passage: 'none',
  actor: 'a1',
  role: 'about',
  document: 'none',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const line = (record: unknown): string => `${JSON.stringify(record)}\n`;

interface Made {
  files: Record<string, string | Iterable<Buffer>>;
  manifest?: (honest: BackupManifest) => unknown;
}

/** A zip whose manifest tells the truth, unless `manifest` changes it. */
async function make({ files, manifest = (honest) => honest }: Made): Promise<string> {
  const path = join(root, 'made.zip');
  const zip = new ZipWriting();
  const written = pipeline(zip.output, createWriteStream(path));
  for (const [name, content] of Object.entries(files))
    await zip.add(name, typeof content === 'string' ? [Buffer.from(content)] : content);
  const told = files['data/actors.ndjson'];
  const actors = typeof told === 'string' ? told.split('\n').length - 1 : 0;
  const honest: BackupManifest = {
    format: 'dictum-backup',
    version: 1,
    app: '1.0.0',
    schema: schemaVersion,
    at: '2026-11-30T12:00:00.000Z',
    seq: 1,
    counts: { ...emptyCounts(), actors },
    entries: [...zip.entries],
    missing: [],
  };
  await zip.add('manifest.json', [Buffer.from(JSON.stringify(manifest(honest)))]);
  zip.end();
  await written;
  return path;
}

async function verify(path: string): Promise<void> {
  const backup = await OpenBackup.open(path);
  try {
    await backup.verify();
  } finally {
    backup.close();
  }
}

const good = { 'README.txt': 'Read me', 'data/actors.ndjson': line(actor) };

function* zeros(megabytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(1024 * 1024);
  for (let index = 0; index < megabytes; index += 1) yield chunk;
}

describe('a backup that was made to do harm', () => {
  it('is told from a good one', async () => {
    await verify(await make({ files: good }));
  });

  const cases: [what: string, made: Made, sentence: RegExp, name?: string][] = [
    ['other files', { files: { ...good, 'run.sh': 'rm' } }, /other files/],
    ['a table nobody knows', { files: { ...good, 'data/users.ndjson': '{}' } }, /other files/],
    ['a note in a folder of its own', { files: { ...good, 'notes/a/b.md': '' } }, /other files/],
    [
      'an id twice',
      { files: { ...good, 'data/actors.ndjson': line(actor) + line(actor) } },
      /twice/,
    ],
    [
      'a key that changes all objects',
      { files: { ...good, 'data/actors.ndjson': '{"__proto__":{"x":1},"id":"a1"}\n' } },
      /not as it should be/,
    ],
    [
      'a field nobody knows',
      { files: { ...good, 'data/actors.ndjson': line({ ...actor, html: '<b>' }) } },
      /not as it should be/,
    ],
    [
      'a link to what is not there',
      {
        files: { ...good, 'data/links.ndjson': line(link) },
        manifest: (honest) => ({ ...honest, counts: { ...honest.counts, links: 1 } }),
      },
      /is missing/,
    ],
    [
      'no line end',
      { files: { ...good, 'data/actors.ndjson': JSON.stringify(actor) } },
      /breaks off/,
    ],
    [
      'another number of records than it says',
      { files: good, manifest: (honest) => ({ ...honest, counts: emptyCounts() }) },
      /does not hold all its actors/,
    ],
    [
      'another hash than it says',
      {
        files: good,
        manifest: (honest) => ({
          ...honest,
          entries: honest.entries.map((one) => ({ ...one, sha256: 'e'.repeat(64) })),
        }),
      },
      /another hash/,
    ],
    [
      'a file that its list lacks',
      { files: good, manifest: (honest) => ({ ...honest, entries: honest.entries.slice(1) }) },
      /list of files/,
    ],
    [
      'a list that is none',
      { files: good, manifest: () => ({ format: 'dictum-backup', entries: 'all' }) },
      /damaged/,
    ],
    [
      'a later version',
      { files: good, manifest: (honest) => ({ ...honest, schema: schemaVersion + 1 }) },
      /newer version/,
      'NewerLibraryError',
    ],
    [
      'an original under another name',
      { files: { ...good, [`originals/${'a'.repeat(64)}`]: 'text' } },
      /another hash/,
    ],
    ['a bomb', { files: { ...good, 'data/sections.ndjson': zeros(80) } }, /without measure/],
  ];
  for (const [what, made, sentence, name = 'RefusedFileError'] of cases)
    it(`with ${what} is refused`, async () => {
      const started = performance.now();
      const path = await make(made);
      const refused = await verify(path).catch((thrown: unknown) => thrown);
      expect(refused).toMatchObject({ name, message: expect.stringMatching(sentence) });
      expect(performance.now() - started).toBeLessThan(10_000);
    });
});

/** Zips that broke readers of zips, where they are at hand. */
const corpus = join(import.meta.dirname, '../../../shared/corpora/zip');

it('zips that are wrong in themselves, and files that are no zips, are refused with a sentence', async () => {
  const names = await readdir(corpus).catch((): string[] => []);
  const files = await Promise.all(names.map((name) => readFile(join(corpus, name))));
  const own = ['', 'no zip', 'PK\u0003\u0004', 'x'.repeat(100_000)].map((text) =>
    Buffer.from(text),
  );
  const path = join(root, 'wrong.zip');
  for (const bytes of [...own, ...files]) {
    await writeFile(path, bytes);
    await expect(verify(path)).rejects.toMatchObject({ name: 'RefusedFileError' });
  }
});
