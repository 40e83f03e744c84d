// Everything that can be proposed about who speaks in a document, read in one go.

import { findDate } from '../import/dates.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { TurnSpan } from '../text/turn-spans.ts';
import { readProse } from './prose/words.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import type { ProposedQuote } from './quotes/quote-proposals.ts';
import { findReported } from './quotes/reported.ts';
import type { ProposedActor, Span } from './suggestions/actor-proposals.ts';
import { findActors } from './suggestions/find-actors.ts';
import type { KnownActor } from './suggestions/known-actors.ts';
import { askingLabels } from './suggestions/asking-labels.ts';
import { labelledActors } from './suggestions/labelled-actors.ts';
import { readLabel } from './suggestions/labels.ts';

/** What is known of a document: its fields, its whole plain text, its turns. */
export interface SuggestionSource {
  fields: Pick<DocumentRecord, 'language' | 'author' | 'publisher' | 'date' | 'dateProposal'>;
  text: string;
  turns: readonly TurnSpan[];
  /** The library's actors. */
  known: readonly KnownActor[];
}

/** A turn with whom its label stands for. */
export interface ProposedTurn {
  turn: TurnSpan;
  /** The actor the label names; null for `Interviewer`, `Q` and the like. */
  actor: ProposedActor | null;
  /** Whether the label is that of one who asks. */
  asks: boolean;
}

/** All that is proposed for one document; nothing of it is stored. */
export interface Suggestions {
  actors: ProposedActor[];
  /** Direct quotes and reported sources, by place. */
  quotes: ProposedQuote[];
  turns: ProposedTurn[];
  /** Where the document's date stands in the text. */
  date: (Span & { date: string | null }) | null;
  /** Where those who wrote it are named. */
  byline: (Span & { author: string }) | null;
}

/** Reads a document's text for proposals. Nothing is stored. Linear in the text's length. */
export function suggest({ fields, text, turns, known }: SuggestionSource): Suggestions {
  const { language, author, publisher } = fields;
  const prose = readProse({ text, language, turns });
  const about = [author, publisher].flatMap((one) => (one === null ? [] : [one]));
  const actors = findActors(prose, { known, about });
  const quotes = [...findQuotes(prose, actors), ...findReported(prose, actors)];
  quotes.sort((a, b) => a.start - b.start || b.end - a.end);
  const labels = labelledActors(turns, actors);
  const asking = askingLabels(text, turns);
  return {
    actors,
    quotes,
    turns: turns.map((turn) => ({
      turn,
      actor: asking.has(turn.label) ? null : (labels.get(turn.label) ?? null),
      asks: readLabel(turn.label).asks || asking.has(turn.label),
    })),
    date: dateIn(text, fields),
    byline: bylineIn(text, author),
  };
}

/** The document's date where it stands: in its first or its last lines. */
function dateIn(
  text: string,
  { date, dateProposal }: SuggestionSource['fields'],
): Suggestions['date'] {
  if (date === null && dateProposal === undefined) return null;
  const head = text.slice(0, 1500);
  const zones = [
    { from: 0, zone: head },
    { from: Math.max(0, text.length - 600), zone: text.slice(-600) },
  ];
  for (const { from, zone } of zones) {
    let at = 0;
    for (let tries = 0; tries < 8; tries += 1) {
      const found = findDate(zone.slice(at));
      if (found === null) break;
      const start = from + at + found.start;
      if (found.date === null ? found.raw === dateProposal : found.date === date)
        return {
          start,
          end: start + found.raw.length,
          surface: text.slice(start, start + found.raw.length),
          date,
        };
      at += found.end;
    }
  }
  return null;
}

function bylineIn(text: string, author: string | null): Suggestions['byline'] {
  if (author === null || author === '') return null;
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  const wanted = author.toLowerCase();
  const head = lower.slice(0, 2000).indexOf(wanted);
  const tail = lower.slice(-1000).lastIndexOf(wanted);
  const start = head !== -1 ? head : tail === -1 ? -1 : Math.max(0, text.length - 1000) + tail;
  return start === -1
    ? null
    : {
        start,
        end: start + author.length,
        surface: text.slice(start, start + author.length),
        author,
      };
}
