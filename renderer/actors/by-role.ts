import type { LinkRecord, Role } from '#core/records/link.ts';
import { roles } from '#core/records/link.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { groupBy } from '#core/group-by.ts';
import { offsetMap } from '#core/anchoring/offsets.ts';

/** An actor's passages of one role in one document, in the document's order. */
export interface DocumentPassages {
  document: string;
  passages: readonly PassageRecord[];
}

/** An actor's passages of one role, by document. */
export interface RolePassages {
  role: Role;
  count: number;
  documents: readonly DocumentPassages[];
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Where a passage starts in its document; those whose section is gone stand last. */
function place(passage: PassageRecord, documents: ReadonlyMap<string, DocumentRecord>): number {
  const document = documents.get(passage.document);
  if (document === undefined) return Infinity;
  return offsetMap(document.sections).offsetOf(passage.anchor.start) ?? Infinity;
}

/** Documents by their titles: first by code units, as the collator is slow but on what is nearly in order. */
function byTitle(ids: readonly string[], documents: ReadonlyMap<string, DocumentRecord>): string[] {
  return ids
    .map((id) => {
      const title = documents.get(id)?.title ?? '';
      return { id, title, folded: title.toLowerCase() };
    })
    .sort((one, other) => (one.folded < other.folded ? -1 : Number(one.folded > other.folded)))
    .sort((one, other) => collator.compare(one.title, other.title))
    .map(({ id }) => id);
}

/** Orders an actor's links: by role, then by the titles of documents, then by place. */
export function passagesByRole(
  links: readonly LinkRecord[],
  passages: ReadonlyMap<string, PassageRecord>,
  documents: ReadonlyMap<string, DocumentRecord>,
): RolePassages[] {
  return roles.flatMap((role) => {
    const byDocument = groupBy(
      links.filter((link) => link.role === role),
      (link) => link.document,
    );
    const groups = byTitle([...byDocument.keys()], documents).map((document): DocumentPassages => {
      const ofDocument = byDocument.get(document) ?? [];
      const standing = ofDocument.flatMap((link) => passages.get(link.passage) ?? []);
      if (standing.length < 2) return { document, passages: standing };
      const found = standing
        .map((passage) => ({ passage, at: place(passage, documents) }))
        .toSorted((one, other) => (one.at === other.at ? 0 : one.at - other.at))
        .map(({ passage }) => passage);
      return { document, passages: found };
    });
    const count = groups.reduce((sum, group) => sum + group.passages.length, 0);
    return count === 0 ? [] : [{ role, count, documents: groups }];
  });
}
