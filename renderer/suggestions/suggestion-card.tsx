import type { Shown, SuggestedActor } from '#core/actors/suggestion-list.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';
import { act } from '../state/acts.ts';
import { typeWords } from '../ui/actor-words.tsx';
import { Button } from '../ui/button.tsx';
import { dateInWords, dateReadings } from '../ui/dates.ts';
import { Kbd } from '../ui/kbd.tsx';
import { ActorForm } from './actor-form.tsx';
import type { SuggestionItem } from './suggestion-items.ts';
import { isPlain } from './suggestion-items.ts';
import { speakerName, timesNamed, titleOf } from './suggestion-words.ts';
import type { CardMode } from './card-mode.ts';
import styles from './suggestions.module.css';
import type { Session } from './taking.ts';
import { acceptActor, acceptDate, acceptQuote, mergeInto, newActorOf } from './taking.ts';
import type { SheetActions } from './use-sheet-keys.ts';
import { WhoField } from './who-field.tsx';

/** One proposal: what it is, where it stands, why it is made, and what can be done about it. */
export function SuggestionCard({
  item,
  proposed,
  number,
  of,
  mode,
  session,
  decide,
  actions,
  onBack,
}: {
  item: SuggestionItem;
  /** The other actors that are proposed. */
  proposed: readonly SuggestedActor[];
  number: number;
  of: number;
  mode: CardMode;
  session: Session;
  decide: (decision: () => Promise<void>) => Promise<void>;
  actions: SheetActions;
  /** Leaves a field without doing anything. */
  onBack: () => void;
}) {
  const isQuote = item.group === 'quotes' || item.group === 'sources';
  const take = (who: string | NewActor | null): void => {
    if (isQuote) act(decide(() => acceptQuote(session, item, who)));
    else if (who !== null) act(decide(() => mergeInto(session, item, who)));
  };
  return (
    <section aria-label="Suggestion under review" className={styles.card}>
      <p className={styles.cardHead}>
        <span className={styles.kind}>{kindOf(item)}</span>
        <span className={styles.number}>
          {number.toLocaleString('en')} of {of.toLocaleString('en')}
        </span>
      </p>
      {!isQuote && (
        <p className={styles.name} dir="auto">
          {item.group === 'names' ? `${item.alias.name} = ${item.actor.name}` : titleOf(item)}
        </p>
      )}
      <Context at={item.at} />
      <p className={styles.reason}>{reasonOf(item)}</p>
      {mode === 'edit' && item.group === 'actors' && (
        <ActorForm
          actor={newActorOf(item.actor)}
          onAccept={(actor) => act(decide(() => acceptActor(session, actor)))}
          onBack={onBack}
        />
      )}
      {mode === 'choose' && (
        <WhoField item={item} proposed={proposed} onPick={take} onBack={onBack} />
      )}
      {item.group === 'date' && item.date === null && (
        <div className={styles.actions}>
          {dateReadings(item.at.words).map((date, at) => (
            <Button key={date} onClick={() => act(decide(() => acceptDate(session, date)))}>
              {dateInWords(date)} <Kbd keys={String(at + 1)} />
            </Button>
          ))}
        </div>
      )}
      {mode === 'look' && <Actions item={item} actions={actions} />}
    </section>
  );
}

function Actions({ item, actions }: { item: SuggestionItem; actions: SheetActions }) {
  const isQuote = item.group === 'quotes' || item.group === 'sources';
  return (
    <div className={styles.actions}>
      {isPlain(item) && (
        <Button look="primary" onClick={actions.accept}>
          Accept <Kbd keys="Enter" />
        </Button>
      )}
      {isQuote && (
        <Button look={isPlain(item) ? 'plain' : 'primary'} onClick={actions.choose}>
          {isPlain(item) ? 'Somebody else…' : 'Say who speaks…'}{' '}
          <Kbd keys={isPlain(item) ? 'M' : 'Enter'} />
        </Button>
      )}
      <Button onClick={actions.reject}>
        Reject <Kbd keys="R" />
      </Button>
      {item.group === 'actors' && (
        <Button onClick={actions.edit}>
          Edit… <Kbd keys="E" />
        </Button>
      )}
      {item.group === 'actors' && (
        <Button onClick={actions.retype}>
          Type <Kbd keys="T" />
        </Button>
      )}
      {(item.group === 'actors' || item.group === 'names') && (
        <Button onClick={actions.choose}>
          Same as… <Kbd keys="M" />
        </Button>
      )}
    </div>
  );
}

/** The words with the text around them, in which they are marked. */
function Context({ at: { before, words, after } }: { at: Shown }) {
  return (
    <blockquote className={styles.context} dir="auto">
      <span className={styles.around}>{before}</span>
      <mark className={styles.marked}>{words}</mark>
      <span className={styles.around}>{after}</span>
    </blockquote>
  );
}

function kindOf(item: SuggestionItem): string {
  if (item.group === 'actors') {
    const { type, count } = item.actor;
    return `New ${typeWords[type].one.toLowerCase()}, ${timesNamed(count)}`;
  }
  if (item.group === 'names') return 'Another name';
  if (item.group === 'date') return 'Date of the document';
  const speaker = speakerName(item);
  const what = item.group === 'quotes' ? 'Quote' : 'Reported';
  return speaker === null ? what : `${what} · ${speaker}`;
}

function reasonOf(item: SuggestionItem): string {
  if (item.group === 'actors') {
    const others = item.actor.aliases.map(({ name }) => `“${name}”`);
    return others.length === 0
      ? item.actor.reason
      : `${item.actor.reason} Also called ${others.join(', ')}.`;
  }
  if (item.group === 'names') return item.alias.reason;
  if (item.group === 'date')
    return item.date === null
      ? 'The text gives a date that can be read in two ways.'
      : 'The text gives this date; the document has none.';
  return item.quote.reason;
}
