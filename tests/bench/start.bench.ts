import { test } from '@playwright/test';
import { launchDictum } from '../end-to-end/support/launch.ts';
import { measure } from './measure.ts';

test('start', async () => {
  const first = await launchDictum();
  await first.window.evaluate(() => window.dictum.desktop.importSample(null));
  const { library } = first;
  await first.close();
  await measure(
    { bench: 'start', measure: 'process start to library listed, sample library', unit: 'ms' },
    async () => {
      const begun = performance.now();
      const dictum = await launchDictum({ library });
      await dictum.window.locator('button[data-row]').first().waitFor();
      const taken = performance.now() - begun;
      await dictum.close();
      return taken;
    },
  );
});
