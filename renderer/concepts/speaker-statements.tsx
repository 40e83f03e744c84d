import { useLibrary } from '../state/library.ts';
import { openActor } from '../state/open-pages.ts';
import { openDocument } from '../state/workspace.ts';
import { ActorIcon } from '../ui/actor-words.tsx';
import { dateInWords } from '../ui/dates.ts';
import type { PlacedStatement, SpeakerGroup } from './by-stance.ts';
import styles from './concept-view.module.css';

/** What one actor says of a concept with one stance. */
export function SpeakerStatements({
  group,
  chosen,
  onTick,
}: {
  group: SpeakerGroup;
  chosen: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
}) {
  const { speaker, name, statements } = group;
  const type = useLibrary((state) => state.actors.get(speaker ?? '')?.type);
  const words = name === '' ? 'Somebody' : name;
  return (
    <section className={styles.speaker} aria-label={words}>
      <h3 className={styles.speakerName}>
        {type !== undefined && <ActorIcon type={type} size={14} />}
        {speaker === null ? (
          words
        ) : (
          <button type="button" dir="auto" onClick={() => openActor(speaker)}>
            {words}
          </button>
        )}
      </h3>
      <ul>
        {statements.map((one) => (
          <OneStatement
            key={one.statement.id}
            placed={one}
            ticked={chosen.has(one.statement.id)}
            onTick={(on) => onTick([one.statement.id], on)}
          />
        ))}
      </ul>
    </section>
  );
}

function OneStatement({
  placed,
  ticked,
  onTick,
}: {
  placed: PlacedStatement;
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const actors = useLibrary((state) => state.actors);
  const { statement, passage, document, date } = placed;
  const nameOf = (id: string): string => actors.get(id)?.name ?? '';
  const facts = [
    statement.organisation === null ? '' : `for ${nameOf(statement.organisation)}`,
    statement.targets.length === 0 ? '' : `→ ${statement.targets.map(nameOf).join(', ')}`,
    document?.title ?? '',
    date === null ? '' : dateInWords(date),
  ].filter((one) => one !== '');
  return (
    <li className={styles.statement}>
      <input
        type="checkbox"
        className={styles.tick}
        aria-label={`Select the statement on “${passage.quote.slice(0, 60)}”`}
        checked={ticked}
        onChange={(event) => onTick(event.target.checked)}
      />
      <button
        type="button"
        className={styles.passage}
        onClick={() => openDocument(passage.document, { passage: passage.id })}
      >
        <span className={styles.quote} dir="auto">
          {passage.quote}
        </span>
        {statement.note !== '' && (
          <span className={styles.note} dir="auto">
            {statement.note}
          </span>
        )}
        <span className={styles.facts} dir="auto">
          {facts.join(' · ')}
        </span>
      </button>
    </li>
  );
}
