import { Quote } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PassageRecord } from '#core/records/passage.ts';
import type { ActorBody } from '../state/bodies.ts';
import { useActor } from '../state/bodies.ts';
import { useLibrary } from '../state/library.ts';
import { openDocument } from '../state/workspace.ts';
import { ActorPicture } from '../ui/actor-picture.tsx';
import { ActorIcon, roleWords, typeWords } from '../ui/actor-words.tsx';
import { BodyStatus } from '../ui/body-status.tsx';
import { Button } from '../ui/button.tsx';
import { dateInWords } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { plural } from '../ui/plural.ts';
import { sideOf } from '../ui/side-of.ts';
import styles from './actor-view.module.css';
import type { DocumentPassages, RolePassages } from './by-role.ts';
import { passagesByRole } from './by-role.ts';
import { AimedAt } from './dossier/aimed-at.tsx';
import { CoActors } from './dossier/company.tsx';
import { Contradictions } from './dossier/contradictions.tsx';
import { Positions } from './dossier/positions.tsx';
import { useDossier } from './dossier/use-dossier.ts';

/** How many documents of a role are shown at first, and more at once. */
const firstDocuments = 50;

/** An actor's page, its dossier: who it is, what it says, its passages by role and document, its company. */
export function ActorView({
  actor: id,
  mentions,
  linked,
}: {
  actor: string;
  mentions: ReactNode;
  /** The notes that lead to it. */
  linked: ReactNode;
}) {
  const loaded = useActor(id);
  // A page with ten thousand passages is put together in slices, after what is urgent.
  const late = useDeferredValue(loaded);
  const body = late.status === 'ready' && late.actor.id !== id ? loaded : late;
  const documents = useLibrary((state) => state.documents);
  const groups = useMemo(
    () => (body.status === 'ready' ? passagesByRole(body.links, body.passages, documents) : []),
    [body, documents],
  );
  if (body.status !== 'ready') return <BodyStatus body={body} what="actor" />;
  return <Page body={body} groups={groups} mentions={mentions} linked={linked} />;
}

function Page({
  body,
  groups,
  mentions,
  linked,
}: {
  body: ActorBody;
  groups: readonly RolePassages[];
  mentions: ReactNode;
  linked: ReactNode;
}) {
  const { actor, passages } = body;
  const dossier = useDossier(body);
  const facts = [
    plural(passages.size, 'passage'),
    ...(body.statements.length === 0 ? [] : [plural(body.statements.length, 'statement')]),
  ];
  return (
    <article className={styles.page} aria-label={actor.name}>
      <header className={styles.header}>
        {actor.picture !== undefined && (
          <div className={styles.picture}>
            <ActorPicture picture={actor.picture} size="large" />
          </div>
        )}
        <p className={styles.type}>
          <ActorIcon type={actor.type} size={14} />
          {typeWords[actor.type].one}
        </p>
        <h1 className={styles.name} dir="auto">
          {actor.name}
        </h1>
        {actor.aliases.length > 0 && (
          <p className={styles.aliases} dir="auto">
            also {actor.aliases.join(', ')}
          </p>
        )}
        {actor.description !== '' && (
          <p className={styles.description} dir="auto">
            {actor.description}
          </p>
        )}
      </header>
      {passages.size > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      <Contradictions contradictions={dossier.contradictions} passages={passages} self={actor.id} />
      <Positions positions={dossier.positions} passages={passages} self={actor.id} />
      <AimedAt statements={dossier.aimedAt} passages={passages} self={actor.id} />
      {groups.length === 0 && body.statements.length === 0 && (
        <EmptyState
          icon={<Quote size={28} strokeWidth={1.5} aria-hidden />}
          title="No passages yet"
        >
          Select a passage in a document and link it to this actor; it then stands here.
        </EmptyState>
      )}
      {groups.map((group) => (
        <section key={group.role} className={styles.role} aria-label={roleWords[group.role]}>
          <h2 className={styles.roleName}>
            {roleWords[group.role]}
            <span className={styles.count}>{plural(group.count, 'passage')}</span>
          </h2>
          <InDocuments documents={group.documents} />
        </section>
      ))}
      {mentions}
      <CoActors coActors={dossier.coActors} />
      {linked}
    </article>
  );
}

/** The first documents, and more of them when one asks. */
function InDocuments({ documents }: { documents: readonly DocumentPassages[] }) {
  const [shown, setShown] = useState(firstDocuments);
  const left = documents.length - shown;
  return (
    <>
      {documents.slice(0, shown).map((one) => (
        <InDocument key={one.document} group={one} />
      ))}
      {left > 0 && (
        <Button onClick={() => setShown(shown + firstDocuments)}>
          Show {Math.min(left, firstDocuments)} more of {plural(documents.length, 'document')}
        </Button>
      )}
    </>
  );
}

function InDocument({ group }: { group: DocumentPassages }) {
  const document = useLibrary((state) => state.documents.get(group.document));
  return (
    <section className={styles.document} aria-label={document?.title ?? 'Document'}>
      <h3 className={styles.title}>
        <button
          type="button"
          className={styles.titleButton}
          dir="auto"
          onClick={(event) => openDocument(group.document, {}, sideOf(event))}
        >
          {document?.title ?? 'Deleted document'}
        </button>
        {document?.date !== undefined && document.date !== null && (
          <span className={styles.count}>{dateInWords(document.date)}</span>
        )}
      </h3>
      <ul>
        {group.passages.map((passage) => (
          <li key={passage.id}>
            <OnePassage passage={passage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnePassage({ passage }: { passage: PassageRecord }) {
  return (
    <button
      type="button"
      className={styles.passage}
      onClick={(event) => openDocument(passage.document, { passage: passage.id }, sideOf(event))}
    >
      <span
        className={styles.sign}
        style={{ background: `var(--mark-${passage.colour}-ink)` }}
        aria-hidden
      />
      <span className={styles.words}>
        <span className={styles.quote} dir="auto">
          {passage.quote}
        </span>
        {passage.comment !== '' && (
          <span className={styles.comment} dir="auto">
            {passage.comment}
          </span>
        )}
        {passage.state !== 'anchored' && <span className={styles.doubt}>{passage.state}</span>}
      </span>
    </button>
  );
}
