import { describe, expect, test } from 'vitest';
import type { Layout, Tab } from './groups.ts';
import {
  added,
  closed,
  emptyLayout,
  homeOf,
  joined,
  moved,
  movedOut,
  shown,
  shownBeside,
} from './groups.ts';

/** A layout in one line: `d1 *n1 | a1!` is two groups, the star what is shown, the `!` the focus. */
function read(line: string): Layout {
  let focused = 1;
  const kinds = { d: 'document', n: 'note', a: 'actor' } as const;
  const groups = line.split('|').map((part, index) => {
    if (part.includes('!')) focused = index + 1;
    let active: string | null = null;
    const tabs = [...part.matchAll(/(\*?)([dna])(\d)/g)].map(([, star, letter, digit]): Tab => {
      const kind = letter === 'd' ? kinds.d : letter === 'n' ? kinds.n : kinds.a;
      if (star === '*') active = `${kind}:${digit}`;
      return { kind, id: String(digit) };
    });
    return { id: index + 1, tabs, active };
  });
  return { groups, focused };
}

/** The same line back. */
function write({ groups, focused }: Layout): string {
  return groups
    .map(({ id, tabs, active }) => {
      const words = tabs.map(
        (tab) => `${active === `${tab.kind}:${tab.id}` ? '*' : ''}${tab.kind[0]}${tab.id}`,
      );
      return words.join(' ') + (id === focused && groups.length > 1 ? '!' : '');
    })
    .join(' | ');
}

const d1: Tab = { kind: 'document', id: '1' };
const d2: Tab = { kind: 'document', id: '2' };
const n1: Tab = { kind: 'note', id: '1' };

describe('opening', () => {
  test.each<[string, Tab, string]>([
    ['', d1, '*d1'],
    ['*d1', d2, 'd1 *d2'],
    ['*d1 d2', d2, 'd1 *d2'],
    // In sight on the other side.
    ['*n1! | *d1', d1, '*n1 | *d1!'],
    // Open on the other side only.
    ['*n1! | *d1 d2', d2, '*n1 | d1 *d2!'],
    // In sight there, but only open here.
    ['*n1 d1! | *d1', d1, '*n1 d1 | *d1!'],
    // Open on both sides, in sight on neither.
    ['*n1 d1! | *a1 d1', d1, 'n1 *d1! | *a1 d1'],
    ['*n1 | *d1!', d2, '*n1 | d1 *d2!'],
  ])('%s, then %o', (before, tab, after) => {
    const layout = read(before);
    const home = homeOf(layout, `${tab.kind}:${tab.id}`);
    expect(write(shown(layout, tab, home))).toBe(after);
  });

  test.each<[string, Tab, string]>([
    ['*d1', d1, '*d1 | *d1!'],
    ['*d1', d2, '*d1 | *d2!'],
    ['d1 *n1', n1, '*d1 | *n1!'],
    // A note alone has nothing to stand beside.
    ['*n1', n1, '*n1'],
    ['', d1, '*d1'],
    ['*d1! | *d2', d1, '*d1 | d2 *d1!'],
    ['*d1 | *d2!', n1, 'd1 *n1! | *d2'],
    // A note moves; the group it leaves empty goes.
    ['*n1! | *d2', n1, 'd2 *n1'],
  ])('%s, then %o beside', (before, tab, after) => {
    expect(write(shownBeside(read(before), tab))).toBe(after);
  });

  test('behind the others, once', () => {
    expect(write(added(read('*d1! | *d2'), d2))).toBe('*d1! | *d2');
    expect(write(added(read('*d1! | *d2'), n1))).toBe('*d1 n1! | *d2');
  });
});

test.each<[string, number, string, number, number | undefined, string]>([
  ['*d1 d2 d3', 1, 'document:1', 1, 3, 'd2 d3 *d1'],
  ['*d1 d2 d3', 1, 'document:1', 1, 2, 'd2 *d1 d3'],
  ['d1 d2 *d3', 1, 'document:3', 1, 0, '*d3 d1 d2'],
  ['*d1 d2', 1, 'document:1', 1, 0, '*d1 d2'],
  ['*d1 d2! | *d3', 1, 'document:1', 2, 0, '*d2 | *d1 d3!'],
  ['*d1! | *d3', 1, 'document:1', 2, undefined, 'd3 *d1'],
  // Open there already: it goes to the place, and from here.
  ['*d1 d2! | d3 *d1', 1, 'document:1', 2, 0, '*d2 | *d1 d3!'],
  ['*d1', 1, 'document:9', 1, 0, '*d1'],
])('%s: moving (%i, %s) to (%i, %s)', (before, from, key, to, at, after) => {
  expect(write(moved(read(before), from, key, to, at))).toBe(after);
});

test('moving out makes a side of its own, if something stays', () => {
  expect(write(movedOut(read('*d1 d2'), 1, 'document:2', 'right'))).toBe('*d1 | *d2!');
  expect(write(movedOut(read('*d1 d2'), 1, 'document:1', 'left'))).toBe('*d1! | *d2');
  expect(write(movedOut(read('*d1'), 1, 'document:1', 'right'))).toBe('*d1');
  expect(write(movedOut(read('*d1! | *d2'), 1, 'document:1', 'left'))).toBe('d2 *d1');
});

test.each<[string, number, string, string]>([
  ['d1 *d2 d3', 1, 'document:2', 'd1 *d3'],
  ['d1 *d2', 1, 'document:2', '*d1'],
  ['*d1', 1, 'document:1', ''],
  ['*d1! | *d1', 1, 'document:1', '*d1'],
  ['*d1! | *d1', 2, 'document:1', '*d1'],
])('%s: closing (%i, %s)', (before, group, key, after) => {
  expect(write(closed(read(before), group, key))).toBe(after);
});

test('joined, the focused side keeps its group and what it shows', () => {
  const layout = joined(read('*d1 d2 | *d2 n1!'));
  expect(write(layout)).toBe('*d2 n1 d1');
  expect(layout.groups[0]?.id).toBe(2);
  expect(joined(emptyLayout)).toBe(emptyLayout);
});
