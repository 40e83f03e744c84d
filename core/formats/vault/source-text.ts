// The text of a source in a vault: what passages cover is highlighted, and the paragraph in which one begins
// has a name, so that links find it.

import type { RootContent } from 'mdast';
import type { VaultOptions } from '../../export-api.ts';
import type { DocumentExport, PassageExport } from '../export-model.ts';
import { documentText } from '../markdown/files.ts';
import type { MarkdownContext } from '../markdown/write-runs.ts';
import { highlightBlock, joinedSpans } from './highlight-blocks.ts';

/**
 * The names of the paragraphs in which passages begin, by the number of the block. A paragraph is called
 * after its oldest passage, so that it keeps its name when further ones come.
 */
function paragraphNames(
  passages: readonly PassageExport[],
  nameOf: (passage: string) => string,
): Map<number, string> {
  const oldest = new Map<number, PassageExport>();
  for (const passage of passages) {
    if (passage.place === null) continue;
    const known = oldest.get(passage.place.paragraph);
    if (known === undefined || passage.createdAt < known.createdAt)
      oldest.set(passage.place.paragraph, passage);
  }
  return new Map([...oldest].map(([number, { id }]) => [number, nameOf(id)]));
}

/** A source's title and text. */
export function sourceText(
  exported: DocumentExport,
  context: MarkdownContext,
  options: Pick<VaultOptions, 'highlights'>,
): RootContent[] {
  const { blocks, starts, passages } = exported;
  const names = paragraphNames(passages, paragraphName);
  const spans = options.highlights ? joinedSpans(passages.flatMap(({ place }) => place ?? [])) : [];
  const shown = blocks.map((block, index) => highlightBlock(block, starts[index] ?? 0, spans));
  return documentText(
    { ...exported, blocks: shown },
    {
      ...context,
      blockName: (index) => names.get(index + 1) ?? null,
    },
  );
}

/** What a paragraph is called in which a passage begins. */
function paragraphName(passage: string): string {
  return `h-${shortId(passage)}`;
}

/** What a passage is called in the list below the text. */
export function listName(passage: string): string {
  return `p-${shortId(passage)}`;
}

/** Where links to each passage lead: its paragraph, or its place in the list when it stands nowhere. */
export function passageNames(
  { passages }: Pick<DocumentExport, 'passages'>,
  { text }: Pick<VaultOptions, 'text'>,
): [passage: string, name: string][] {
  const names = text ? paragraphNames(passages, paragraphName) : new Map<number, string>();
  return passages.map(({ id, place }) => [
    id,
    (place === null ? undefined : names.get(place.paragraph)) ?? listName(id),
  ]);
}

/** Twelve digits of an id, which are one of a kind within a file. */
function shortId(id: string): string {
  return id.replaceAll('-', '').slice(-12).toLowerCase();
}
