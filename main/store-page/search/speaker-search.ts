// Searching in what somebody says: the turns of a speaker, and passages said by one.

import type { Reader } from '#core/commands/command.ts';
import { speakerOf } from '#core/actors/speaker.ts';
import { offsetMap } from '#core/anchoring/offsets.ts';
import type { SearchHit, SearchKind } from '#core/library-api.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import type { TurnSpan } from '#core/text/turn-spans.ts';
import { turnSpans } from '#core/text/turn-spans.ts';
import { commentText } from './entries.ts';
import type { IndexApi } from './index-api.ts';
import type { Phrase } from './query.ts';
import { matchExpression } from './query.ts';
import type { Snippet } from './snippet.ts';
import { allStandIn, beginningOf, snippetOf } from './snippet.ts';
import { isMeant } from './speaker-query.ts';

/** How many places of the index are looked at: most are not said by the one who is asked for. */
const mostPlaces = 1000;

interface Asked {
  speaker: readonly string[];
  phrases: readonly Phrase[];
  kinds: readonly SearchKind[];
  limit: number;
}

interface ReadText {
  document: DocumentRecord;
  text: string;
  turns: TurnSpan[];
}

/** Reads what a search needs, each record once. */
class SpeakerSearch {
  private readonly texts = new Map<string, ReadText | null>();
  private readonly read: Reader;
  private readonly actors: ReadonlyMap<string, ActorRecord>;
  private readonly asked: Asked;
  /** Ids of the actors that are meant. */
  readonly meant: ReadonlySet<string>;

  constructor(read: Reader, actors: readonly ActorRecord[], asked: Asked) {
    this.read = read;
    this.asked = asked;
    this.actors = new Map(actors.map((actor) => [actor.id, actor]));
    this.meant = new Set(
      actors.flatMap(({ id, name, aliases }) =>
        [name, ...aliases].some((one) => isMeant(one, asked.speaker)) ? [id] : [],
      ),
    );
  }

  async textOf(id: string): Promise<ReadText | null> {
    const known = this.texts.get(id);
    if (known !== undefined) return known;
    const document = await this.read.get('documents', id);
    let made: ReadText | null = null;
    if (document !== undefined) {
      const ids = document.sections.map((one) => one.id);
      const stored = await this.read.many('sections', ids);
      const blocks = stored.map((one) => one?.blocks ?? []);
      const text = joinSections(blocks.map(plainTextOfBlocks));
      made = { document, text, turns: turnSpans(blocks.flat()) };
    }
    this.texts.set(id, made);
    return made;
  }

  /** Whether the one who is asked for stands behind a label. */
  isLabelMeant({ speakers }: DocumentRecord, label: string): boolean {
    const said = speakers?.find((one) => one.label === label);
    const actor = said?.actor ?? null;
    if (actor !== null && this.actors.has(actor)) return this.meant.has(actor);
    return isMeant(label, this.asked.speaker);
  }

  /** One hit for each turn in which all is said that is asked for. */
  turnHits({ document, text, turns }: ReadText): SearchHit[] {
    const { phrases } = this.asked;
    return turns.flatMap(({ label, textStart, end }): SearchHit[] => {
      if (!this.isLabelMeant(document, label)) return [];
      const said = text.slice(textStart, end);
      const found = shownOf(said, phrases);
      if (found === null) return [];
      return [hit('document', document.id, document, found, textStart)];
    });
  }

  /** A passage that is said by the one who is asked for; null when it is not, or when nothing matches. */
  async passageHit(passage: PassageRecord, kind: 'passage' | 'comment'): Promise<SearchHit | null> {
    const text = await this.textOf(passage.document);
    if (text === null) return null;
    const { document, turns } = text;
    const links = await this.read.where('links', 'passage', [passage.id]);
    const map = offsetMap(document.sections);
    const from = map.offsetOf(passage.anchor.start);
    const to = map.offsetOf(passage.anchor.end) ?? undefined;
    const start = passage.state === 'orphaned' ? null : from;
    const says = speakerOf(start, links, this.actors, turns, to, document.speakers);
    const isSaid =
      says !== null &&
      (says.actors.some((id) => this.meant.has(id)) ||
        says.labels.some((label) => isMeant(label, this.asked.speaker)));
    const found = isSaid
      ? shownOf(kind === 'passage' ? passage.quote : commentText(passage), this.asked.phrases)
      : null;
    if (found === null) return null;
    const place =
      kind === 'passage'
        ? found
        : { ...found, start: 0, end: Math.max(0, (to ?? 0) - (from ?? 0)) };
    return hit(kind, passage.id, document, place, from ?? 0);
  }
}

/** What is shown of a text in which all phrases stand; of any text when there are none. */
function shownOf(text: string, phrases: readonly Phrase[]): Snippet | null {
  if (phrases.length > 0) return allStandIn(text, phrases) ? snippetOf(text, phrases) : null;
  const end = Math.min(1, text.length);
  return { text: beginningOf(text), highlights: [], start: 0, end };
}

function hit(
  kind: SearchKind,
  id: string,
  { id: document, title }: DocumentRecord,
  { text: snippet, highlights, start, end }: Snippet,
  from: number,
): SearchHit {
  return { kind, id, title, document, snippet, highlights, start: from + start, end: from + end };
}

/** The documents that may have turns of the one who is asked for. */
async function documentsOf(
  search: SpeakerSearch,
  { speaker, phrases }: Asked,
  index: IndexApi,
  read: Reader,
): Promise<string[]> {
  const words = phrases.length > 0 ? phrases : speaker.map((word) => named(word));
  const query = { expression: matchExpression(words), kinds: ['document' as const] };
  const places = await index.query({ ...query, limit: mostPlaces });
  const ids = new Set(places.flatMap(({ id, part }) => (part === '' ? [] : [id])));
  // Where a label is not the name: there the text need not say it.
  if (phrases.length === 0)
    for (const { id, speakers } of await read.all('documents'))
      if (speakers?.some(({ actor }) => search.meant.has(actor ?? '')) === true) ids.add(id);
  return [...ids];
}

const named = (word: string): Phrase => ({ words: [word], openEnd: true });

/** The passages that may be said by the one who is asked for. */
async function passagesOf(
  search: SpeakerSearch,
  { phrases, kinds }: Asked,
  index: IndexApi,
  read: Reader,
): Promise<{ passage: PassageRecord; kind: 'passage' | 'comment' }[]> {
  const wanted = kinds.filter((kind) => kind === 'passage' || kind === 'comment');
  if (wanted.length === 0) return [];
  if (phrases.length === 0) {
    const links = await read.where('links', 'actor', [...search.meant]);
    const ids = links.flatMap(({ role, passage }) => (role === 'speaker' ? [passage] : []));
    const found = await read.many('passages', [...new Set(ids)]);
    return found.flatMap((passage) =>
      passage === undefined ? [] : [{ passage, kind: 'passage' as const }],
    );
  }
  const expression = matchExpression(phrases);
  const places = await index.query({ expression, kinds: wanted, limit: mostPlaces });
  const found = await read.many(
    'passages',
    places.map(({ id }) => id),
  );
  return found.flatMap((passage, at) => {
    const kind = places[at]?.kind === 'comment' ? ('comment' as const) : ('passage' as const);
    return passage === undefined ? [] : [{ passage, kind }];
  });
}

/**
 * What somebody says: turns in which all the words stand, and passages; without words, all turns, and the
 * passages linked to the speaker. Best documents first, each in the order of its text.
 */
export async function searchSpoken(
  asked: Asked,
  index: IndexApi,
  read: Reader,
): Promise<SearchHit[]> {
  const search = new SpeakerSearch(read, await read.all('actors'), asked);
  const hits: SearchHit[] = [];
  for (const { passage, kind } of await passagesOf(search, asked, index, read)) {
    if (hits.length >= asked.limit) return hits;
    const found = await search.passageHit(passage, kind);
    if (found !== null) hits.push(found);
  }
  if (asked.kinds.includes('document'))
    for (const id of await documentsOf(search, asked, index, read)) {
      if (hits.length >= asked.limit) break;
      const text = await search.textOf(id);
      if (text !== null) hits.push(...search.turnHits(text));
    }
  return hits.slice(0, asked.limit);
}
