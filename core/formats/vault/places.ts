// Where the files of a vault stand and what links to them are called. Files that are there stay where they
// are; new ones get a name no other file of the vault has, so that a link by name alone is never in doubt.

import { fileNamer } from '../file-names.ts';

/** A file that a record is to have. */
export interface WantedFile {
  id: string;
  /** The folder a new file goes to; empty for the vault's own. */
  folder: string;
  title: string;
}

/** Where each record's file stands, and how links lead there. */
export interface VaultPlaces {
  /** The path of a record's file, relative, with `/`. */
  path(id: string): string | undefined;
  /** What stands in the brackets of a link to it. */
  target(id: string): string | undefined;
  /** The record a link leads to, however it is written; the target itself when it is none of ours. */
  resolve(target: string): string;
}

/**
 * Gives every wanted file its place. `known` are the files that are there, by record; `before` those the
 * last export wrote, by which links are still understood; `taken` every path there is.
 */
export function vaultPlaces(
  wanted: readonly WantedFile[],
  known: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  taken: Iterable<string>,
): VaultPlaces {
  const names = [...taken].map(nameOf);
  const namer = fileNamer(names);
  const paths = new Map<string, string>();
  for (const { id, folder, title } of wanted) {
    const there = known.get(id);
    const name = there === undefined ? namer.name(title, '.md') : null;
    paths.set(id, there ?? (folder === '' ? `${name}` : `${folder}/${name}`));
  }
  const counts = new Map<string, number>();
  for (const name of names) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
  const targets = new Map<string, string>();
  const meant = new Map<string, string>();
  const mean = (path: string, id: string): void => {
    for (const one of [path, nameOf(path)])
      if (!meant.has(folded(bare(one)))) meant.set(folded(bare(one)), id);
  };
  for (const [id, path] of paths) {
    const name = nameOf(path);
    targets.set(id, bare((counts.get(folded(name)) ?? 1) > 1 ? path : name));
    mean(path, id);
  }
  for (const [id, path] of before) mean(path, id);
  return {
    path: (id) => paths.get(id),
    target: (id) => targets.get(id),
    resolve(target) {
      const clean = bare(target.replace(/^(?:\.{0,2}\/)+/, ''));
      return meant.get(folded(clean)) ?? meant.get(folded(nameOf(clean))) ?? target;
    },
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function bare(path: string): string {
  return path.replace(/\.md$/i, '');
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
