// What the library has acknowledged, as the drills hear it: each Change with its ops, told the moment a window
// hears of it, and whether the journal on the disk holds the very same.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readLine } from '../../../main/journal-line.ts';

/** Changes by their number, each as the JSON of its ops. */
export type Acknowledged = Map<number, string>;

declare global {
  interface Window {
    tellDrill(message: string): Promise<void>;
  }
}

/** From now on every Change that a window hears of is put down, and told. */
export async function listen(
  window: Page,
  acknowledged: Acknowledged,
  told: () => void,
): Promise<void> {
  await window.exposeFunction('tellDrill', (message: string) => {
    const { value } = JSON.parse(message) as { value: { seq: number; ops: unknown } };
    acknowledged.set(value.seq, JSON.stringify(value.ops));
    told();
  });
  await window.evaluate(() =>
    globalThis.window.dictum.library.receive((message) => {
      if (message.startsWith('{"event":"change"')) void globalThis.window.tellDrill(message);
    }),
  );
}

/** The journal as it stands on the disk. */
export interface JournalOnDisk {
  /** Changes by their number, each as the JSON of its ops. */
  changes: Map<number, string>;
  /** Whole lines that are damaged: there must be none. */
  damaged: number;
  /** Last lines without an end, of what was never acknowledged. */
  torn: number;
}

/** Reads a journal without the application. */
export async function readJournal(library: string): Promise<JournalOnDisk> {
  const folder = join(library, 'journal');
  const read: JournalOnDisk = { changes: new Map(), damaged: 0, torn: 0 };
  for (const name of (await readdir(folder)).toSorted()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    if (lines.pop() !== '') read.torn += 1;
    for (const line of lines) {
      const change = readLine(line);
      if (change === null) read.damaged += 1;
      else read.changes.set(change.seq, JSON.stringify(change.ops));
    }
  }
  return read;
}

/** Acknowledged Changes from number `from` on that the journal lacks, and those it holds otherwise. */
export function missing(
  acknowledged: Acknowledged,
  journal: JournalOnDisk,
  from: number,
): { lost: number[]; changed: number[] } {
  const recent = [...acknowledged].filter(([seq]) => seq >= from);
  return {
    lost: recent.filter(([seq]) => !journal.changes.has(seq)).map(([seq]) => seq),
    changed: recent
      .filter(([seq, ops]) => (journal.changes.get(seq) ?? ops) !== ops)
      .map(([seq]) => seq),
  };
}
