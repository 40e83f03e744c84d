// Proposals and the labels of a transcript's turns.

import { turnAt } from '../../text/turn-spans.ts';
import type { Prose } from '../prose/words.ts';
import type { ProposedActor } from './actor-proposals.ts';
import { readLabel } from './labels.ts';

/** A label with a title is a further name; one that is its author's surname is the author's. */
export function withLabels(
  proposals: readonly ProposedActor[],
  { turns, text }: Prose,
  about: readonly string[],
): ProposedActor[] {
  return proposals.map((proposal) => {
    const author = about.find(
      (one) =>
        proposal.type === 'person' &&
        one.split(' ').length > 1 &&
        one.endsWith(` ${proposal.name}`),
    );
    const named = author === undefined ? { ...proposal } : { ...proposal, name: author };
    const seen = new Set([named.name, ...named.aliases.map(({ span }) => span.surface)]);
    for (const { start, end, surface } of proposal.places) {
      const turn = turnAt(turns, start);
      if (turn === null || start >= turn.textStart || seen.has(turn.label)) continue;
      const titled = readLabel(turn.label).title !== '';
      if (author === undefined && !titled) continue;
      // What the label adds in brackets is no part of the name: `Mr Harcourt (Minister for Rivers)`.
      const bare = turn.label.replace(/\s*[([].*$/, '');
      // `The Minister for Energy (Jane Doe)` has the name in the brackets.
      if (titled && (seen.has(bare) || start >= turn.start + bare.length)) continue;
      seen.add(bare).add(turn.label);
      const labelEnd = Math.max(end, turn.start + bare.length);
      const span = titled
        ? { start: turn.start, end: labelEnd, surface: text.slice(turn.start, labelEnd) }
        : { start, end, surface };
      named.aliases = [...named.aliases, { span, reason: `It is the label of “${named.name}”.` }];
    }
    return named;
  });
}
