import { describe, expect, test } from 'vitest';
import { suggestionList } from '#core/actors/suggestion-list.ts';
import {
  actorDismissal,
  aliasDismissal,
  dateDismissal,
  quoteDismissal,
} from '#core/actors/dismissals.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { Dismissed, DocumentRecord } from '#core/records/document.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import { groupCounts, isPlain, suggestionItems } from './suggestion-items.ts';
import { inWords, speakerName, titleOf } from './suggestion-words.ts';

const text = [
  '03/04/2025',
  'Foreign Minister Ada Korr spoke at the Velden Harbour Authority (VHA) on Monday.',
  '“We did not agree to it,” Korr said. “Never,” a clerk added.',
].join('\n');

const fields = {
  language: 'en',
  author: null,
  publisher: null,
  date: null,
  dateProposal: '03/04/2025',
};
const list = suggestionList({ fields, text, turns: [], known: [] });

const section = { id: 's', length: text.length };
const document = (dismissed: Dismissed[] = []): DocumentRecord => ({
  id: 'd',
  title: 'A day at the harbour',
  ...fields,
  url: null,
  kind: 'article',
  sections: [section],
  original: null,
  dismissed,
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
});

const korr: ActorRecord = {
  id: 'a',
  name: 'Ada Korr',
  type: 'person',
  aliases: [],
  description: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
};

const items = (
  given: {
    dismissed?: Dismissed[];
    actors?: ActorRecord[];
    passages?: PassageRecord[];
    links?: LinkRecord[];
  } = {},
) =>
  suggestionItems(
    list,
    {
      document: document(given.dismissed),
      passages: given.passages ?? [],
      links: given.links ?? [],
    },
    new Map((given.actors ?? []).map((actor) => [actor.id, actor])),
  );
const titles = (...args: Parameters<typeof items>) =>
  items(...args).map((item) => `${item.group}: ${titleOf(item)}`);

function passageOn(words: string): PassageRecord {
  const start = text.indexOf(words);
  return {
    id: 'p',
    document: 'd',
    anchor: {
      start: { section: 's', offset: start },
      end: { section: 's', offset: start + words.length },
    },
    quote: words,
    prefix: '',
    suffix: '',
    colour: 1,
    comment: '',
    tags: [],
    state: 'anchored',
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
  };
}

const speaking: LinkRecord = {
  id: 'l',
  passage: 'p',
  actor: 'a',
  role: 'speaker',
  document: 'd',
  createdAt: '2026-01-01T00:00:00.000Z',
};

describe('what is still to be decided', () => {
  test('is everything at first, in groups', () => {
    expect(titles()).toEqual([
      'actors: Ada Korr',
      'actors: Velden Harbour Authority',
      'quotes: We did not agree to it',
      'quotes: Never',
      'date: 03/04/2025',
    ]);
    expect(inWords(groupCounts(items()))).toBe('2 actors, 2 quotes and a date');
    const [quote, other] = items().filter(({ group }) => group === 'quotes');
    expect(quote && [speakerName(quote), isPlain(quote)]).toEqual(['Ada Korr', true]);
    expect(other && [speakerName(other), isPlain(other)]).toEqual([null, false]);
  });

  test('an actor of the library is not new; its further names are', () => {
    expect(titles({ actors: [korr] })).toEqual([
      'actors: Velden Harbour Authority',
      'names: Korr',
      'quotes: We did not agree to it',
      'quotes: Never',
      'date: 03/04/2025',
    ]);
    expect(titles({ actors: [{ ...korr, aliases: ['Korr'] }] })).not.toContain('names: Korr');
  });

  test('a quote with its speaker is done; one that is only highlighted is not', () => {
    const passages = [passageOn('We did not agree to it,')];
    expect(titles({ passages })).toContain('quotes: We did not agree to it');
    const done = titles({ passages, links: [speaking] });
    expect(done).not.toContain('quotes: We did not agree to it');
    expect(done).toContain('quotes: Never');
  });

  test('what was rejected is gone, and nothing else', () => {
    const quote = items().find(({ group }) => group === 'quotes');
    expect(quote).toBeDefined();
    expect(
      titles({
        actors: [korr],
        dismissed: [
          actorDismissal('Velden Harbour  Authority'),
          aliasDismissal('Korr', 'Ada Korr'),
          ...(quote === undefined ? [] : [quoteDismissal(quote.at)]),
          dateDismissal('03/04/2025'),
        ],
      }),
    ).toEqual(['quotes: Never']);
  });
});
