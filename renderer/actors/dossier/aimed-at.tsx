import type { DatedStatement } from '#core/actors/dossier.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { Section } from './section.tsx';
import { StatementRow } from './statement-row.tsx';

/** What others say with the actor as a target, by date. */
export function AimedAt({
  statements,
  passages,
  self,
}: {
  statements: readonly DatedStatement[];
  passages: ReadonlyMap<string, PassageRecord>;
  self: string;
}) {
  return (
    <Section title="Aimed at it" count={statements.length} noun="statement">
      <ul>
        {statements.map((dated) => (
          <li key={dated.statement.id}>
            <StatementRow
              dated={dated}
              passage={passages.get(dated.statement.passage)}
              self={self}
              withConcept
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
