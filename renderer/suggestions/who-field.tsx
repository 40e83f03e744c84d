import { CircleSlash, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { NewActor } from '#core/commands/catalogue.ts';
import type { ActorType } from '#core/records/actor.ts';
import { actorTypes } from '#core/records/actor.ts';
import { useLibrary } from '../state/library.ts';
import { ActorIcon, typeWords } from '../ui/actor-words.tsx';
import { actorOfName, matchActors } from '../ui/match-actors.ts';
import type { SuggestItem } from '../ui/suggest.tsx';
import { Suggest } from '../ui/suggest.tsx';
import type { SuggestionItem } from './suggestion-items.ts';
import { titleOf } from './suggestion-words.ts';
import styles from './suggestions.module.css';

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
  onPick,
  onBack,
}: {
  item: SuggestionItem;
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
    const first = likely.map((name): Option => {
      const known = actorOfName(actors.values(), name);
      return known === null
        ? { ...fresh(name, 'person'), group: 'Who may be meant' }
        : { ...standing(known.id, known.name, known.type), group: 'Who may be meant' };
    });
    const taken = new Set(first.map(({ id }) => id));
    const found = matchActors(actors.values(), typed, 30)
      .map(({ actor }) => ({
        ...standing(actor.id, actor.name, actor.type),
        group: 'In the library',
      }))
      .filter(({ id }) => !taken.has(id));
    const isKnown = typed === '' || actorOfName(actors.values(), typed) !== null;
    const made = isKnown
      ? []
      : actorTypes.map((type) => ({ ...fresh(typed, type), group: `Create “${typed}” as` }));
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
    return [...first, ...found, ...made, ...nobody];
  }, [actors, text, item, isQuote]);

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
          ) : option.isNew && option.group !== 'Who may be meant' ? (
            <Plus size={15} aria-hidden />
          ) : (
            <ActorIcon type={option.type} />
          )}
          <span className={styles.option} dir="auto">
            {option.isNew && option.type !== null && option.group !== 'Who may be meant'
              ? typeWords[option.type].one
              : option.name}
          </span>
        </>
      )}
    />
  );
}

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

const fresh = (name: string, type: ActorType): Option => ({
  id: `new ${type} ${name}`,
  name,
  type,
  who: { name, type, aliases: [], description: '' },
  isNew: true,
});
