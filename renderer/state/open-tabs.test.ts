import { expect, test, vi } from 'vitest';
import type { Layout, Tab } from './groups.ts';
import { emptyLayout } from './groups.ts';

vi.mock('./library.ts', () => ({ useLibrary: {} }));
const { readTabs, stillThere, writeTabs } = await import('./open-tabs.ts');

const note: Tab = { kind: 'note', id: 'n1' };
const actor: Tab = { kind: 'actor', id: 'a1' };
const text: Tab = { kind: 'document', id: 'd1' };

const one = (tabs: Tab[], active: string | null): Layout => ({
  groups: [{ id: 1, tabs, active }],
  focused: 1,
});
const two: Layout = {
  groups: [
    { id: 1, tabs: [text, actor], active: 'document:d1' },
    { id: 2, tabs: [note, text], active: 'note:n1' },
  ],
  focused: 2,
};

test.each<[string, string | null, Layout]>([
  ['nothing', null, emptyLayout],
  ['damaged text', '{"tabs":', emptyLayout],
  ['something else', '[1, 2]', emptyLayout],
  [
    'the older shape, one group',
    JSON.stringify({ tabs: [note, actor], active: 'note:n1' }),
    one([note, actor], 'note:n1'),
  ],
  [
    'what is no tab is left out, and an active one that is not there',
    JSON.stringify({
      tabs: [note, { kind: 'window', id: 'x' }, { kind: 'note' }, 7],
      active: 'window:x',
    }),
    one([note], null),
  ],
  ['two groups and the one with the focus', writeTabs(two), two],
  [
    'an empty group is left out',
    JSON.stringify({ groups: [{ tabs: [] }, { tabs: [note], active: 'note:n1' }], focused: 0 }),
    { groups: [{ id: 2, tabs: [note], active: 'note:n1' }], focused: 2 },
  ],
  [
    'never more than two',
    JSON.stringify({ groups: Array.from({ length: 4 }, () => ({ tabs: [text] })), focused: 9 }),
    {
      groups: [
        { id: 1, tabs: [text], active: null },
        { id: 2, tabs: [text], active: null },
      ],
      focused: 1,
    },
  ],
])('%s', (_name, stored, expected) => {
  expect(readTabs(stored)).toEqual(expected);
});

test('what is gone from the library is not opened again', () => {
  const kept = stillThere(two, (tab) => tab.kind === 'document');
  expect(kept).toEqual({
    groups: [
      { id: 1, tabs: [text], active: 'document:d1' },
      { id: 2, tabs: [text], active: null },
    ],
    focused: 2,
  });
  expect(stillThere(two, (tab) => tab.kind === 'actor')).toEqual({
    groups: [{ id: 1, tabs: [actor], active: null }],
    focused: 1,
  });
  expect(stillThere(two, () => false)).toEqual(emptyLayout);
});

test('a note stored in two groups opens in the first', () => {
  const twice: Layout = {
    groups: [
      { id: 1, tabs: [note], active: 'note:n1' },
      { id: 2, tabs: [note, text], active: 'note:n1' },
    ],
    focused: 1,
  };
  expect(stillThere(twice, () => true).groups[1]?.tabs).toEqual([text]);
});
