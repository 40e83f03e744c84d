import { MessageCircleQuestion, Plus, UserX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SpeakerProposal } from '#core/actors/speaker-labels.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { ActorType } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import { useLibrary } from '../state/library.ts';
import { ActorIcon, typeWords } from './actor-words.tsx';
import { matchActors } from './match-actors.ts';
import styles from './speaker-chooser.module.css';
import type { SuggestItem } from './suggest.tsx';
import { Suggest } from './suggest.tsx';

/** What was chosen for a label. */
export type SpeakerChoice =
  | { kind: 'actor'; actor: string | NewActor }
  | { kind: 'asks' }
  | { kind: 'nobody' };

interface Option extends SuggestItem {
  words: string;
  quiet: string;
  type: ActorType | 'asks' | 'nobody' | 'new';
  choice: SpeakerChoice;
}

const made = (name: string, type: ActorType): NewActor => ({
  name,
  type,
  aliases: [],
  description: '',
});

/**
 * Finds whom a label stands for by a few letters: who is proposed, who speaks in this document already, any
 * actor of the library, or one made on the spot. Enter picks, Escape leaves.
 */
export function SpeakerChooser({
  label,
  first,
  proposal,
  speaking,
  isSaid,
  onPick,
  onEscape,
}: {
  label: string;
  /** What is typed already. */
  first: string;
  proposal: SpeakerProposal | undefined;
  /** Ids of the actors that other labels of the document stand for. */
  speaking: readonly string[];
  /** Whether something was said of the label that can be taken away. */
  isSaid: boolean;
  onPick: (choice: SpeakerChoice) => void;
  onEscape: () => void;
}) {
  const actors = useLibrary((state) => state.actors);
  const [text, setText] = useState(first);
  const options = useMemo(() => {
    const typed = text.trim();
    const shown: Option[] = [];
    const ids = new Set<string>();
    const add = (id: string, group: string | undefined, alias: string | null): void => {
      const actor = actors.get(id);
      if (actor === undefined || ids.has(id)) return;
      ids.add(id);
      const choice: SpeakerChoice = { kind: 'actor', actor: id };
      shown.push({ id, words: actor.name, quiet: alias ?? '', type: actor.type, choice, group });
    };
    const found = matchActors(actors.values(), typed, 30);
    const fits = (id: string): boolean =>
      typed === '' || found.some(({ actor }) => actor.id === id);
    if (proposal?.name !== null && proposal !== undefined && typed === '') {
      if (proposal.actor === null)
        shown.push({
          id: 'proposed',
          words: proposal.name,
          quiet: `new · ${proposal.reason}`,
          type: 'new',
          choice: { kind: 'actor', actor: made(proposal.name, proposal.type) },
          group: 'Proposed',
        });
      else add(proposal.actor, 'Proposed', proposal.reason);
    }
    for (const id of speaking) if (fits(id)) add(id, 'Speaks in this document', null);
    for (const { actor, alias } of found) add(actor.id, 'Actors', alias);
    if (typed !== '')
      for (const type of actorTypes)
        shown.push({
          id: `new-${type}`,
          words: typeWords[type].one,
          quiet: '',
          type: 'new',
          choice: { kind: 'actor', actor: made(typed, type) },
          group: `Create “${typed}” as`,
        });
    const isAsked = /^(?:int|ask|que|q$|mod)/i.test(typed);
    if (typed === '' || isAsked)
      shown.push({
        id: 'asks',
        words: 'Asks the questions',
        quiet: 'nobody in particular',
        type: 'asks',
        choice: { kind: 'asks' },
        group: 'Or',
      });
    if (typed === '' && isSaid)
      shown.push({
        id: 'nobody',
        words: 'Nobody in particular',
        quiet: '',
        type: 'nobody',
        choice: { kind: 'nobody' },
        group: 'Or',
      });
    return shown;
  }, [actors, text, proposal, speaking, isSaid]);

  return (
    <Suggest
      label={`Who is “${label}”?`}
      placeholder="Name of an actor"
      text={text}
      onText={setText}
      items={options}
      onPick={({ choice }) => onPick(choice)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onEscape();
      }}
      focusAtOnce
      className={styles.list}
      render={(option) => (
        <>
          <Sign type={option.type} />
          <span className={styles.name} dir="auto">
            {option.words}
            {option.quiet !== '' && <span className={styles.quiet}> · {option.quiet}</span>}
          </span>
        </>
      )}
    />
  );
}

function Sign({ type }: { type: Option['type'] }) {
  if (type === 'asks') return <MessageCircleQuestion size={15} aria-hidden />;
  if (type === 'nobody') return <UserX size={15} aria-hidden />;
  if (type === 'new') return <Plus size={15} aria-hidden />;
  return <ActorIcon type={type} />;
}
