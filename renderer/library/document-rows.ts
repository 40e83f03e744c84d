// The rows of the list of documents. Facts and menus are worked out when a row is drawn, which few of ten
// thousand are; what is shown beside the list changes without the rows being made anew.

import type { DocumentCounts } from '#core/library-api.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { DocumentAction } from '../state/document-actions.ts';
import { documentEntries } from '../state/document-actions.ts';
import type { ReadingPlace } from '../state/reading-place.ts';
import type { MenuEntry } from '../ui/menu.tsx';
import type { Row } from '../ui/list-row.tsx';
import { documentFacts } from './facts.ts';

/** What rows tell beside their documents, as it is when they are drawn. */
export interface DocumentListNow {
  /** The document that is shown. */
  active: string | null;
  counts: ReadonlyMap<string, DocumentCounts>;
  places: ReadonlyMap<string, ReadingPlace>;
  actions: readonly DocumentAction[];
}

class DocumentRow {
  readonly id: string;
  private readonly document: DocumentRecord;
  private readonly now: { readonly current: DocumentListNow };

  constructor(document: DocumentRecord, now: { readonly current: DocumentListNow }) {
    this.id = document.id;
    this.document = document;
    this.now = now;
  }

  get title(): string {
    return this.document.title === '' ? 'Untitled' : this.document.title;
  }

  get facts(): string {
    const { counts, places } = this.now.current;
    return documentFacts(this.document, counts.get(this.id), places.get(this.id));
  }

  get count(): { value: number; of: string } {
    return { value: this.now.current.counts.get(this.id)?.passages ?? 0, of: 'passages' };
  }

  get current(): boolean {
    return this.now.current.active === this.id;
  }

  get entries(): MenuEntry[] {
    return documentEntries(this.now.current.actions, this.document, 'row');
  }
}

/** A document as a row. */
export function documentRow(
  document: DocumentRecord,
  now: { readonly current: DocumentListNow },
): Row {
  return new DocumentRow(document, now);
}
