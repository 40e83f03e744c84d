// Whether sections are as long as their documents say, anchored passages stand on their quotes, and the
// others at least in a place of their document.

import type { Records } from '#core/apply.ts';
import { offsetMap } from '#core/anchoring/offsets.ts';
import { groupBy } from '#core/group-by.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';

/** Adds a sentence to `problems` for each section or passage that is not in order. */
export function checkPassages(records: Records, problems: string[]): void {
  const byDocument = groupBy(records.passages.values(), (passage) => passage.document);
  for (const id of byDocument.keys())
    if (!records.documents.has(id))
      problems.push(`Passages name a document ${id} that does not exist.`);
  for (const document of records.documents.values()) {
    const texts = document.sections.map(({ id, length }) => {
      const section = records.sections.get(id);
      const text = section === undefined ? null : plainTextOfBlocks(section.blocks);
      if (text === null)
        problems.push(`Document ${document.id} (“${document.title}”) lacks its section ${id}.`);
      else if (text.length !== length)
        problems.push(
          `Section ${id} of “${document.title}” has ${text.length} characters instead of ${length}.`,
        );
      return text ?? '';
    });
    const text = joinSections(texts);
    const map = offsetMap(document.sections);
    for (const passage of byDocument.get(document.id) ?? []) {
      const start = map.offsetOf(passage.anchor.start);
      const end = map.offsetOf(passage.anchor.end);
      if (start === null || end === null || start > end || end > text.length)
        problems.push(`Passage ${passage.id} in “${document.title}” has lost its place.`);
      else if (passage.state === 'anchored' && text.slice(start, end) !== passage.quote)
        problems.push(`Passage ${passage.id} in “${document.title}” does not stand on its quote.`);
    }
  }
}
