import {
  ChevronsDownUp,
  ChevronsUpDown,
  ListFilter,
  MessageCircleQuestion,
  MessageSquareOff,
} from 'lucide-react';
import { useState } from 'react';
import type { ActorRecord } from '#core/records/actor.ts';
import { act } from '../../state/acts.ts';
import type { DocumentBody } from '../../state/bodies.ts';
import { useLibrary } from '../../state/library.ts';
import { showInspector } from '../../state/panes.ts';
import { useSpeakerProposals } from '../../state/speaker-proposals.ts';
import {
  behind,
  sayWhoSpeaks,
  setAsks,
  setFolded,
  setSpeaker,
  useFolded,
} from '../../state/speakers.ts';
import { labelsOf, turnsOf } from '../../state/turns.ts';
import { openActor } from '../../state/open-pages.ts';
import { ActorIcon } from '../../ui/actor-words.tsx';
import { Button } from '../../ui/button.tsx';
import { plural } from '../../ui/plural.ts';
import { Popover } from '../../ui/popover.tsx';
import { SpeakerChooser } from '../../ui/speaker-chooser.tsx';
import { changeFilter } from '../filters/filter-state.ts';
import styles from './speaker-popover.module.css';

/** At a turn's label: whom it stands for, to be changed; and what can be done with this speaker's turns. */
export function SpeakerPopover({
  body,
  label,
  at,
  onUnmark,
  onClose,
}: {
  body: DocumentBody;
  label: string;
  at: DOMRect;
  /** Takes the mark off this turn. */
  onUnmark: () => void;
  /** `isKept`: the focus goes elsewhere and is not to return to the text. */
  onClose: (isKept: boolean) => void;
}) {
  const { document: record, sections } = body;
  const actors = useLibrary((state) => state.actors);
  const proposals = useSpeakerProposals(body);
  const said = record.speakers?.find((one) => one.label === label);
  const actor = behind(record.speakers, label, actors);
  const facts = labelsOf(turnsOf(sections)).find((one) => one.label === label);
  const [isChoosing, setChoosing] = useState(said === undefined);
  const asks = said?.asks === true;
  const speaking = [...new Set((record.speakers ?? []).flatMap((one) => one.actor ?? []))];

  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) onClose(false);
      }}
      anchor={{ getBoundingClientRect: () => at }}
      label={`Speaker ${label}`}
      className={styles.popover}
    >
      <h3 className={styles.label} dir="auto">
        {label}
      </h3>
      <p className={styles.facts}>
        {plural(facts?.turns ?? 0, 'turn')} · {(facts?.characters ?? 0).toLocaleString('en')}{' '}
        characters
      </p>
      {isChoosing ? (
        <SpeakerChooser
          label={label}
          first=""
          proposal={proposals.get(label)}
          speaking={speaking}
          isSaid={said !== undefined}
          onPick={(choice) => {
            if (choice.kind === 'actor') act(setSpeaker(record.id, label, choice.actor));
            else if (choice.kind === 'asks') act(setAsks(record.id, label, true));
            else act(sayWhoSpeaks(record.id, [{ label, actor: null }]));
            onClose(false);
          }}
          onEscape={() => onClose(false)}
        />
      ) : (
        <WhoItIs
          actor={actor}
          asks={asks}
          onOpen={(id) => {
            onClose(true);
            openActor(id);
          }}
          onChange={() => setChoosing(true)}
        />
      )}
      <TurnDeeds
        document={record.id}
        label={label}
        asks={asks}
        speaker={actor?.id ?? label}
        onUnmark={onUnmark}
        onDone={() => onClose(false)}
      />
    </Popover>
  );
}

/** Whom the label stands for, as the user has said. */
function WhoItIs({
  actor,
  asks,
  onOpen,
  onChange,
}: {
  actor: ActorRecord | null;
  asks: boolean;
  onOpen: (actor: string) => void;
  onChange: () => void;
}) {
  return (
    <div className={styles.actor}>
      {actor === null ? (
        <span className={styles.none}>{asks ? 'Asks the questions' : 'Nobody in particular'}</span>
      ) : (
        <button type="button" className={styles.name} onClick={() => onOpen(actor.id)}>
          <ActorIcon type={actor.type} />
          <span dir="auto">{actor.name}</span>
        </button>
      )}
      <Button look="quiet" onClick={onChange}>
        Change…
      </Button>
    </div>
  );
}

/** What can be done with the turns of a label; `speaker` is its actor, or the label itself. */
function TurnDeeds({
  document,
  label,
  asks,
  speaker,
  onUnmark,
  onDone,
}: {
  document: string;
  label: string;
  asks: boolean;
  speaker: string;
  onUnmark: () => void;
  onDone: () => void;
}) {
  const isFolded = useFolded(document).includes(label);
  return (
    <div className={styles.deeds}>
      <Button look="quiet" aria-pressed={asks} onClick={() => act(setAsks(document, label, !asks))}>
        <MessageCircleQuestion size={15} aria-hidden />
        {asks ? 'Asks the questions' : 'Mark as who asks'}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          setFolded(document, [label], !isFolded);
          onDone();
        }}
      >
        {isFolded ? (
          <ChevronsUpDown size={15} aria-hidden />
        ) : (
          <ChevronsDownUp size={15} aria-hidden />
        )}
        {isFolded ? 'Unfold these turns' : 'Fold these turns'}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          changeFilter(document, { speaker });
          showInspector('passages');
          onDone();
        }}
      >
        <ListFilter size={15} aria-hidden />
        Passages of this speaker
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          onUnmark();
          onDone();
        }}
      >
        <MessageSquareOff size={15} aria-hidden />
        This is no turn of its own
      </Button>
    </div>
  );
}
