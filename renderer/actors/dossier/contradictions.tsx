import type { Contradiction } from '#core/actors/dossier.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { Section } from './section.tsx';
import { StatementRow } from './statement-row.tsx';
import styles from './dossier.module.css';

/** Where an actor supports a concept and then opposes it, or the other way round: both passages side by side. */
export function Contradictions({
  contradictions,
  passages,
  self,
}: {
  contradictions: readonly Contradiction[];
  passages: ReadonlyMap<string, PassageRecord>;
  self: string;
}) {
  return (
    <Section title="Contradictions" count={contradictions.length} noun="contradiction">
      {contradictions.map(({ concept, earlier, later }) => (
        <section
          key={`${earlier.statement.id} ${later.statement.id}`}
          className={styles.group}
          aria-label={concept.name}
        >
          <h3 className={styles.groupHead} dir="auto">
            {concept.name}
          </h3>
          <div className={styles.pair}>
            {[earlier, later].map((dated) => (
              <StatementRow
                key={dated.statement.id}
                dated={dated}
                passage={passages.get(dated.statement.passage)}
                self={self}
              />
            ))}
          </div>
        </section>
      ))}
    </Section>
  );
}
