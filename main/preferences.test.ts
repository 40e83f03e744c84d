import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { defaultPreferences } from '#core/desktop-api.ts';
import { PreferenceStore } from './preferences.ts';

let profile: string;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'preferences-'));
});

const stored = (values: unknown): Promise<void> =>
  writeFile(join(profile, 'preferences.json'), JSON.stringify(values));

test.each([
  ['no file', undefined, {}],
  // Written before text width, zoom and split view were there.
  [
    'an older file',
    { theme: 'sepia', textSize: 20, leftWidth: 22, rightWidth: 24, leftOpen: true, welcomed: true },
    { theme: 'sepia', textSize: 20, welcomed: true },
  ],
  [
    'all that is known',
    { ...defaultPreferences, zoom: 120, textWidth: 'wide', splitShare: 35 },
    {
      zoom: 120,
      textWidth: 'wide',
      splitShare: 35,
    },
  ],
  ['a size no window has', { theme: 'dark', zoom: 1000 }, {}],
  ['a width no line has', { textWidth: 'endless' }, {}],
])('%s is read', async (_name, values, expected) => {
  if (values !== undefined) await stored(values);
  const store = await PreferenceStore.open(profile);
  expect(store.get()).toEqual({ ...defaultPreferences, ...expected });
});

test('what is changed is kept', async () => {
  const store = await PreferenceStore.open(profile);
  await Promise.all([store.set({ zoom: 90 }), store.set({ textWidth: 'narrow' })]);
  const text: unknown = JSON.parse(await readFile(join(profile, 'preferences.json'), 'utf8'));
  expect(text).toMatchObject({ zoom: 90, textWidth: 'narrow' });
  expect((await PreferenceStore.open(profile)).get()).toEqual(store.get());
});
