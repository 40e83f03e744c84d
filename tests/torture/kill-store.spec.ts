import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { NewActor } from '#core/commands/command-inputs.ts';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { callLibrary, runCommand } from '../end-to-end/support/library-calls.ts';
import { expectTyped, makeTypedDocument, typeInto } from './typed-document.ts';

const rounds = 12;

/** The process id of the hidden store page. */
function storeProcess(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().startsWith('app://store/'),
    );
    return page === undefined ? 0 : page.webContents.getOSProcessId();
  });
}

test(`${rounds} kills of the store page right after an acknowledged change lose and double nothing`, async () => {
  const dictum = await launchDictum();
  const { app, window: page } = dictum;
  const acknowledged: string[] = [];
  await makeTypedDocument(page);
  await page.evaluate(() => {
    document.body.dataset['backs'] = '0';
    window.dictum.on('store', (state) => {
      const backs = Number(document.body.dataset['backs']) + (state === 'back' ? 1 : 0);
      document.body.dataset['backs'] = String(backs);
    });
  });
  for (let round = 0; round < rounds; round += 1) {
    const name = `Actor ${round}`;
    const id = `call-${round}`;
    const actor: NewActor = { name, type: 'person', aliases: [], description: '' };
    await runCommand(page, 'create-actor', actor, id);
    acknowledged.push(name);
    await typeInto(page, round, `typed-${round}`);
    const before = await storeProcess(app);
    expect(before).toBeGreaterThan(0);
    process.kill(before, 'SIGKILL');
    await expect(page.locator('body')).toHaveAttribute('data-backs', String(round + 1));
    // The same call again, as a window repeats one whose answer it never got.
    await runCommand(page, 'create-actor', actor, id);
    await typeInto(page, round, `typed-${round}`);
    expect(await expectTyped(page, round + 1)).toBe(round + 1);
  }
  const { actors, seq } = await callLibrary(page, 'overview', null);
  expect(actors.map((one) => one.name).toSorted()).toEqual(acknowledged.toSorted());
  expect(seq).toBe(2 * rounds + 2);
  await dictum.close();
});
