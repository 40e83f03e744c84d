// The sample's notes, with the citations that the manifest names by key filled in.

import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { DocumentBundle } from '#core/library-api.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { Block, CitationBlock } from '#core/text/blocks.ts';
import type { SampleManifest, SamplePassage } from './manifest.ts';

/**
 * The notes that the library does not hold yet. A note of the same title counts as held. A citation
 * whose passage is not in the library (any more) is left out.
 */
export function missingNotes(
  manifest: SampleManifest,
  bundles: ReadonlyMap<string, DocumentBundle>,
  held: readonly NoteRecord[],
): CommandArgs<'create-note'>[] {
  const titles = new Set(held.map((note) => note.title));
  const citations = new Map<string, CitationBlock>();
  for (const passage of manifest.passages) {
    const bundle = bundles.get(passage.document);
    const citation = bundle === undefined ? null : citationOf(passage, bundle, manifest);
    if (citation !== null) citations.set(passage.key, citation);
  }
  return manifest.notes
    .filter((note) => !titles.has(note.title))
    .map(({ title, blocks }) => ({
      title,
      blocks: blocks.flatMap((block): Block[] => {
        if (block.type !== 'citation') return [block];
        const citation = citations.get(block.passage);
        return citation === undefined ? [] : [citation];
      }),
    }));
}

/** What a citation of the passage says; null when the document has no passage with these words. */
function citationOf(
  passage: SamplePassage,
  bundle: DocumentBundle,
  manifest: SampleManifest,
): CitationBlock | null {
  const record = bundle.passages.find((one) => one.quote === passage.quote);
  if (record === undefined) return null;
  const speaker = passage.links.find((link) => link.role === 'speaker');
  const actor = manifest.actors.find((one) => one.key === speaker?.actor);
  const { title, date } = bundle.document;
  return {
    type: 'citation',
    passage: record.id,
    quote: record.quote,
    ...(actor === undefined ? {} : { speaker: actor.name }),
    source: title,
    ...(date === null ? {} : { date }),
  };
}
