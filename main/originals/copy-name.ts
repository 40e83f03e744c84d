// The name a copy of an original file gets on disk: the file's own, made harmless.

import { extname } from 'node:path';
import { fileName } from '#core/formats/file-names.ts';

/** Extensions whose program shows text and runs nothing of it. */
const shown = new Set(['.txt', '.text', '.md', '.markdown', '.srt', '.vtt', '.csv', '.log']);

/**
 * A name without folders that every system takes, and whose extension opens a program that only shows
 * text: `notes.command` becomes `notes.command.txt`. What stood in the file is not known to be harmless.
 */
export function copyName(original: string): string {
  const own = original.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const extension = extname(own).toLowerCase();
  if (shown.has(extension)) return fileName(own.slice(0, -extension.length), extension);
  return fileName(own, '.txt');
}
