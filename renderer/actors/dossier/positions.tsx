import { useMemo } from 'react';
import type { Position } from '#core/actors/dossier.ts';
import { stancesInWords } from '#core/actors/dossier.ts';
import { stanceChart } from '#core/actors/stance-chart.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { Section } from './section.tsx';
import { StanceChart } from '../../ui/stance-chart.tsx';
import { StatementRow } from './statement-row.tsx';
import styles from './dossier.module.css';

type Passages = ReadonlyMap<string, PassageRecord>;

/** What an actor says, by concept: a small chart where the dates allow one, then each statement. */
export function Positions({
  positions,
  passages,
  self,
}: {
  positions: readonly Position[];
  passages: Passages;
  self: string;
}) {
  const count = positions.reduce((sum, one) => sum + one.statements.length, 0);
  return (
    <Section title="Statements by concept" count={count} noun="statement">
      {positions.map((position) => (
        <OnePosition
          key={position.concept?.id ?? ''}
          position={position}
          passages={passages}
          self={self}
        />
      ))}
    </Section>
  );
}

function OnePosition({
  position,
  passages,
  self,
}: {
  position: Position;
  passages: Passages;
  self: string;
}) {
  const { concept, statements, counts } = position;
  const chart = useMemo(() => stanceChart(statements), [statements]);
  const name = concept?.name ?? 'Without a concept';
  return (
    <section className={styles.group} aria-label={name}>
      <h3 className={styles.groupHead}>
        <span dir="auto">{name}</span>
        <span className={styles.quiet}>{stancesInWords(counts)}</span>
      </h3>
      {chart !== null && <StanceChart chart={chart} />}
      <ul>
        {statements.map((dated) => (
          <li key={dated.statement.id}>
            <StatementRow
              dated={dated}
              passage={passages.get(dated.statement.passage)}
              self={self}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
