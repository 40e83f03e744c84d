// The sample's notes, with the citations that the manifest names by key filled in.

import { speakerOf } from '#core/actors/speaker.ts';
import { offsetMap } from '#core/anchoring/offsets.ts';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { DocumentBundle, Overview } from '#core/library-api.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { Block, CitationBlock } from '#core/text/blocks.ts';
import { turnSpans } from '#core/text/turn-spans.ts';
import type { SampleManifest, SamplePassage } from './manifest.ts';

/**
 * The notes that the library does not hold yet; one of the same title counts as held. A citation
 * whose passage is not in the library (any more) is left out.
 */
export function missingNotes(
  manifest: SampleManifest,
  bundles: ReadonlyMap<string, DocumentBundle>,
  overview: Overview,
): CommandArgs<'create-note'>[] {
  const titles = new Set(overview.notes.map((note) => note.title));
  const actors = new Map(overview.actors.map((actor) => [actor.id, actor]));
  const citations = new Map<string, CitationBlock>();
  for (const passage of manifest.passages) {
    const bundle = bundles.get(passage.document);
    const citation = bundle === undefined ? null : citationOf(passage, bundle, actors);
    if (citation !== null) citations.set(passage.key, citation);
  }
  return manifest.notes
    .filter((note) => !titles.has(note.title))
    .map(({ title, blocks, tags = [] }) => ({
      title,
      tags,
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
  actors: ReadonlyMap<string, ActorRecord>,
): CitationBlock | null {
  const record = bundle.passages.find((one) => one.quote === passage.quote);
  if (record === undefined) return null;
  const { title, date, sections } = bundle.document;
  const map = offsetMap(sections);
  const start = map.offsetOf(record.anchor.start);
  const end = map.offsetOf(record.anchor.end) ?? undefined;
  const links = bundle.links.filter((link) => link.passage === record.id);
  const turns = turnSpans(bundle.sections.flatMap((section) => section.blocks));
  const speaker = speakerOf(start, links, actors, turns, end, bundle.document.speakers);
  return {
    type: 'citation',
    passage: record.id,
    quote: record.quote,
    ...(speaker === null ? {} : { speaker: speaker.name }),
    source: title,
    ...(date === null ? {} : { date }),
  };
}
