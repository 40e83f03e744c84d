import { Quote, Tag } from 'lucide-react';
import { useMemo, useState } from 'react';
import { stanceChart } from '#core/actors/stance-chart.ts';
import { conceptTree, inTreeOrder } from '#core/concepts/tree.ts';
import type { ConceptRecord } from '#core/records/concept.ts';
import { useConcept } from '../state/bodies.ts';
import { useLibrary } from '../state/library.ts';
import { openConcept } from '../state/open-pages.ts';
import { BodyStatus } from '../ui/body-status.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { plural } from '../ui/plural.ts';
import { StanceChart } from '../ui/stance-chart.tsx';
import { stanceWords, StanceSign } from '../ui/stance-words.tsx';
import { byStance } from './by-stance.ts';
import styles from './concept-view.module.css';
import { RecodeBar } from './recode-bar.tsx';
import { SpeakerStatements } from './speaker-statements.tsx';

/** Those a concept is part of, the outermost first. */
function above(concept: ConceptRecord, concepts: ReadonlyMap<string, ConceptRecord>) {
  const found: ConceptRecord[] = [];
  let at = concept.parent;
  while (at !== null && found.length < concepts.size) {
    const parent = concepts.get(at);
    if (parent === undefined) break;
    found.unshift(parent);
    at = parent.parent;
  }
  return found;
}

/**
 * A concept's page: its place in the tree, its definition, and its statements by stance and speaker; each
 * leads to its passage. Those that are ticked can be coded anew together.
 */
export function ConceptView({ concept: id }: { concept: string }) {
  const body = useConcept(id);
  const documents = useLibrary((state) => state.documents);
  const actors = useLibrary((state) => state.actors);
  const concepts = useLibrary((state) => state.concepts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () =>
      body.status === 'ready' ? byStance(body.statements, body.passages, documents, actors) : [],
    [body, documents, actors],
  );
  const chart = useMemo(
    () => stanceChart(groups.flatMap((one) => one.speakers.flatMap((of) => of.statements))),
    [groups],
  );
  const below = useMemo(
    () =>
      inTreeOrder(conceptTree(concepts))
        .map((node) => node.concept)
        .filter((one) => one.parent === id),
    [concepts, id],
  );
  if (body.status !== 'ready') return <BodyStatus body={body} what="concept" />;
  const { concept, statements } = body;
  // What was ticked and has gone elsewhere by now counts no more.
  const ticked = statements.filter((one) => chosen.has(one.id)).map((one) => one.id);
  const tick = (ids: readonly string[], on: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      for (const one of ids)
        if (on) next.add(one);
        else next.delete(one);
      return next;
    });

  return (
    <article className={styles.page} aria-label={concept.name}>
      <header className={styles.header}>
        <nav aria-label="Part of" className={styles.path}>
          <Tag size={14} strokeWidth={1.75} aria-hidden />
          {concept.parent === null && <span>Concept</span>}
          {above(concept, concepts).map((one) => (
            <span key={one.id}>
              <button type="button" dir="auto" onClick={() => openConcept(one.id)}>
                {one.name}
              </button>
              <span aria-hidden> ›</span>
            </span>
          ))}
        </nav>
        <h1 className={styles.name} dir="auto">
          {concept.name}
        </h1>
        {concept.definition !== '' && (
          <p className={styles.definition} dir="auto">
            {concept.definition}
          </p>
        )}
        {below.length > 0 && (
          <ul aria-label="Below it" className={styles.below}>
            {below.map((one) => (
              <li key={one.id}>
                <button type="button" dir="auto" onClick={() => openConcept(one.id)}>
                  {one.name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </header>
      {groups.length === 0 && (
        <EmptyState
          icon={<Quote size={28} strokeWidth={1.5} aria-hidden />}
          title="No statements yet"
        >
          Select a passage, press S and name this concept; the statement then stands here.
        </EmptyState>
      )}
      {statements.length > 0 && (
        <RecodeBar
          ticked={ticked}
          total={statements.length}
          onAll={(on) =>
            tick(
              statements.map((one) => one.id),
              on,
            )
          }
        />
      )}
      {chart !== null && (
        <div className={styles.chart}>
          <StanceChart chart={chart} />
        </div>
      )}
      {groups.map(({ stance, count, speakers }) => (
        <section key={stance} className={styles.stance} aria-label={stanceWords[stance].one}>
          <h2 className={styles.stanceName}>
            <StanceSign stance={stance} size={16} />
            {stanceWords[stance].one}
            <span className={styles.count}>{plural(count, 'statement')}</span>
          </h2>
          {speakers.map((group) => (
            <SpeakerStatements
              key={group.speaker ?? ''}
              group={group}
              chosen={chosen}
              onTick={tick}
            />
          ))}
        </section>
      ))}
    </article>
  );
}
