import { X } from 'lucide-react';
import type { MentionView } from '#core/mentions-api.ts';
import { useLibrary } from '../../state/library.ts';
import { ActorIcon } from '../../ui/actor-words.tsx';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { MentionDeeds } from './mention-deeds.ts';
import styles from './mention-popover.module.css';

/** Asks which of several actors a mention means; the first nine have the keys 1 to 9. */
export function WhoIsIt({
  surface,
  candidates,
  deeds,
}: {
  surface: string;
  candidates: readonly string[];
  deeds: MentionDeeds;
}) {
  const actors = useLibrary((state) => state.actors);
  return (
    <>
      <p className={styles.question} dir="auto">
        Who is “{surface}” here?
      </p>
      <ul className={styles.list}>
        {candidates.map((id, index) => (
          <li key={id}>
            <button type="button" className={styles.line} onClick={() => deeds.accept(id)}>
              <ActorIcon type={actors.get(id)?.type ?? 'person'} size={14} />
              <span className={styles.label} dir="auto">
                {actors.get(id)?.name ?? 'Deleted actor'}
                <Facts id={id} />
              </span>
              {index < 9 && <Kbd keys={String(index + 1)} />}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.line} onClick={() => deeds.reject(null)}>
        <X size={14} aria-hidden />
        <span className={styles.label}>None of them</span>
        <Kbd keys="Delete" />
      </button>
    </>
  );
}

/** The one actor a mention means or may mean, to be accepted or rejected; `status` says how it stands. */
export function ItsActor({
  mention,
  actor,
  status,
  deeds,
}: {
  mention: MentionView;
  actor: string;
  status: string;
  deeds: MentionDeeds;
}) {
  const record = useLibrary((state) => state.actors.get(actor));
  return (
    <>
      <div className={styles.who}>
        <ActorIcon type={record?.type ?? 'person'} size={16} />
        <span className={styles.name} dir="auto">
          {record?.name ?? 'Deleted actor'}
        </span>
        <span className={styles.status}>{status}</span>
      </div>
      <div className={styles.below} dir="auto">
        <Facts id={actor} />
      </div>
      <div className={styles.deeds}>
        {mention.status !== 'accepted' && (
          <Button look="primary" onClick={() => deeds.accept(actor)}>
            Accept
            <Kbd keys="Enter" />
          </Button>
        )}
        {mention.status !== 'rejected' && (
          <Button onClick={() => deeds.reject(null)}>
            Reject
            <Kbd keys="Delete" />
          </Button>
        )}
      </div>
    </>
  );
}

/** What tells an actor from another of the same name. */
function Facts({ id }: { id: string }) {
  const actor = useLibrary((state) => state.actors.get(id));
  const facts = actor?.description.split('\n')[0] || actor?.aliases.join(', ') || '';
  return facts === '' ? null : <span className={styles.facts}>{facts}</span>;
}
