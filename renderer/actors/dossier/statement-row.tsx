import type { DatedStatement } from '#core/actors/dossier.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { useLibrary } from '../../state/library.ts';
import { openDocument } from '../../state/workspace.ts';
import { sideOf } from '../../ui/side-of.ts';
import { dateInWords } from '../../ui/dates.ts';
import { StanceSign, stanceWords } from '../../ui/stance-words.tsx';
import styles from './dossier.module.css';

type Actors = ReadonlyMap<string, ActorRecord>;

/** Who says it for whom, and at whom it is aimed, as far as that is not the actor whose page it is. */
function circumstances(
  { speaker, organisation, targets }: StatementRecord,
  self: string,
  actors: Actors,
): string {
  const nameOf = (id: string | null): string | null =>
    id === null || id === self ? null : (actors.get(id)?.name ?? null);
  const aimed = targets.flatMap((id) => nameOf(id) ?? []);
  const said = nameOf(speaker);
  const behalf = nameOf(organisation);
  return [
    said === null ? null : `by ${said}`,
    behalf === null ? null : `for ${behalf}`,
    aimed.length === 0 ? null : `aimed at ${aimed.join(', ')}`,
  ]
    .filter((one) => one !== null)
    .join(' · ');
}

/** A statement with the words of its passage; it leads there. */
export function StatementRow({
  dated: { statement, date },
  passage,
  self,
  withConcept = false,
}: {
  dated: DatedStatement;
  passage: PassageRecord | undefined;
  /** The actor whose page it stands on. */
  self: string;
  withConcept?: boolean;
}) {
  const actors = useLibrary((state) => state.actors);
  const title = useLibrary((state) => state.documents.get(statement.document)?.title);
  const concept = useLibrary((state) =>
    statement.concept === null ? undefined : state.concepts.get(statement.concept)?.name,
  );
  const around = circumstances(statement, self, actors);
  return (
    <button
      type="button"
      className={styles.statement}
      onClick={(event) =>
        openDocument(statement.document, { passage: statement.passage }, sideOf(event))
      }
    >
      <span className={styles.stance}>
        <StanceSign stance={statement.stance} />
      </span>
      <span className={styles.words}>
        <span className={styles.facts}>
          <span className={styles.stanceWord}>{stanceWords[statement.stance].one}</span>
          {withConcept && concept !== undefined && <span dir="auto">“{concept}”</span>}
          <span>{date === null ? 'Undated' : dateInWords(date)}</span>
          {around !== '' && <span dir="auto">{around}</span>}
        </span>
        <span className={styles.quote} dir="auto">
          {passage?.quote ?? ''}
        </span>
        {statement.note !== '' && (
          <span className={styles.note} dir="auto">
            {statement.note}
          </span>
        )}
        <span className={styles.source} dir="auto">
          {title ?? 'Deleted document'}
        </span>
      </span>
    </button>
  );
}
