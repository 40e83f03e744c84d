import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DictumError, refusedFile } from '#core/errors.ts';
import type { ImportedText } from '#core/import-api.ts';
import { prose, readAsPage, temporaryFolder, world } from './fixtures/world.ts';

let file: (name: string, content: string | Uint8Array) => Promise<string>;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ file, remove } = await temporaryFolder());
});
afterEach(() => remove());

describe('a batch in trouble', () => {
  it('throws the page away when a file hangs, and reads the next one with a new page', async () => {
    const { importAll, events } = world({ limit: 30 }, (source) =>
      source.name === 'hangs.txt' ? new Promise(() => undefined) : readAsPage(source),
    );
    const { outcomes } = await importAll([
      await file('hangs.txt', 'x'),
      await file('good.txt', prose),
    ]);
    expect(outcomes[0]?.reason).toMatch(/^“hangs\.txt” took longer than \d+ seconds to read\.$/);
    expect(outcomes[1]?.status).toBe('imported');
    expect(events.slice(0, 3)).toEqual(['open', 'close', 'open']);
    expect(events.at(-1)).toBe('close');
  });

  it.each([
    [
      'dies',
      new DictumError('UnavailableError', 'The page stopped.'),
      '“a.txt” could not be imported: The page stopped.',
      2,
    ],
    ['breaks', new TypeError('x is not a function'), '“a.txt” could not be imported.', 2],
    ['refuses', refusedFile('“a.txt” is a binary file.'), '“a.txt” is a binary file.', 1],
  ])('goes on when the page %s', async (_what, error, reason, pages) => {
    let first = true;
    const { importAll, events } = world({}, async (source) => {
      if (!first) return readAsPage(source);
      first = false;
      throw error;
    });
    const { outcomes } = await importAll([await file('a.txt', 'x'), await file('b.txt', prose)]);
    expect(outcomes.map((one) => [one.status, one.reason])).toEqual([
      ['refused', reason],
      ['imported', null],
    ]);
    expect(events.filter((event) => event === 'open')).toHaveLength(pages);
    expect(events.filter((event) => event === 'close')).toHaveLength(pages);
  });

  it.each([
    ['nothing', null],
    ['blocks of an unknown type', { blocks: [{ type: 'script' }] }],
    [
      'an address that is not safe',
      {
        blocks: [
          { type: 'paragraph', runs: [{ type: 'text', text: 'a', url: 'javascript:alert(1)' }] },
        ],
      },
    ],
    ['a field too many', { more: true }],
  ])('does not believe a page that answers %s', async (_what, lie) => {
    const { importAll, runs } = world(
      {},
      async (source) =>
        (lie === null ? null : { ...(await readAsPage(source)), ...lie }) as ImportedText,
    );
    const { outcomes } = await importAll([await file('a.txt', prose)]);
    expect(outcomes[0]).toMatchObject({
      status: 'refused',
      reason: '“a.txt” could not be taken in.',
    });
    expect(runs).toEqual([]);
  });

  it('reports a library that cannot save, and goes on', async () => {
    let calls = 0;
    const { importAll } = world({
      library: {
        async run() {
          calls += 1;
          if (calls === 1) throw new DictumError('SaveFailedError', 'The disk is full.');
          return { seq: 1, result: { status: 'imported', id: 'a' } };
        },
      },
    });
    const { outcomes } = await importAll([
      await file('a.txt', prose),
      await file('b.txt', `${prose}!`),
    ]);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', '“a.txt” could not be imported: The disk is full.'],
      ['imported', null],
    ]);
  });

  it('stops between files when cancelled', async () => {
    const control = new AbortController();
    const paths = [
      await file('a.txt', prose),
      await file('b.txt', `${prose} b`),
      await file('c.txt', `${prose} c`),
    ];
    const stopping = world({
      signal: control.signal,
      onProgress: ({ done }) => {
        if (done === 1) control.abort();
      },
    });
    const { outcomes, cancelled } = await stopping.importAll(paths);
    expect(cancelled).toBe(true);
    expect(outcomes.map(({ status }) => status)).toEqual(['imported']);
    expect(await stopping.importAll(paths)).toEqual({ outcomes: [], cancelled: true });
  });

  it('stops during a file when cancelled, and nothing of that file is imported', async () => {
    const control = new AbortController();
    const { importAll, events, runs } = world({ signal: control.signal }, () => {
      queueMicrotask(() => control.abort());
      return new Promise(() => undefined);
    });
    const { outcomes, cancelled } = await importAll([
      await file('a.txt', prose),
      await file('b.txt', prose),
    ]);
    expect({ outcomes, cancelled }).toEqual({ outcomes: [], cancelled: true });
    expect(runs).toEqual([]);
    expect(events).toEqual(['open', 'close']);
  });
});
