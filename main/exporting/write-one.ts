import { dirname } from 'node:path';
import type { ExportOutcome } from '#core/export-api.ts';
import { removeLeftovers, writeFileAtomic } from '../atomic-file.ts';

/** Writes an export of one file, whole or not at all. Throws `SaveFailedError` when it cannot be written. */
export async function writeOne(
  out: string,
  bytes: Uint8Array,
  report: string[],
): Promise<ExportOutcome> {
  await removeLeftovers(dirname(out));
  await writeFileAtomic(out, bytes);
  return { path: out, report };
}
