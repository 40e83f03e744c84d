import { describe, expect, it } from 'vitest';
import type { ActorRecord } from '../records/actor.ts';
import type { LabelSource } from './speaker-labels.ts';
import { labelFacts, proposeSpeakers } from './speaker-labels.ts';

const actor = (id: string, name: string, aliases: string[] = []): ActorRecord => ({
  id,
  name,
  type: 'person',
  aliases,
  description: '',
  createdAt: '',
  changedAt: '',
});

const named = (name: string, known: string | null = null) => ({
  name,
  type: 'person' as const,
  known,
});

function propose(labels: string[], source: Partial<LabelSource> = {}) {
  return proposeSpeakers({
    labels,
    document: 'd',
    documents: [],
    actors: new Map(),
    named: [],
    labelled: new Map(),
    ...source,
  }).map(({ label, actor: id, name, asks }) => [label, id, name, ...(asks ? ['asks'] : [])]);
}

describe('whom a label stands for', () => {
  const rutte = actor('r', 'Mark Rutte', ['SecGen']);
  const actors = new Map([[rutte.id, rutte]]);
  const title = 'Briefing';

  it.each<[string, string[], Partial<LabelSource>, unknown[]]>([
    [
      'what it was said to stand for elsewhere',
      ['RUTTE'],
      { actors, documents: [{ id: 'e', title, speakers: [{ label: 'RUTTE', actor: 'r' }] }] },
      [['RUTTE', 'r', 'Mark Rutte']],
    ],
    [
      'what was said most often',
      ['CHAIR'],
      {
        actors: new Map([...actors, ['o', actor('o', 'Ona Berg')]]),
        documents: [
          { id: 'e', title, speakers: [{ label: 'CHAIR', actor: 'o' }] },
          { id: 'f', title, speakers: [{ label: 'CHAIR', actor: 'r' }] },
          { id: 'g', title, speakers: [{ label: 'CHAIR', actor: 'r' }] },
        ],
      },
      [['CHAIR', 'r', 'Mark Rutte']],
    ],
    [
      'who asked elsewhere asks here, too',
      ['Courier'],
      {
        documents: [{ id: 'e', title, speakers: [{ label: 'Courier', actor: null, asks: true }] }],
      },
      [['Courier', null, null, 'asks']],
    ],
    [
      'not what this very document says',
      ['P7'],
      { actors, documents: [{ id: 'd', title, speakers: [{ label: 'P7', actor: 'r' }] }] },
      [],
    ],
    [
      'not who is no longer in the library',
      ['P7'],
      { documents: [{ id: 'e', title, speakers: [{ label: 'P7', actor: 'gone' }] }] },
      [],
    ],
    ['an alias, whatever its case', ['SECGEN'], { actors }, [['SECGEN', 'r', 'Mark Rutte']]],
    [
      'a name with a title',
      ['Mr. Mark Rutte'],
      { actors },
      [['Mr. Mark Rutte', 'r', 'Mark Rutte']],
    ],
    [
      'nobody when two go by the name',
      ['SecGen 1', 'SecGen'],
      { actors: new Map([...actors, ['j', actor('j', 'Jens', ['SecGen'])]]) },
      [
        ['SecGen 1', null, 'SecGen 1'],
        ['SecGen', null, 'SecGen'],
      ],
    ],
    [
      'who is called so in the text',
      ['Dr. Carter'],
      { named: [named('Emily Carter')], labelled: new Map([['Dr. Carter', 0]]) },
      [['Dr. Carter', null, 'Emily Carter']],
    ],
    [
      'initials',
      ['EC', 'J.V.', 'MVR'],
      { named: [named('Emily Carter', 'e'), named('Jan van Berg'), named('Jonas Vahl')] },
      [
        ['EC', 'e', 'Emily Carter'],
        ['J.V.', null, 'Jonas Vahl'],
      ],
    ],
    [
      'no initials that are two people’s',
      ['EC'],
      { named: [named('Emily Carter'), named('Ed Cole')] },
      [],
    ],
    [
      'those who ask',
      ['Interviewer', 'Q', 'Frage'],
      {},
      [
        ['Interviewer', null, null, 'asks'],
        ['Q', null, null, 'asks'],
        ['Frage', null, null, 'asks'],
      ],
    ],
    ['the label as a name', ['JANE DOE'], {}, [['JANE DOE', null, 'Jane Doe']]],
    ['nobody for a part in the talk', ['Speaker 1', 'A', '-', '>>'], {}, []],
  ])('%s', (_what, labels, source, expected) => {
    expect(propose(labels, source)).toEqual(expected);
  });
});

it('counts turns and spoken characters of each label', () => {
  expect(
    labelFacts([
      { label: 'A', start: 0, end: 10, textStart: 3 },
      { label: 'B', start: 11, end: 20, textStart: 14 },
      { label: 'A', start: 21, end: 30, textStart: 24 },
    ]),
  ).toEqual([
    { label: 'A', turns: 2, characters: 13, start: 0 },
    { label: 'B', turns: 1, characters: 6, start: 11 },
  ]);
});
