// What this machine remembers: theme, sizes, panes. Lost or damaged preferences fall back to the
// defaults, none of which is less private than any other.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Preferences } from '#core/desktop-api.ts';
import { defaultPreferences, preferencePatch } from '#core/desktop-api.ts';
import { writeFileAtomic } from './atomic-file.ts';

/** Kept in `preferences.json` of the profile; open it with `PreferenceStore.open`. */
export class PreferenceStore {
  private readonly path: string;
  private values: Preferences;
  private writing: Promise<void> = Promise.resolve();

  private constructor(path: string, values: Preferences) {
    this.path = path;
    this.values = values;
  }

  /** Reads them from the folder `profile`. */
  static async open(profile: string): Promise<PreferenceStore> {
    const path = join(profile, 'preferences.json');
    const text = await readFile(path, 'utf8').catch(() => '{}');
    return new PreferenceStore(path, { ...defaultPreferences, ...readPatch(text) });
  }

  /** All of them as they hold now. */
  get(): Preferences {
    return this.values;
  }

  /** Changes some of them; later calls are written after earlier ones. */
  async set(patch: Partial<Preferences>): Promise<Preferences> {
    this.values = { ...this.values, ...patch };
    const bytes = Buffer.from(`${JSON.stringify(this.values, null, 2)}\n`);
    this.writing = this.writing
      .catch(() => undefined)
      .then(() => writeFileAtomic(this.path, bytes));
    await this.writing;
    return this.values;
  }
}

function readPatch(text: string): Partial<Preferences> {
  try {
    return preferencePatch(JSON.parse(text), 'preferences');
  } catch {
    return {};
  }
}
