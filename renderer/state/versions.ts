// Versions of a source: which document a new one may be a version of, and what a new text came to.

import type { ReplaceReport } from '#core/commands/command-inputs.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import { plural } from '../ui/plural.ts';

/** What became of the passages under a new text, in one sentence. */
export function reportWords({ kept, moved, uncertain, orphaned }: ReplaceReport): string {
  if (kept + moved + uncertain + orphaned === 0) return 'The text was replaced.';
  const parts = [
    `${plural(kept, 'passage')} kept`,
    moved > 0 ? `${moved} moved` : null,
    uncertain > 0 ? `${uncertain} uncertain` : null,
    orphaned > 0 ? `${orphaned} orphaned` : null,
  ].filter((part) => part !== null);
  return `The text was replaced: ${parts.join(', ')}.`;
}

/** What a document was made from: its file's name and its address. */
function sourcesOf({ original, url }: DocumentRecord): string[] {
  const name = original === null ? [] : [`file ${original.name.normalize('NFC').toLowerCase()}`];
  return url === null ? name : [...name, `address ${url}`];
}

/**
 * For each of these documents the one of which it looks like a new version: it came from a file of the
 * same name, or from the same address, and was there before; the newest of several.
 */
export function olderVersions(
  ids: readonly string[],
  documents: ReadonlyMap<string, DocumentRecord>,
): ReadonlyMap<string, DocumentRecord> {
  const bySource = new Map<string, DocumentRecord[]>();
  for (const one of documents.values())
    for (const source of sourcesOf(one))
      bySource.set(source, [...(bySource.get(source) ?? []), one]);
  const older = new Map<string, DocumentRecord>();
  for (const id of ids) {
    const document = documents.get(id);
    if (document === undefined) continue;
    const others = sourcesOf(document)
      .flatMap((source) => bySource.get(source) ?? [])
      .filter((one) => one.createdAt < document.createdAt)
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    if (others[0] !== undefined) older.set(id, others[0]);
  }
  return older;
}
