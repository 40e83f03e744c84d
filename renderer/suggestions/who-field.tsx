import { CircleSlash, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SuggestedActor } from '#core/actors/suggestion-list.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { ActorType } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import { useLibrary } from '../state/library.ts';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import { foldText } from '../ui/fold-text.ts';
import { actorOfName, matchActors } from '../ui/match-actors.ts';
import type { SuggestItem } from '../ui/suggest.tsx';
import { Suggest } from '../ui/suggest.tsx';
import type { SuggestionItem } from './suggestion-items.ts';
import { titleOf } from './suggestion-words.ts';
import styles from './suggestions.module.css';
import { newActorOf } from './taking.ts';

interface Option extends SuggestItem {
  name: string;
  type: ActorType | null;
  /** An actor's id, an actor to be made, or nobody. */
  who: string | NewActor | null;
  isNew: boolean;
}

/**
 * Says which actor is meant, by a few letters of its name: the one a proposed actor is the same as, or who
 * speaks a quote. Those who may be meant come first; one may also be made, and a quote may be nobody's.
 */
export function WhoField({
  item,
  proposed,
  onPick,
  onBack,
}: {
  item: SuggestionItem;
  /** The other actors that are proposed for the text; one that is picked is made. */
  proposed: readonly SuggestedActor[];
  onPick: (who: string | NewActor | null) => void;
  onBack: () => void;
}) {
  const actors = useLibrary((state) => state.actors);
  const [text, setText] = useState('');
  const isQuote = item.group === 'quotes' || item.group === 'sources';

  const options = useMemo<Option[]>(() => {
    const typed = text.trim();
    const likely =
      isQuote && typed === '' ? candidatesOf(item.quote.candidates, item.quote.as) : [];
    const proposal = (name: string): SuggestedActor | undefined =>
      proposed.find((one) => foldText(one.name) === foldText(name));
    const first = likely.map((name): Option => {
      const known = actorOfName(actors.values(), name);
      const suggested = proposal(name);
      const option =
        known !== null
          ? standing(known.id, known.name, known.type)
          : fresh(suggested === undefined ? plainActor(name, 'person') : newActorOf(suggested));
      return { ...option, group: 'Who may be meant' };
    });
    const taken = new Set(first.map(({ id }) => id));
    const found = matchActors(actors.values(), typed, 30)
      .map(({ actor }) => ({
        ...standing(actor.id, actor.name, actor.type),
        group: 'In the library',
      }))
      .filter(({ id }) => !taken.has(id));
    const wanted = foldText(typed);
    const others = proposed
      .filter((one) => foldText(one.name).includes(wanted))
      .slice(0, 20)
      .map((one) => ({ ...fresh(newActorOf(one)), group: 'Suggested, too' }))
      .filter(({ id }) => !taken.has(id));
    const isKnown = typed === '' || actorOfName(actors.values(), typed) !== null;
    const made = isKnown
      ? []
      : actorTypes.map((type) => ({
          ...fresh(plainActor(typed, type)),
          group: `Create “${typed}” as`,
        }));
    const nobody: Option[] =
      isQuote && typed === ''
        ? [
            {
              id: 'nobody',
              name: 'Highlight it without a speaker',
              type: null,
              who: null,
              isNew: false,
              group: 'Or',
            },
          ]
        : [];
    return [...first, ...found, ...others, ...made, ...nobody];
  }, [actors, proposed, text, item, isQuote]);

  return (
    <Suggest
      label={isQuote ? 'Who speaks' : `Which actor “${titleOf(item)}” is`}
      placeholder="Name of an actor"
      text={text}
      onText={setText}
      items={options}
      onPick={({ who }) => onPick(who)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onBack();
      }}
      focusAtOnce
      className={styles.who}
      empty={<p className={styles.reason}>No actor is called that.</p>}
      render={(option) => (
        <>
          {option.type === null ? (
            <CircleSlash size={15} aria-hidden />
          ) : isCreated(option) ? (
            <Plus size={15} aria-hidden />
          ) : (
            <ActorIcon type={option.type} />
          )}
          <span className={styles.option} dir="auto">
            {option.type !== null && isCreated(option) ? typeWords[option.type].one : option.name}
          </span>
        </>
      )}
    />
  );
}

/** Whether the row only says of which type the typed name would be. */
const isCreated = ({ isNew, group }: Option): boolean =>
  isNew && group?.startsWith('Create ') === true;

/** Names of those who may be meant; what the text calls the speaker, unless that is a pronoun only. */
function candidatesOf(candidates: readonly string[], as: string): string[] {
  const own = as.length > 4 && !candidates.includes(as) ? [as] : [];
  return [...candidates, ...own];
}

const standing = (id: string, name: string, type: ActorType): Option => ({
  id,
  name,
  type,
  who: id,
  isNew: false,
});

const plainActor = (name: string, type: ActorType): NewActor => ({
  name,
  type,
  aliases: [],
  description: '',
});

const fresh = (who: NewActor): Option => ({
  id: `new ${who.type} ${who.name}`,
  name: who.name,
  type: who.type,
  who,
  isNew: true,
});
