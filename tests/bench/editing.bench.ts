import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { EditOp } from '#core/change.ts';
import type { LibraryApi } from '#core/library-api.ts';
import { paragraph } from '#core/text/blocks.ts';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { foldDocument } from '../../renderer/state/fold-bodies.ts';
import { PassageMap } from '../../renderer/state/passage-map.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { newDocument } from '../end-to-end/support/new-document.ts';
import { measure } from './measure.ts';
import { numbers, prose } from './texts.ts';

const characters = 1_000_000;
const passages = 10_000;
const atOnce = 2_500;

const blocks = prose(characters, 5);

const colours = [1, 2, 3, 4] as const;

/** Makes the document with its passages, and a link for each; answers the passages' ids. */
async function makeDocument(page: Page): Promise<string[]> {
  const report = newDocument('A long report', blocks, { id: 'long', kind: 'report' });
  await runCommand(page, 'import-document', report);
  const next = numbers(11);
  const ids: string[] = [];
  for (let made = 0; made < passages; made += atOnce) {
    const { ids: created } = await runCommand(page, 'create-passages', {
      passages: Array.from({ length: atOnce }, () => {
        const start = next(characters - 400);
        const colour = colours[next(4)] ?? 1;
        return { document: 'long', start, end: start + 20 + next(200), colour };
      }),
    });
    ids.push(...created);
    await runCommand(page, 'link-passages', {
      passages: created,
      actor: { name: `Actor ${made}`, type: 'person', aliases: [], description: '' },
      role: 'about',
    });
  }
  return ids;
}

/** What a call cost the window: milliseconds until its answer came, and those of its longest message. */
interface Cost {
  answered: number;
  blocked: number;
  characters: number;
}

let lastCall = 2_000_000_000;

/** Makes a call from the window's page and measures it there, where no test runner is between. */
async function cost<K extends keyof LibraryApi>(
  page: Page,
  call: K,
  args: Parameters<LibraryApi[K]>[0],
): Promise<Cost> {
  lastCall += 1;
  return await page.evaluate(
    ({ id, method, value }) =>
      new Promise<{ answered: number; blocked: number; characters: number }>((resolve, reject) => {
        const sought = `{"re":${id},`;
        let [blocked, characters] = [0, 0];
        const begun = performance.now();
        globalThis.window.dictum.library.receive((message) => {
          if (!message.startsWith(sought)) return;
          const came = performance.now();
          const reply: { ok?: boolean; items?: unknown[] } = JSON.parse(message);
          blocked = Math.max(blocked, performance.now() - came);
          characters += message.length;
          if (reply.items !== undefined) return;
          if (reply.ok === true) resolve({ answered: came - begun, blocked, characters });
          else reject(new Error(message));
        });
        setTimeout(() => reject(new Error(`${method} was not answered`)), 30_000);
        globalThis.window.dictum.library.send(JSON.stringify({ id, call: method, args: value }));
      }),
    { id: lastCall, method: call, value: args },
  );
}

/** Bytes in the library's journal. */
async function journalBytes(library: string): Promise<number> {
  const folder = join(library, 'journal');
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('editing', async () => {
  const dictum = await launchDictum();
  const { window: page } = dictum;
  const ids = await makeDocument(page);
  const what = `${characters} characters, ${passages} passages, ${passages} links`;
  const row = (name: string, unit = 'ms') => {
    return { bench: 'editing', measure: `${name}, ${what}`, unit };
  };
  const run = (command: string, args: unknown) =>
    cost(page, 'run', { id: crypto.randomUUID(), command, args });

  let typed = 0;
  /** Types one character at the top of the document, as the editor saves it. */
  const type = async (session = 'session'): Promise<Cost> => {
    const [first] = blocks;
    const text = first?.runs[0]?.type === 'text' ? first.runs[0].text : '';
    const before = paragraph('x'.repeat(typed) + text);
    typed += 1;
    const after = paragraph('x'.repeat(typed) + text);
    const hunks = [{ at: 0, removed: [before], inserted: [after] }];
    const edits = [{ from: 0, cut: 0, grown: 1 }];
    return await run('edit-text', { document: 'long', session, hunks, edits });
  };

  await measure(row('the document, answered'), async () => {
    return (await cost(page, 'document', { id: 'long' })).answered;
  });
  await measure(row('the document, window blocked by its longest message'), async () => {
    return (await cost(page, 'document', { id: 'long' })).blocked;
  });
  await measure(row('one passage created, acknowledged'), async (index) => {
    const start = 500_000 + index * 50;
    const created = { document: 'long', start, end: start + 30, colour: 1 };
    return (await run('create-passages', { passages: [created] })).answered;
  });
  await measure(row('that taken back, acknowledged'), async () => {
    return (await cost(page, 'undo', { id: crypto.randomUUID() })).answered;
  });
  await measure(row('one passage recoloured, acknowledged'), async (index) => {
    const id = ids[index * 1000] ?? '';
    return (await run('edit-passages', { ids: [id], colour: (index % 4) + 5 })).answered;
  });
  await measure(row('one character typed at the top, acknowledged'), async () => {
    return (await type()).answered;
  });
  await measure(row('one character typed at the top, in the journal', 'bytes'), async () => {
    const before = await journalBytes(dictum.library);
    await type();
    return (await journalBytes(dictum.library)) - before;
  });
  await measure(row('a session of 200 saves taken back, acknowledged'), async (index) => {
    for (let save = 0; save < 200; save += 1) await type(`many-${index}`);
    const { answered } = await cost(page, 'undo', { id: crypto.randomUUID() });
    typed -= 200;
    return answered;
  });
  await measure(row('1000 passages created at once, acknowledged'), async (index) => {
    const created = Array.from({ length: 1000 }, (_, number) => {
      const start = number * 900 + index * 50;
      return { document: 'long', start, end: start + 30, colour: 1 };
    });
    return (await run('create-passages', { passages: created })).answered;
  });

  const {
    document,
    sections,
    passages: all,
    links,
  } = await callLibrary(page, 'document', {
    id: 'long',
  });
  const byId = PassageMap.of(all);
  const op: EditOp = {
    op: 'edit',
    document: 'long',
    section: sections[0]?.id ?? '',
    at: 0,
    text: { run: 0, offset: 0, removed: '', inserted: 'x' },
    from: 0,
    cut: 0,
    grown: 1,
    changed: [document.changedAt, document.changedAt],
    except: [],
  };
  const body = { document, sections, passages: byId, links, statements: [], decisions: [] };
  await measure(row('that edit followed by an open document'), () => {
    const begun = performance.now();
    const folded = foldDocument(body, [op]);
    const taken = performance.now() - begun;
    expect(folded).toMatchObject({ document: { id: 'long' } });
    return Promise.resolve(taken);
  });
  expect(sections.length).toBeGreaterThan(50);
  expect(document.sections.reduce((sum, one) => sum + one.length, 0)).toBeGreaterThan(characters);
  await dictum.close();
});
