// What could not be done as meant when a vault was written again, in sentences.

import type { MergeTrouble } from './merge-file.ts';

/** One sentence; `path` is the file's, relative. */
export function troubleInWords(path: string, trouble: MergeTrouble): string {
  switch (trouble.kind) {
    case 'part-changed':
      return `${path}: what you had changed inside the part “${trouble.part}” is kept below it.`;
    case 'read-only':
      return `${path}: it may not be written to and was left as it is.`;
    case 'part-removed':
      return `${path}: the part “${trouble.part}” was taken out by hand and is not written again; delete the file to have it anew.`;
    case 'unreadable':
      return `${path}: the properties are not readable as YAML and were left as they are.`;
    case 'both-changed':
      return `${path}: the property “${trouble.key}” was changed by hand and in Dictum; yours was kept.`;
  }
}
