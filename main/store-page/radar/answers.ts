// What the radar answers windows.

import type { StandingMention } from '#core/actors/mentions/decided.ts';
import type {
  ActorMentionCounts,
  DocumentMentionCounts,
  MentionCalls,
  MentionCounts,
  MentionInText,
  MentionView,
  MentionsInDocument,
  MentionsOfActor,
} from '#core/mentions-api.ts';
import { graphemeEnd, graphemeStart } from '#core/text/graphemes.ts';
import type { Radar } from './radar.ts';
import type { Tallies, Tally } from './tallies.ts';

/** How much of the text is shown on each side of a mention in a list, in UTF-16 units. */
const around = 70;

function viewOf({
  start,
  end,
  surface,
  actors,
  status,
  actor,
  decisions,
}: StandingMention): MentionView {
  const said = Object.values(decisions);
  return {
    start,
    end,
    surface,
    actors: [...actors],
    status,
    actor,
    decisions: said.map(({ id, actor: one, verdict }) => ({ id, actor: one, verdict })),
  };
}

/** A document's mentions as windows are told of them. */
export function viewsOf(mentions: readonly StandingMention[]): MentionView[] {
  return mentions.map(viewOf);
}

function numbersOf({ proposed, accepted, rejected, ambiguous }: Tally): DocumentMentionCounts {
  return { proposed, accepted, rejected, ambiguous };
}

/** The counts of these documents and actors, of all actors, or of everything where nothing is named. */
export function countsFor(
  tallies: Tallies,
  { documents, actors, allActors }: Parameters<MentionCalls['mentionCounts']>[0],
): Omit<MentionCounts, 'complete'> {
  const all = documents === undefined && actors === undefined && allActors === undefined;
  const byActor: [string, ActorMentionCounts][] =
    all || allActors === true
      ? [...tallies.actors()]
      : (actors ?? [])
          .flatMap((id) => {
            const counts = tallies.actors().get(id);
            return counts === undefined ? [] : [[id, counts] as const];
          })
          .map(([id, counts]) => [id, counts]);
  const byDocument: [string, DocumentMentionCounts][] = (
    all ? [...tallies.documents().keys()] : (documents ?? [])
  ).flatMap((id) => {
    const tally = tallies.of(id);
    const isNone = tally === undefined || tally.proposed + tally.accepted + tally.rejected === 0;
    return isNone ? [] : [[id, numbersOf(tally)]];
  });
  return { actors: Object.fromEntries(byActor), documents: Object.fromEntries(byDocument) };
}

/** How a mention stands for one of the actors it may mean. */
function statusFor(mention: StandingMention, actor: string): StandingMention['status'] | null {
  if (mention.status === 'accepted') return mention.actor === actor ? 'accepted' : null;
  return mention.decisions[actor]?.verdict === 'rejected' ? 'rejected' : 'proposed';
}

/** The border of a word at or behind an offset (1), or at or before it (-1), if one is near. */
function wordBorder(text: string, offset: number, step: 1 | -1): number {
  for (let at = offset; Math.abs(at - offset) < 20; at += step) {
    if (at <= 0 || at >= text.length) return at;
    if (/\s/u.test(text.charAt(step === 1 ? at - 1 : at))) return at;
  }
  return step === 1 ? graphemeEnd(text, offset) : graphemeStart(text, offset);
}

function inText(mention: StandingMention, text: string): MentionInText {
  const from = wordBorder(text, Math.max(0, mention.start - around), 1);
  const to = wordBorder(text, Math.min(text.length, mention.end + around), -1);
  const shown = (start: number, end: number): string =>
    text.slice(start, Math.max(start, end)).replace(/[\n\t]/g, ' ');
  return {
    ...viewOf(mention),
    before: shown(Math.min(from, mention.start), mention.start),
    after: shown(mention.end, Math.max(to, mention.end)),
  };
}

/** An actor's mentions, by documents. */
export function mentionsOfActor(
  radar: Radar,
  { actor, after, limit, each, status }: Parameters<MentionCalls['mentionsOf']>[0],
): Omit<MentionsOfActor, 'complete'> {
  const naming = radar.documents().filter((id) => {
    const counts = radar.tallies.of(id)?.actors.get(actor);
    if (counts === undefined) return false;
    return status === undefined || counts[status] > 0;
  });
  const first = after === undefined ? 0 : naming.indexOf(after) + 1;
  const page = naming.slice(first, first + limit);
  const documents = page.map((document): MentionsInDocument => {
    const counts = radar.tallies.of(document)?.actors.get(actor);
    const text = radar.textOf(document);
    const mentions: MentionInText[] = [];
    for (const mention of radar.mentions(document) ?? []) {
      if (mentions.length === each) break;
      if (!mention.actors.includes(actor)) continue;
      const standing = statusFor(mention, actor);
      if (standing === null || (status !== undefined && standing !== status)) continue;
      mentions.push({ ...inText(mention, text), status: standing });
    }
    return { document, ...(counts ?? { proposed: 0, accepted: 0, rejected: 0 }), mentions };
  });
  const isLast = first + limit >= naming.length;
  return { documents, next: isLast ? null : (page.at(-1) ?? null) };
}
