import { expect, it } from 'vitest';
import type { SplitSource } from './split-items.ts';
import { filteredGroups, splitArgs, splitGroups } from './split-items.ts';

const at = { section: 's', offset: 0 };
const source: SplitSource = {
  actor: {
    id: 'a',
    name: 'Tessel',
    type: 'person',
    aliases: ['Ivo Tessel', 'Ada Tessel'],
    description: '',
    createdAt: '',
    changedAt: '',
  },
  links: [{ id: 'l', passage: 'p', actor: 'a', role: 'about', document: 'd', createdAt: '' }],
  statements: [
    {
      id: 'st',
      passage: 'p',
      document: 'd',
      speaker: 'a',
      organisation: null,
      concept: 'c',
      stance: 'opposes',
      targets: ['x', 'a'],
      date: null,
      note: '',
      createdAt: '',
      changedAt: '',
    },
  ],
  decisions: [
    {
      id: 'de',
      actor: 'a',
      document: 'd',
      verdict: 'accepted',
      at,
      surface: 'Tessel',
      prefix: 'Then ',
      suffix: ' left',
      createdAt: '',
    },
  ],
  passages: new Map(),
  documents: new Map([
    [
      'd',
      {
        id: 'd',
        title: 'The vote',
        author: null,
        publisher: null,
        date: null,
        url: null,
        language: null,
        kind: 'article',
        sections: [],
        original: null,
        speakers: [
          { label: 'I:', actor: 'a' },
          { label: 'Q:', actor: null },
        ],
        createdAt: '',
        changedAt: '',
      },
    ],
  ]),
  concepts: new Map([['c', { name: 'Sell it' }]]),
};

it('lists what names the actor, a statement once for each slot', () => {
  const groups = splitGroups(source);
  expect(groups.map(({ heading, items }) => [heading, items.map((one) => one.title)])).toEqual([
    ['Aliases', ['Ivo Tessel', 'Ada Tessel']],
    ['Passages', ['']],
    ['Statements', ['Sell it', 'Sell it']],
    ['Speaker labels', ['I:']],
    ['Decisions on mentions', ['Then Tessel left']],
  ]);
  expect(groups[2]?.items.map((one) => one.facts)).toEqual([
    'opposes, as speaker · The vote',
    'opposes, as target · The vote',
  ]);
});

it('is narrowed by words', () => {
  const found = filteredGroups(splitGroups(source), 'vote opposes');
  expect(found.map((one) => one.heading)).toEqual(['Statements']);
  expect(filteredGroups(splitGroups(source), 'ivo')).toHaveLength(1);
  expect(filteredGroups(splitGroups(source), '')).toHaveLength(5);
});

it('becomes what the command takes', () => {
  const actor = { name: 'Ivo', type: 'person' as const, aliases: [], description: '' };
  const items = splitGroups(source).flatMap((group) => group.items);
  expect(splitArgs('a', actor, items)).toEqual({
    id: 'a',
    actor,
    links: ['l'],
    statements: [{ id: 'st', slots: ['speaker', 'targets'] }],
    decisions: ['de'],
    aliases: ['Ivo Tessel', 'Ada Tessel'],
    labels: [{ document: 'd', label: 'I:' }],
  });
  expect(splitArgs('a', actor, []).statements).toEqual([]);
});
