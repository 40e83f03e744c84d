// Reads back from a printed PDF where things came to stand: pages, destinations, the outline.

import type { PDFDocument } from 'pdf-lib';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import type { OutlineEntry } from '#core/formats/print/running-heads.ts';

/** What is read of a PDF that Chromium printed. */
export interface PdfFacts {
  pages: number;
  /** The page of every id that something links to, counted from 1. */
  destinations: Map<string, number>;
  /** The headings in their order. */
  outline: OutlineEntry[];
}

/** A list of contents deeper than this, or an outline in a ring, is read no further. */
const deepest = 50;

/** What stands where in a PDF that Chromium has printed. */
export function pdfFacts(document: PDFDocument): PdfFacts {
  const pages = new Map<PDFRef, number>(
    document.getPages().map((page, index) => [page.ref, index + 1]),
  );
  const destinations = new Map<string, number>();
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of named?.entries() ?? []) {
    const page = pageOf(document.context.lookup(value), pages);
    if (page !== null) destinations.set(name.decodeText(), page);
  }
  const outline: OutlineEntry[] = [];
  const root = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  if (root !== undefined) readOutline(root, 1, outline, pages);
  return { pages: pages.size, destinations, outline };
}

function readOutline(
  parent: PDFDict,
  level: number,
  entries: OutlineEntry[],
  pages: ReadonlyMap<PDFRef, number>,
): void {
  if (level > deepest) return;
  const next = (of: PDFDict, key: string): PDFDict | undefined =>
    of.lookupMaybe(PDFName.of(key), PDFDict);
  for (let item = next(parent, 'First'); item !== undefined; item = next(item, 'Next')) {
    const title = item.lookup(PDFName.of('Title'));
    const isText = title instanceof PDFString || title instanceof PDFHexString;
    const page = pageOf(item.lookup(PDFName.of('Dest')), pages);
    if (isText && page !== null) entries.push({ title: title.decodeText(), page, level });
    readOutline(item, level + 1, entries, pages);
  }
}

/** `[page /XYZ x y zoom]`; null for anything else. */
function pageOf(destination: unknown, pages: ReadonlyMap<PDFRef, number>): number | null {
  const page = destination instanceof PDFArray ? destination.get(0) : null;
  // Equal references are one object.
  return page instanceof PDFRef ? (pages.get(page) ?? null) : null;
}
