import { describe, expect, it } from 'vitest';
import type { ActorRecord } from '../records/actor.ts';
import type { SpeakerLabel } from '../records/document.ts';
import type { LinkRecord, Role } from '../records/link.ts';
import type { TurnSpan } from '../text/turn-spans.ts';
import { linkedSpeakers, speakerOf } from './speaker.ts';

const at = (second: number): string => `2031-05-01T08:00:0${second}.000Z`;

function actor(id: string, name: string): ActorRecord {
  const rest = { aliases: [], description: '', createdAt: at(0), changedAt: at(0) };
  return { id, name, type: 'person', ...rest };
}

function link(actorId: string, role: Role, second: number): LinkRecord {
  const id = `l-${actorId}-${role}-${second}`;
  return { id, passage: 'p', actor: actorId, role, document: 'd', createdAt: at(second) };
}

const actors = new Map(
  [actor('a', 'Ada Lind'), actor('b', 'Ben Oduya')].map((one) => [one.id, one]),
);

// ADA: one two / BEN: three
const turns: TurnSpan[] = [
  { label: 'ADA', start: 10, textStart: 15, end: 22 },
  { label: 'BEN', start: 23, textStart: 28, end: 33 },
  { label: 'ADA', start: 34, textStart: 39, end: 50 },
];

describe('the labels of a document', () => {
  it.each<[string, SpeakerLabel[], { name: string; actors: string[] }]>([
    ['stand for actors', [{ label: 'ADA', actor: 'a' }], { name: 'Ada Lind, BEN', actors: ['a'] }],
    [
      'name one actor once',
      [
        { label: 'ADA', actor: 'a' },
        { label: 'BEN', actor: 'a' },
      ],
      { name: 'Ada Lind', actors: ['a'] },
    ],
    [
      'may be nobody’s',
      [{ label: 'BEN', actor: null, asks: true }],
      { name: 'ADA, BEN', actors: [] },
    ],
    [
      'may name an actor that is gone',
      [{ label: 'ADA', actor: 'x' }],
      { name: 'ADA, BEN', actors: [] },
    ],
  ])('%s', (_what, speakers, expected) => {
    expect(speakerOf(16, [], actors, turns, 30, speakers)).toMatchObject(expected);
  });

  it('give way to a link', () => {
    const linked = [link('b', 'speaker', 1)];
    expect(speakerOf(16, linked, actors, turns, 20, [{ label: 'ADA', actor: 'a' }])).toMatchObject({
      name: 'Ben Oduya',
      actors: ['b'],
    });
  });
});

describe('the speaker of a passage', () => {
  it.each<[string, LinkRecord[], [number | null, number?], string | null]>([
    ['before the first turn', [], [0, 5], null],
    ['within a turn', [], [16, 20], 'ADA'],
    ['from before the first turn into it', [], [5, 20], 'ADA'],
    ['over two turns', [], [16, 30], 'ADA, BEN'],
    ['over turns of which one comes back', [], [16, 45], 'ADA, BEN'],
    ['into the label of the next turn only', [], [16, 27], 'ADA'],
    ['on a label', [], [23, 26], 'BEN'],
    ['that is an offset alone', [], [29], 'BEN'],
    ['that stands nowhere', [], [null], null],
    ['with a link in another role', [link('a', 'about', 1)], [29, 30], 'BEN'],
    ['with a speaker link', [link('a', 'speaker', 1)], [29, 30], 'Ada Lind'],
    ['with a speaker link, standing nowhere', [link('a', 'speaker', 1)], [null], 'Ada Lind'],
    [
      'with several, the oldest first, each once',
      [link('b', 'speaker', 2), link('a', 'speaker', 3), link('b', 'speaker', 1)],
      [16, 20],
      'Ben Oduya, Ada Lind',
    ],
    ['with a link to an actor that is gone', [link('x', 'speaker', 1)], [29, 30], 'BEN'],
  ])('%s', (_what, links, [start, end], name) => {
    expect(speakerOf(start, links, actors, turns, end)?.name ?? null).toBe(name);
  });

  it('names actors only when links do', () => {
    expect(speakerOf(16, [], actors, turns)).toMatchObject({
      name: 'ADA',
      actors: [],
      labels: ['ADA'],
    });
    expect(linkedSpeakers([link('a', 'speaker', 1)], actors)).toMatchObject({
      name: 'Ada Lind',
      actors: ['a'],
    });
    expect(linkedSpeakers([link('a', 'addressee', 1)], actors)).toBeNull();
  });
});
