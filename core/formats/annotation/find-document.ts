// Which document an annotation is about.

import type { DocumentRecord } from '../../records/document.ts';
import { uuidOf } from './read-bodies.ts';

type Way = (source: string, documents: readonly DocumentRecord[]) => DocumentRecord[];

const byId: Way = (source, documents) => {
  const id = uuidOf(source)?.toLowerCase();
  return documents.filter((one) => id !== undefined && one.id.toLowerCase() === id);
};

const byHash: Way = (source, documents) => {
  const hash = /^urn:sha-?256:([0-9a-f]{64})$/i.exec(source)?.[1]?.toLowerCase();
  return documents.filter((one) => hash !== undefined && one.original?.sha256 === hash);
};

const byUrl: Way = (source, documents) => {
  const wanted = address(source);
  return documents.filter(
    (one) => wanted !== null && one.url !== null && address(one.url) === wanted,
  );
};

const byFileName: Way = (source, documents) => {
  const names = new Set([source, lastPart(source)].map((name) => name.normalize('NFC')));
  return documents.filter(
    ({ original }) => original !== null && names.has(original.name.normalize('NFC')),
  );
};

const byTitle: Way = (source, documents) => {
  const wanted = source.normalize('NFC');
  return documents.filter(({ title }) => title.trim().normalize('NFC') === wanted);
};

/** The ways a source may name a document, in the order in which they are tried. */
const ways: readonly Way[] = [byId, byHash, byUrl, byFileName, byTitle];

/**
 * The document that one of the sources names, trying `urn:uuid:` id, `urn:sha256:` of the original, URL,
 * the original's file name, title, in this order. Where one way finds several, they are `ambiguous`.
 */
export function findDocument(
  sources: readonly string[],
  documents: readonly DocumentRecord[],
): DocumentRecord | 'ambiguous' | null {
  for (const way of ways) {
    const found = new Set(sources.flatMap((source) => way(source, documents)));
    const [first] = found;
    if (found.size > 1) return 'ambiguous';
    if (first !== undefined) return first;
  }
  return null;
}

/** A web address without its fragment, in one spelling; null for anything else. */
function address(raw: string): string | null {
  try {
    const url = new URL(raw.trim());
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    return url.href.replace(/#.*$/s, '');
  } catch {
    return null;
  }
}

/** The last part of a path or a `file:` address, decoded. */
function lastPart(source: string): string {
  const part = source.replace(/^.*[/\\]/s, '');
  if (!/^file:/i.test(source)) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
