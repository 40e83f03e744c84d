import { ChevronsDownUp, ChevronsUpDown, MessageCircleQuestion } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { LabelFacts, SpeakerProposal } from '#core/actors/speaker-labels.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { SpeakerLabel } from '#core/records/document.ts';
import { act } from '../state/acts.ts';
import { accepted, sayWhoSpeaks, setAsks, setFolded, setSpeaker } from '../state/speakers.ts';
import { openActor } from '../state/open-pages.ts';
import { openDocument } from '../state/workspace.ts';
import { ActorIcon } from '../ui/actor-words.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { plural } from '../ui/plural.ts';
import type { SpeakerChoice } from '../ui/speaker-chooser.tsx';
import { SpeakerChooser } from '../ui/speaker-chooser.tsx';
import styles from './speakers.module.css';

/** One label: how much is said under it, whom it stands for or may stand for, whether it asks, its fold. */
export function SpeakerRow({
  facts,
  document,
  said,
  actor,
  proposal,
  speaking,
  isFolded,
  isReachable,
  choosing,
  onChoose,
  onChosen,
  onFocus,
  onKeyDown,
}: {
  facts: LabelFacts;
  document: string;
  said: SpeakerLabel | undefined;
  actor: ActorRecord | null;
  proposal: SpeakerProposal | undefined;
  speaking: readonly string[];
  isFolded: boolean;
  isReachable: boolean;
  /** What is typed into the field while an actor is chosen; null when none is. */
  choosing: string | null;
  onChoose: (first: string) => void;
  /** The field was left; `isDone` when something was chosen. */
  onChosen: (isDone: boolean) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { label } = facts;
  const asks = said?.asks === true;

  function pick(choice: SpeakerChoice): void {
    if (choice.kind === 'actor') act(setSpeaker(document, label, choice.actor));
    else if (choice.kind === 'asks') act(setAsks(document, label, true));
    else act(sayWhoSpeaks(document, [{ label, actor: null }]));
    onChosen(true);
  }

  const stands =
    actor !== null ? actor.name : asks ? 'who asks' : said === undefined ? null : 'nobody';
  return (
    <li className={styles.row} data-said={said !== undefined}>
      <div className={styles.line}>
        <button
          type="button"
          data-label={label}
          className={styles.label}
          tabIndex={isReachable ? 0 : -1}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onClick={() => openDocument(document, { start: facts.start, end: facts.start + 1 })}
        >
          <span className={styles.name} dir="auto">
            {label}
          </span>
          <span className={styles.count}>
            {plural(facts.turns, 'turn')} · {facts.characters.toLocaleString('en')} characters
          </span>
          <span className="only-read">
            {stands !== null
              ? `, stands for ${stands}`
              : proposal === undefined
                ? ', open'
                : `, proposed: ${proposal.name ?? 'who asks'}`}
          </span>
        </button>
        <IconButton
          small
          label={asks ? 'Asks the questions' : 'Mark as who asks'}
          keys="Space"
          aria-pressed={asks}
          className={styles.toggle}
          onClick={() => act(setAsks(document, label, !asks))}
        >
          <MessageCircleQuestion size={15} />
        </IconButton>
        <IconButton
          small
          label={isFolded ? 'Unfold these turns' : 'Fold these turns'}
          keys={isFolded ? 'ArrowRight' : 'ArrowLeft'}
          aria-pressed={isFolded}
          className={styles.toggle}
          onClick={() => setFolded(document, [label], !isFolded)}
        >
          {isFolded ? <ChevronsUpDown size={15} /> : <ChevronsDownUp size={15} />}
        </IconButton>
      </div>
      {choosing !== null ? (
        <SpeakerChooser
          label={label}
          first={choosing}
          proposal={proposal}
          speaking={speaking}
          isSaid={said !== undefined}
          onPick={pick}
          onEscape={() => onChosen(false)}
        />
      ) : (
        <Stands
          document={document}
          actor={actor}
          asks={asks}
          proposal={said === undefined ? proposal : undefined}
          tabIndex={isReachable ? 0 : -1}
          onChoose={() => onChoose('')}
        />
      )}
    </li>
  );
}

/** Whom a label stands for, or is proposed to, and the way to say who. */
function Stands({
  document,
  actor,
  asks,
  proposal,
  tabIndex,
  onChoose,
}: {
  document: string;
  actor: ActorRecord | null;
  asks: boolean;
  /** Undefined where the user has said it. */
  proposal: SpeakerProposal | undefined;
  tabIndex: number;
  onChoose: () => void;
}) {
  return (
    <div className={styles.stands}>
      {actor !== null && (
        <button type="button" className={styles.actor} onClick={() => openActor(actor.id)}>
          <ActorIcon type={actor.type} />
          <span dir="auto">{actor.name}</span>
        </button>
      )}
      {actor === null && asks && <span className={styles.quiet}>Asks the questions</span>}
      {proposal !== undefined && (
        <span className={styles.proposal}>
          <span className={styles.proposed} dir="auto">
            {proposal.name ?? 'Asks the questions'}
            {proposal.name !== null && proposal.asks && ', asking the questions'}?
          </span>
          <span className={styles.reason}>{proposal.reason}</span>
        </span>
      )}
      {proposal !== undefined && (
        <Button
          look="quiet"
          tabIndex={tabIndex}
          onClick={() => act(sayWhoSpeaks(document, [accepted(proposal)]))}
        >
          Accept
        </Button>
      )}
      <Button look="quiet" tabIndex={tabIndex} onClick={onChoose}>
        {actor === null ? 'Choose…' : 'Change…'}
      </Button>
    </div>
  );
}
