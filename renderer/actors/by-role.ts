import type { LinkRecord, Role } from '#core/records/link.ts';
import { roles } from '#core/records/link.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
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

/** Orders an actor's links: by role, then by the titles of documents, then by place. */
export function passagesByRole(
  links: readonly LinkRecord[],
  passages: ReadonlyMap<string, PassageRecord>,
  documents: ReadonlyMap<string, DocumentRecord>,
): RolePassages[] {
  return roles.flatMap((role) => {
    const ofRole = links.filter((link) => link.role === role);
    const ids = [...new Set(ofRole.map((link) => link.document))].toSorted((one, other) =>
      collator.compare(documents.get(one)?.title ?? '', documents.get(other)?.title ?? ''),
    );
    const groups = ids.map((document): DocumentPassages => {
      const found = ofRole
        .filter((link) => link.document === document)
        .flatMap((link) => passages.get(link.passage) ?? [])
        .map((passage) => ({ passage, at: place(passage, documents) }))
        .toSorted((one, other) => (one.at === other.at ? 0 : one.at - other.at))
        .map(({ passage }) => passage);
      return { document, passages: found };
    });
    const count = groups.reduce((sum, group) => sum + group.passages.length, 0);
    return count === 0 ? [] : [{ role, count, documents: groups }];
  });
}
