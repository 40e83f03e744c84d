// How the files of a vault lead to each other.

import type { Links } from '../markdown/links.ts';
import { vaultLink } from './obsidian.ts';
import type { VaultPlaces } from './places.ts';

/** Where a passage is led to. */
export interface PassagePlace {
  document: string;
  /** The name of its paragraph. */
  name: string;
}

/** Links to files that are written, and to the paragraphs of passages; `passages` fills while sources are read. */
export function vaultLinks(
  places: VaultPlaces,
  passages: ReadonlyMap<string, PassagePlace>,
): Links {
  const text = (words: string) => ({ type: 'text' as const, value: words });
  return {
    to(_kind, id, words) {
      const target = places.target(id);
      return target === undefined || words === '' ? text(words) : vaultLink(target, null, words);
    },
    passage(id, words) {
      const place = passages.get(id);
      const target = place === undefined ? undefined : places.target(place.document);
      if (place === undefined || target === undefined || words === '') return text(words);
      return vaultLink(target, place.name, words);
    },
  };
}
