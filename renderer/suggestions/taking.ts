// Accepting and rejecting proposals. Each is a step of undo, so that one that was wrong is taken back alone;
// when the sheet is left, all of them can be taken back together.

import {
  actorDismissal,
  aliasDismissal,
  dateDismissal,
  quoteDismissal,
} from '#core/actors/dismissals.ts';
import type { SuggestedActor } from '#core/actors/suggestion-list.ts';
import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { Dismissed } from '#core/records/document.ts';
import { run, stepJustMade } from '../services/library.ts';
import { flushEditors } from '../state/pending-saves.ts';
import type { QuoteItem, SuggestionItem } from './suggestion-items.ts';
import { quoteRole } from './suggestion-items.ts';

/** One stay in the sheet of a document. */
export interface Session {
  document: string;
  /** What was done in it, one step of undo each, the newest last. */
  steps: string[];
  /** How many proposals were accepted and rejected in it. */
  accepted: number;
  rejected: number;
}

/** A session in which nothing was done. */
export function newSession(document: string): Session {
  return { document, steps: [], accepted: 0, rejected: 0 };
}

type Taken = Partial<Omit<CommandArgs<'review-suggestions'>, 'document'>>;

async function send(session: Session, taken: Taken): Promise<void> {
  const { document, steps } = session;
  // Offsets are those of the saved text.
  await flushEditors();
  await run('review-suggestions', {
    document,
    actors: [],
    aliases: [],
    quotes: [],
    dismissed: [],
    ...taken,
  });
  steps.push(stepJustMade());
}

/** A proposed actor as it is made: with the names it goes by in the text. */
export function newActorOf({ name, type, aliases }: SuggestedActor): NewActor {
  const others = aliases.map((alias) => alias.name).filter((alias) => alias !== name);
  return { name, type, aliases: [...new Set(others)], description: '' };
}

/** Accepts proposals as they are; a quote without a known speaker, or a date to be asked, is left out. */
export async function acceptAll(session: Session, items: readonly SuggestionItem[]): Promise<void> {
  const actors: NewActor[] = [];
  const aliases: { actor: string; names: string[] }[] = [];
  const quotes: CommandArgs<'review-suggestions'>['quotes'] = [];
  let date: string | undefined;
  for (const item of items) {
    if (item.group === 'actors') actors.push(newActorOf(item.actor));
    else if (item.group === 'names')
      aliases.push({ actor: item.actor.id, names: [item.alias.name] });
    else if (item.group === 'date') date = item.date ?? undefined;
    else if (item.speaker !== null) {
      const { speaker } = item;
      quotes.push(
        takenQuote(item, 'actor' in speaker ? speaker.actor.id : newActorOf(speaker.proposed)),
      );
    }
  }
  await send(session, { actors, aliases, quotes, ...(date === undefined ? {} : { date }) });
  session.accepted += items.length;
}

/** Accepts an actor as the user put it right. */
export async function acceptActor(session: Session, actor: NewActor): Promise<void> {
  await send(session, { actors: [actor] });
  session.accepted += 1;
}

/** A proposed actor, or a further name, is one the library has: its names become that one's. */
export async function mergeInto(
  session: Session,
  item: SuggestionItem,
  actor: string | NewActor,
): Promise<void> {
  const names =
    item.group === 'actors'
      ? [item.actor.name, ...newActorOf(item.actor).aliases]
      : item.group === 'names'
        ? [item.alias.name]
        : [];
  if (typeof actor === 'string') await send(session, { aliases: [{ actor, names }] });
  else await send(session, { actors: [{ ...actor, aliases: [...actor.aliases, ...names] }] });
  session.accepted += 1;
}

/** Makes a passage of a quote, said by whom the user says; null: by nobody the library is to know. */
export async function acceptQuote(
  session: Session,
  item: QuoteItem,
  speaker: string | NewActor | null,
): Promise<void> {
  // Without a speaker it would be proposed again.
  const dismissed = speaker === null ? [quoteDismissal(item.at)] : [];
  await send(session, { quotes: [takenQuote(item, speaker)], dismissed });
  session.accepted += 1;
}

/** Gives the document this date: `YYYY[-MM[-DD]]`. */
export async function acceptDate(session: Session, date: string): Promise<void> {
  await send(session, { date });
  session.accepted += 1;
}

/** Does not propose these for this document again. */
export async function reject(session: Session, items: readonly SuggestionItem[]): Promise<void> {
  await send(session, { dismissed: items.map(dismissalOf) });
  session.rejected += items.length;
}

function takenQuote({ at, quote }: QuoteItem, speaker: string | NewActor | null) {
  const links = speaker === null ? [] : [{ actor: speaker, role: quoteRole(quote.kind) }];
  return { start: at.start, end: at.end, quote: at.words, colour: 1 as const, links };
}

function dismissalOf(item: SuggestionItem): Dismissed {
  if (item.group === 'actors') return actorDismissal(item.actor.name);
  if (item.group === 'names') return aliasDismissal(item.alias.name, item.under);
  return item.group === 'date' ? dateDismissal(item.at.words) : quoteDismissal(item.at);
}
