import type { SearchHit } from '#core/library-api.ts';
import { openActor, openConcept } from '../state/open-pages.ts';
import { openDocument, openNote } from '../state/workspace.ts';

/** Goes to the place a search found. */
export function openHit(hit: SearchHit): void {
  switch (hit.kind) {
    case 'document':
      openDocument(hit.document ?? hit.id, { start: hit.start, end: hit.end });
      break;
    case 'passage':
    case 'comment':
      if (hit.document !== undefined) openDocument(hit.document, { passage: hit.id });
      break;
    case 'note':
      openNote(hit.id, { start: hit.start, end: hit.end });
      break;
    case 'statement':
      if (hit.document !== undefined && hit.passage !== undefined)
        openDocument(hit.document, { passage: hit.passage });
      break;
    case 'concept':
      openConcept(hit.id);
      break;
    case 'actor':
      openActor(hit.id);
      break;
  }
}
