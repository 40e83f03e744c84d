import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Dictum } from './launch.ts';
import { overflowing, resize, seriousFindings, sizes } from './screens.ts';
import { testMachine } from './test-machine.ts';

/** The themes in which every screen is looked at. */
export const themes = ['light', 'dark', 'sepia'] as const;

/** Where the README looks for a screen; a picture that is there already is left alone unless asked for. */
function readmePicture(screen: string, theme: string): string | null {
  const name = screen === 'reader' ? `reader-${theme}` : theme === 'light' ? screen : null;
  if (
    name === null ||
    !['actor', 'note', 'search', 'review'].some((one) => name === one || name.startsWith('reader-'))
  )
    return null;
  const file = join(testMachine().projectFolder, 'docs', 'screenshots', `${name}.png`);
  return process.env['UPDATE_SCREENSHOTS'] === '1' || !existsSync(file) ? file : null;
}

async function takePicture(window: Page, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // A place that was jumped to is lit up for a moment.
  await expect
    .poll(() => window.evaluate(() => CSS.highlights.get('mark-flash')?.size ?? 0))
    .toBe(0);
  await window.screenshot({ path: file, animations: 'disabled' });
}

/**
 * Looks at what is shown now, in the light theme at both sizes, for a theme changes no measure: `control` checks that what one needs is in sight, axe finds
 * nothing serious, nothing sticks out; a picture of it is kept.
 */
export async function judge(
  { app, window }: Dictum,
  screen: string,
  theme: string,
  control: () => Promise<void>,
): Promise<void> {
  const folder = join(testMachine().projectFolder, 'test-results', 'screens');
  for (const [size, pixels] of Object.entries(sizes)) {
    if (theme !== 'light' && size !== 'wide') continue;
    await resize(app, window, pixels);
    await control();
    await takePicture(window, join(folder, `${screen}-${theme}-${size}.png`));
    expect.soft(await seriousFindings(window), `${screen}, ${theme}, ${size}`).toEqual([]);
    // What the new size needs is drawn in the frames after it.
    await expect
      .poll(() => overflowing(window), { message: `${screen}, ${theme}, ${size}`, timeout: 3000 })
      .toEqual([]);
    const picture = size === 'wide' ? readmePicture(screen, theme) : null;
    if (picture !== null) await takePicture(window, picture);
  }
  await resize(app, window, sizes.wide);
}
