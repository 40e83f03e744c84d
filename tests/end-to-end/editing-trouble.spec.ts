import type { ElectronApplication, Locator } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  beginEditing,
  drawnWords,
  holdSaves,
  openText,
  saved,
  savedText,
  startWith,
} from './support/editing.ts';
import { clickOn, readingText } from './support/hands.ts';
import { storeProcess } from './support/launch.ts';
import { callLibrary, runCommand } from './support/library-calls.ts';

const source = `# The harbour of Veldra

The talks ended without a vote. Ministers left by the side door.

The envoy said that the register would be common to all ports.

The last paragraph stands alone.
`;

test('an error of the editor stops saving, keeps what was good, and opening it again helps', async () => {
  const { dictum, window, document } = await startWith(source);
  await clickOn(window, 'stands alone', 6);
  await beginEditing(window);
  await window.keyboard.type(' quite');
  await readingText(window).evaluate((root) => {
    const { __lexicalEditor: editor } = root as HTMLElement & {
      __lexicalEditor: { update(act: () => void): void };
    };
    editor.update(() => {
      throw new Error('Something broke in the editor.');
    });
  });
  const trouble = window.getByRole('alert').filter({ hasText: 'Something went wrong' });
  await expect(trouble).toBeVisible();
  await expect(readingText(window)).toHaveAttribute('aria-readonly', 'true');
  await expect(readingText(window)).toContainText('The last paragraph stands quite alone.');
  await expect.poll(() => savedText(window, document)).toContain('stands quite alone.');
  const seq = (await callLibrary(window, 'overview', null)).seq;
  await readingText(window).focus();
  await window.keyboard.press('e');
  await window.keyboard.type('x');
  await expect(readingText(window)).toHaveAttribute('aria-readonly', 'true');
  await trouble.getByRole('button', { name: 'Copy this text' }).click();
  expect(await dictum.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'stands quite alone.',
  );
  expect((await callLibrary(window, 'overview', null)).seq).toBe(seq);
  await readingText(window).focus();
  await window.keyboard.press('Control+w');
  await openText(window, 'The harbour of Veldra');
  await clickOn(window, 'stands quite', 6);
  await beginEditing(window);
  await window.keyboard.type(' still');
  await expect.poll(() => savedText(window, document)).toContain('stands still quite alone');
  await dictum.close();
});

test('while the library is away typing goes on, and all of it lands once', async () => {
  const { dictum, window, document } = await startWith(source);
  await clickOn(window, 'stands alone', 6);
  await beginEditing(window);
  await window.keyboard.type(' one');
  for (const word of [' two', ' three', ' four']) {
    process.kill(await storeProcess(dictum.app), 'SIGKILL');
    await window.keyboard.type(word, { delay: 40 });
    await expect(
      window.getByRole('group', { name: 'Editing the text' }).getByText(/Saving|Not saved/),
    ).toBeVisible();
    await saved(window);
  }
  await expect(readingText(window)).toContainText('stands one two three four alone');
  const text = await savedText(window, document);
  expect(text).toContain('The last paragraph stands one two three four alone.');
  expect(text.match(/one two/g)).toHaveLength(1);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+z');
  await expect(readingText(window)).toContainText('stands alone');
  await expect.poll(() => savedText(window, document)).toContain('stands alone');
  await dictum.close();
});

/** From now on nothing can be appended to the journal, as on a full disk; or again it can. */
async function fillDisk(app: ElectronApplication, isFull: boolean): Promise<void> {
  await app.evaluate(async (_electron, full) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const handle = await files.open(process.execPath, 'r');
    // Every file handle has this one prototype.
    const shared = Object.getPrototypeOf(handle) as { appendFile: unknown; real?: unknown };
    await handle.close();
    shared.real ??= shared.appendFile;
    const refuse = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    shared.appendFile = full ? refuse : shared.real;
  }, isFull);
}

test('a save that is refused is told, tried again, and lands', async () => {
  const { dictum, window, document } = await startWith(source);
  await clickOn(window, 'stands alone', 6);
  await beginEditing(window);
  await fillDisk(dictum.app, true);
  await window.keyboard.type(' quite');
  const alert = window.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(alert).toContainText('the disk is full');
  await window.keyboard.type(' very');
  await expect(readingText(window)).toContainText('stands quite very alone');
  expect(await savedText(window, document)).toContain('stands alone');
  await window.keyboard.press('Escape');
  await expect(alert).toBeVisible();
  await fillDisk(dictum.app, false);
  await expect(alert).toBeHidden();
  await expect
    .poll(() => savedText(window, document))
    .toContain('The last paragraph stands quite very alone.');
  await window.keyboard.press('Control+z');
  await expect.poll(() => savedText(window, document)).toContain('stands alone');
  await expect(readingText(window)).toContainText('stands alone');
  await dictum.close();
});

test('marks, margin and clicks follow what is typed before it is saved', async () => {
  const { dictum, window, document } = await startWith(source);
  const text = await savedText(window, document);
  const at = text.indexOf('common to all ports');
  await runCommand(window, 'create-passages', {
    passages: [{ document, start: at, end: at + 'common to all ports'.length, colour: 2 }],
  });
  await clickOn(window, 'The talks', 0);
  await beginEditing(window);
  await window.keyboard.press('Home');
  await holdSaves(window, true);
  for (const line of ['One', 'Two', 'Three', 'Four']) {
    await window.keyboard.type(line);
    await window.keyboard.press('Enter');
  }
  /** How far from the top of its line each thing stands, in CSS pixels. */
  const distance = async (thing: Locator, words: string): Promise<number> => {
    const box = await thing.boundingBox();
    const line = await readingText(window).getByText(words).boundingBox();
    return Math.abs((box?.y ?? NaN) - (line?.y ?? NaN));
  };
  const bar = window.locator('[data-lane] [data-bar]');
  await expect.poll(() => distance(bar, 'common to all ports')).toBeLessThan(16);
  expect(await drawnWords(window)).toEqual(['common to all ports']);
  await clickOn(window, 'common to all ports', 3);
  await expect(window.getByRole('option', { name: /common to all ports/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  expect(await savedText(window, document)).not.toContain('Three');
  await holdSaves(window, false);
  await window.keyboard.type('x');
  await expect.poll(() => savedText(window, document)).toContain('Three');
  await dictum.close();
});
