import { notFound } from '#core/errors.ts';
import { citationOf, linkedSpeaker, placeOf, turnLabel } from '#core/notes/citation-data.ts';
import type { CitationBlock } from '#core/text/blocks.ts';
import { ask } from '../../services/library.ts';
import { useLibrary } from '../../state/library.ts';

/** A citation of a passage as the library has it now. Rejects with `NotFoundError` when it is gone. */
export async function loadCitation(passage: string): Promise<CitationBlock> {
  const cited = await ask('passages', { ids: [passage] });
  const record = cited.passages[0];
  if (record === undefined) throw notFound('This passage was deleted.');
  const { document, sections } = await ask('document', { id: record.document });
  const { actors } = useLibrary.getState();
  const speaker =
    linkedSpeaker(passage, cited.links, actors) ?? turnLabel(record, document, sections, actors);
  return citationOf(record, document, speaker, placeOf(record, document, sections));
}
