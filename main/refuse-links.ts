// A library that came from somebody else may hold links in place of its files, so that what is written to the
// library would be written elsewhere. The library's own folder may be a link; nothing in it may.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DictumError } from '#core/errors.ts';
import { errorCode } from './atomic-file.ts';

/** Chromium's signs that a profile is in use are links, to nothing. */
const ofChromium = /^\.profile[/\\]Singleton(?:Lock|Cookie|Socket)$/;

/**
 * Looks through the folder before anything of it is opened. Throws `LibraryDamagedError`, naming it, when there is
 * a link in it, and `UnavailableError` when a part of it may not be looked into: links could be anywhere then. A
 * folder that is not there yet has none; what is no folder is refused by what comes next.
 */
export function refuseLinks(root: string): void {
  const link = linksIn(root).find((path) => !ofChromium.test(path));
  if (link === undefined) return;
  throw new DictumError(
    'LibraryDamagedError',
    `The library folder holds a link to another place, “${link}”; nothing was opened or changed. Put what it leads to in its place, or remove it.`,
  );
}

function linksIn(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isSymbolicLink())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    if (code === 'EACCES' || code === 'EPERM')
      throw new DictumError(
        'UnavailableError',
        `The library folder ${root} cannot be used: not all of it may be looked into.`,
        String(thrown),
      );
    throw thrown;
  }
}
