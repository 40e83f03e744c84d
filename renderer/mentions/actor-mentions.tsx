import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { MentionInText, MentionsInDocument } from '#core/mentions-api.ts';
import { act } from '../state/acts.ts';
import { useLibrary } from '../state/library.ts';
import { acceptMentions, proposedFor, rejectMentions } from '../state/mention-actions.ts';
import { useActorMentions } from '../state/mentions.ts';
import { openDocument } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { plural } from '../ui/plural.ts';
import { Segments } from '../ui/segments.tsx';
import { sideOf } from '../ui/side-of.ts';
import { useFurtherFocus } from '../ui/use-further-focus.ts';
import styles from './actor-mentions.module.css';
import { numbersInWords } from './mention-groups.ts';
import { useMentionPages } from './use-mention-pages.ts';

type Which = 'proposed' | 'all';

/** Where the library names an actor, by documents; each place can be gone to, accepted and rejected. */
export function ActorMentions({ actor }: { actor: string }) {
  const counts = useActorMentions(actor);
  const [which, setWhich] = useState<Which | null>(null);
  const wanted = which ?? (counts !== undefined && counts.proposed > 0 ? 'proposed' : 'all');
  const { documents, more, moreEach } = useMentionPages(
    actor,
    wanted === 'proposed' ? 'proposed' : null,
  );
  const { list, asked } = useFurtherFocus<HTMLElement>(documents?.length ?? 0, '[data-title]');
  if (counts === undefined) return null;
  return (
    <section ref={list} className={styles.section} aria-label="Mentions">
      <h2 className={styles.head}>
        Mentions
        <span className={styles.quiet}>
          {numbersInWords(counts)} in {plural(counts.documents, 'document')}
        </span>
      </h2>
      <div className={styles.which}>
        <Segments
          label="Which mentions"
          options={[
            { value: 'proposed', label: 'To decide' },
            { value: 'all', label: 'All' },
          ]}
          value={wanted}
          onChange={setWhich}
        />
      </div>
      {documents?.length === 0 && <p className={styles.none}>All are decided.</p>}
      {documents?.map((one) => (
        <InDocument
          key={one.document}
          actor={actor}
          found={one}
          isAll={wanted === 'all'}
          more={moreEach}
        />
      ))}
      {more !== null && (
        <Button
          className={styles.further}
          onClick={() => {
            asked();
            more();
          }}
        >
          Show more documents
        </Button>
      )}
    </section>
  );
}

function InDocument({
  actor,
  found,
  isAll,
  more,
}: {
  actor: string;
  found: MentionsInDocument;
  /** Whether those that are decided are shown, too. */
  isAll: boolean;
  /** Shows more places of each document; null when no more can be shown here. */
  more: (() => void) | null;
}) {
  const { document: id, proposed, mentions } = found;
  const document = useLibrary((state) => state.documents.get(id));
  const title = document?.title ?? 'Deleted document';
  const standing = isAll ? proposed + found.accepted + found.rejected : proposed;
  const hidden = Math.max(0, standing - mentions.length);
  const { list, asked } = useFurtherFocus<HTMLUListElement>(mentions.length, '[data-place]');
  return (
    <section className={styles.document} aria-label={title}>
      <div className={styles.titleLine}>
        <h3 className={styles.title}>
          <button
            type="button"
            data-title
            className={styles.titleButton}
            dir="auto"
            onClick={() => openDocument(id)}
          >
            {title}
          </button>
        </h3>
        <span className={styles.quiet}>{numbersInWords(found)}</span>
        {proposed > 0 && (
          <span className={styles.deeds}>
            <Button
              look="quiet"
              aria-label={`Accept all in ${title}`}
              onClick={() =>
                act(proposedFor(id, actor).then((all) => acceptMentions(id, all, actor)))
              }
            >
              Accept all
            </Button>
            <Button
              look="quiet"
              aria-label={`Reject all in ${title}`}
              onClick={() =>
                act(proposedFor(id, actor).then((all) => rejectMentions(id, all, actor)))
              }
            >
              Reject all
            </Button>
          </span>
        )}
      </div>
      <ul ref={list}>
        {mentions.map((mention) => (
          <li key={mention.start}>
            <OneMention document={id} actor={actor} mention={mention} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className={styles.rest}
          aria-label={`Show ${hidden.toLocaleString('en')} more in ${title}`}
          onClick={() => {
            if (more === null) return openDocument(id);
            asked();
            return more();
          }}
        >
          Show {hidden.toLocaleString('en')} more in this document
        </button>
      )}
    </section>
  );
}

/** Words with the sign that more follow, apart from a stop at their end. */
const goingOn = (words: string): string =>
  /[.!?…]["”’»)\]]?$/u.test(words) ? `${words} …` : `${words}…`;

function OneMention({
  document,
  actor,
  mention,
}: {
  document: string;
  actor: string;
  mention: MentionInText;
}) {
  const { start, end, surface, status, before, after, actors } = mention;
  const others = useLibrary((state) => state.actors);
  const rivals = actors.filter((one) => one !== actor).map((one) => others.get(one)?.name ?? '');
  return (
    <div className={styles.mention} data-status={status}>
      <button
        type="button"
        data-place
        className={styles.words}
        onClick={(event) => openDocument(document, { start, end }, sideOf(event))}
      >
        <span dir="auto">
          {before === '' ? '' : `…${before}`}
          <mark className={styles.name}>{surface}</mark>
          {after === '' ? '' : goingOn(after)}
        </span>
        {status === 'proposed' && rivals.length > 0 && (
          <span className={styles.quiet}>or {rivals.join(' or ')}</span>
        )}
        {status !== 'proposed' && (
          <span className={styles.quiet}>{status === 'accepted' ? 'Accepted' : 'Rejected'}</span>
        )}
      </button>
      <span className={styles.tools}>
        {status !== 'accepted' && (
          <IconButton
            small
            label={`Accept “${surface}”`}
            onClick={() => act(acceptMentions(document, [mention], actor))}
          >
            <Check size={15} />
          </IconButton>
        )}
        {status !== 'rejected' && (
          <IconButton
            small
            label={`Reject “${surface}”`}
            onClick={() => act(rejectMentions(document, [mention], actor))}
          >
            <X size={15} />
          </IconButton>
        )}
      </span>
    </div>
  );
}
