import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isObject } from '#core/check.ts';
import { prose, readAsPage, temporaryFolder } from './fixtures/world.ts';
import { replaceDocument } from './replace-document.ts';

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;
let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** A library that answers every replacement alike, with what happened in order. */
function world(answer: unknown = { kept: 3, moved: 1, uncertain: 0, orphaned: 2 }) {
  const events: string[] = [];
  const calls: { command: string; args?: unknown }[] = [];
  const replace = (path: string) =>
    replaceDocument({
      document: 'd1',
      path,
      openImportPage: async () => ({ read: readAsPage, close: () => void events.push('close') }),
      library: {
        async run(call) {
          events.push('run');
          calls.push(call);
          return { seq: 1, result: answer };
        },
      },
      assets: {
        async keep(bytes) {
          events.push('keep');
          return createHash('sha256').update(bytes).digest('hex');
        },
      },
      newId: () => 'call-1',
    });
  return { events, calls, replace };
}

describe('replaceDocument', () => {
  it('keeps the file before the text changes, and answers what became of the passages', async () => {
    const { events, calls, replace } = world();
    const path = await folder.file('second edition.txt', prose);
    expect(await replace(path)).toEqual({
      report: { kept: 3, moved: 1, uncertain: 0, orphaned: 2 },
      step: 'call-1',
    });
    expect(events).toEqual(['keep', 'run', 'close']);
    const [call] = calls;
    expect(call?.command).toBe('replace-text');
    const original = isObject(call?.args) ? call.args['original'] : null;
    expect(original).toMatchObject({
      name: 'second edition.txt',
      size: prose.length,
      sha256: createHash('sha256').update(prose).digest('hex'),
    });
  });

  it.each([
    ['a file that is not there', 'missing.txt', null, 'does not exist'],
    ['a file without text', 'empty.txt', '', 'empty.txt'],
    ['a picture', 'picture.png', '\u0089PNG\r\n\u001a\n\0\0', 'picture.png'],
  ])('refuses %s with a sentence and changes nothing', async (_what, name, content, words) => {
    const { events, replace } = world();
    const path = content === null ? `${folder.path}/${name}` : await folder.file(name, content);
    await expect(replace(path)).rejects.toMatchObject({ name: 'RefusedFileError' });
    await expect(replace(path)).rejects.toThrow(words);
    expect(events).not.toContain('keep');
    expect(events).not.toContain('run');
  });

  it('refuses an export of a library', async () => {
    const { events, replace } = world();
    const path = await folder.file('library.json', '{"format":"dictum-library","version":1}');
    await expect(replace(path)).rejects.toThrow('export');
    expect(events).toEqual([]);
  });

  it('does not take an answer it does not know', async () => {
    const { replace } = world({ kept: 'all' });
    const path = await folder.file('again.txt', prose);
    await expect(replace(path)).rejects.toMatchObject({ name: 'UnexpectedError' });
  });
});
