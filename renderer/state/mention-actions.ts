// What can be said of mentions, from the text, the panel and an actor's page alike.

import type { DecidedMention, NewPassage } from '#core/commands/command-inputs.ts';
import type { MentionView } from '#core/mentions-api.ts';
import type { Verdict } from '#core/records/decision.ts';
import type { Colour } from '#core/records/passage.ts';
import { ask, run } from '../services/library.ts';
import { plural } from '../ui/plural.ts';
import { useLibrary } from './library.ts';
import { mentionReaderOf } from './mention-readers.ts';
import { loadMentions } from './mentions.ts';
import { offerUndo } from './undoing.ts';

/** What is needed of a mention to decide on it. */
export type Decidable = Pick<
  MentionView,
  'start' | 'end' | 'surface' | 'actors' | 'status' | 'actor' | 'decisions'
>;

/** An actor's name for a sentence. */
export function actorName(id: string): string {
  return useLibrary.getState().actors.get(id)?.name ?? 'a deleted actor';
}

/** Those that a mention may still mean. */
export function openActors({ actors, decisions }: Decidable): string[] {
  return actors.filter(
    (actor) => !decisions.some((one) => one.actor === actor && one.verdict === 'rejected'),
  );
}

function said(
  { start, end, surface, decisions }: Decidable,
  actor: string,
  verdict: Verdict,
): DecidedMention {
  const old = decisions.find((one) => one.actor === actor);
  const replaces = old === undefined ? {} : { replaces: old.id };
  return { actor, start, end, surface, verdict, ...replaces };
}

/** What accepting a mention as one actor says: another one accepted before is rejected. */
function accepting(mention: Decidable, actor: string): DecidedMention[] {
  const { status } = mention;
  const other = status === 'accepted' && mention.actor !== actor ? mention.actor : null;
  const accepted = said(mention, actor, 'accepted');
  return other === null ? [accepted] : [said(mention, other, 'rejected'), accepted];
}

/** What rejecting a mention says, for one actor or for all it may mean. */
function rejecting(mention: Decidable, actor: string | null): DecidedMention[] {
  return (actor === null ? openActors(mention) : [actor]).map((one) =>
    said(mention, one, 'rejected'),
  );
}

/** Mentions where they stand in what the library has, once that is what is on the screen. */
async function settled<T extends Decidable>(
  document: string,
  mentions: readonly T[],
): Promise<readonly T[]> {
  return (await mentionReaderOf(document)?.settled(mentions)) ?? mentions;
}

async function decide(document: string, mentions: DecidedMention[], words: string): Promise<void> {
  if (mentions.length === 0) return;
  await run('decide-mentions', { document, mentions });
  offerUndo(words, { id: 'mentions' });
  await loadMentions(document);
}

function inWords(mentions: readonly Decidable[]): string {
  const [only] = mentions;
  return only !== undefined && mentions.length === 1
    ? `“${only.surface}”`
    : plural(mentions.length, 'mention');
}

/** Accepts mentions of a document as this actor, in one step. */
export async function acceptMentions(
  document: string,
  mentions: readonly Decidable[],
  actor: string,
): Promise<void> {
  const standing = await settled(document, mentions);
  const open = standing.filter((one) => one.status !== 'accepted' || one.actor !== actor);
  const words = `Accepted ${inWords(open)} as ${actorName(actor)}.`;
  await decide(
    document,
    open.flatMap((one) => accepting(one, actor)),
    words,
  );
}

/** Accepts all mentions that can mean only one actor, each as that, in one step. */
export async function acceptAll(document: string, mentions: readonly Decidable[]): Promise<void> {
  const standing = await settled(document, mentions);
  const clear = standing.filter((one) => one.status === 'proposed' && one.actor !== null);
  await decide(
    document,
    clear.flatMap((one) => accepting(one, one.actor ?? '')),
    `Accepted ${inWords(clear)}.`,
  );
}

/** Rejects mentions of a document for this actor, or with null for all they may mean, in one step. */
export async function rejectMentions(
  document: string,
  mentions: readonly Decidable[],
  actor: string | null,
): Promise<void> {
  const standing = await settled(document, mentions);
  const whom = actor === null ? '' : ` as ${actorName(actor)}`;
  await decide(
    document,
    standing.flatMap((one) => rejecting(one, actor)),
    `Rejected ${inWords(standing)}${whom}.`,
  );
}

/** Forgets what was said of mentions: they are proposed again. */
export async function reopenMentions(
  document: string,
  mentions: readonly Pick<MentionView, 'decisions'>[],
): Promise<void> {
  const ids = mentions.flatMap((one) => one.decisions.map((decision) => decision.id));
  if (ids.length === 0) return;
  await run('undecide-mentions', { ids });
  offerUndo(`${plural(ids.length, 'decision')} taken back.`, { id: 'mentions' });
  await loadMentions(document);
}

/** Makes a passage of a mention, about its actor, and accepts the mention, in one step; answers its id. */
export async function highlightMention(
  document: string,
  mention: Decidable,
  actor: string,
  colour: Colour,
): Promise<string | null> {
  const [standing] = await settled(document, [mention]);
  if (standing === undefined) return null;
  const { start, end, surface } = standing;
  const links: NewPassage['links'] = [{ actor, role: 'about' }];
  const step = {
    group: crypto.randomUUID(),
    label: `Highlighted “${surface}” about ${actorName(actor)}`,
  };
  const passage: NewPassage = { document, start, end, quote: surface, colour, links };
  const { ids } = await run('create-passages', { passages: [passage] }, step);
  await run('decide-mentions', { document, mentions: accepting(standing, actor) }, step);
  offerUndo(`Highlighted “${surface}”.`, { id: 'mentions' });
  await loadMentions(document);
  return ids[0] ?? null;
}

/** Adds a phrase in which an actor's name does not mean it. */
export async function excludePhrase(actor: string, phrase: string): Promise<void> {
  const exclusions = useLibrary.getState().actors.get(actor)?.exclusions ?? [];
  await run('edit-actor', { id: actor, fields: { exclusions: [...exclusions, phrase] } });
  offerUndo(`“${phrase}” is not ${actorName(actor)}.`, { id: 'mentions' });
}

/** All mentions in a document that are proposed for this actor alone. */
export async function proposedFor(document: string, actor: string): Promise<MentionView[]> {
  const { mentions } = await ask('mentions', { document });
  return mentions.filter((one) => one.status === 'proposed' && one.actor === actor);
}
