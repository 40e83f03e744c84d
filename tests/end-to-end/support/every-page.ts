import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Dictum } from './launch.ts';
import { temporaryFolder } from './launch.ts';

/** A page as the running application has it. */
interface SeenPage {
  url: string;
  pid: number;
  /** Its options, as Electron says they are. */
  options: Record<string, unknown>;
}

/** Every page there is, and those that come for an import and for a PDF. */
export async function everyPage({ app, window: page }: Dictum): Promise<SeenPage[]> {
  const pdf = join(await temporaryFolder('every-page'), 'all.pdf');
  await app.evaluate(({ app: electron, dialog, webContents }, path) => {
    const pages: SeenPage[] = [];
    Object.assign(globalThis, { pages });
    const look = (contents: Electron.WebContents): void => {
      const withOptions = contents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      pages.push({
        url: contents.getURL(),
        pid: contents.getOSProcessId(),
        options: withOptions.getLastWebPreferences(),
      });
    };
    for (const contents of webContents.getAllWebContents()) look(contents);
    electron.on('web-contents-created', (_event, contents) =>
      contents.once('did-finish-load', () => look(contents)),
    );
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, pdf);
  await page.evaluate(async () => {
    await window.dictum.desktop.importText({ text: 'A text of two words.', title: 'A text' });
    await window.dictum.desktop.exportTo({ format: 'pdf', subject: { kind: 'all', id: null } });
  });
  const size = (): Promise<number> =>
    stat(pdf).then(
      (found) => found.size,
      () => 0,
    );
  await expect.poll(size).toBeGreaterThan(1000);
  return app.evaluate(() => (globalThis as unknown as { pages: SeenPage[] }).pages);
}
