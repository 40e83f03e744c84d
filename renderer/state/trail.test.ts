import { expect, test } from 'vitest';
import type { Place } from './trail.ts';
import {
  currentPlace,
  emptyTrail,
  goBack,
  goForward,
  lastVisited,
  leave,
  stepOn,
  visit,
} from './trail.ts';

const tab = (id: string): Place => ({ kind: 'document', id, group: 1 });
const walked = ['a', 'b', 'c'].map(tab).reduce(visit, emptyTrail);

test('back and forward walk the places', () => {
  const back = goBack(walked);
  expect(back?.to).toEqual(tab('b'));
  const further = back === null ? null : goBack(back.trail);
  expect(further?.to).toEqual(tab('a'));
  expect(further === null ? null : goBack(further.trail)).toBeNull();
  expect(further === null ? null : goForward(further.trail)?.to).toEqual(tab('b'));
  expect(goForward(walked)).toBeNull();
});

test('going somewhere anew forgets what was ahead', () => {
  const back = goBack(walked);
  if (back === null) throw new Error('nowhere to go');
  const anew = visit(back.trail, tab('d'));
  expect(anew.places).toEqual(['a', 'b', 'd'].map(tab));
  expect(goForward(anew)).toBeNull();
});

test('staying is not a step, and an empty trail leads nowhere', () => {
  expect(visit(walked, tab('c'))).toBe(walked);
  expect(goBack(emptyTrail)).toBeNull();
  expect(goForward(emptyTrail)).toBeNull();
});

test('a jump inside a text is a step, and back leads to where one stood', () => {
  const standing = { ...tab('c'), start: 4000, above: 12 };
  const jumped = visit(leave(walked, standing), { ...tab('c'), passage: 'p' });
  expect(jumped.places).toHaveLength(4);
  expect(goBack(jumped)?.to).toEqual(standing);
  // Leaving the jump's place notes where one stood last, so that forward leads there.
  const left = leave(jumped, { ...tab('c'), start: 9000, above: 0 });
  expect(left.places).toHaveLength(4);
  const back = goBack(left);
  expect(back === null ? null : goForward(back.trail)?.to).toEqual({
    ...tab('c'),
    start: 9000,
    above: 0,
  });
});

test('going on from one to the next is one step, until one went elsewhere', () => {
  const at = (start: number): Place => ({ ...tab('c'), start, isStep: true });
  expect(stepOn(walked, at(1))).toBeNull();
  const first = visit(walked, at(1));
  const second = stepOn(first, at(2));
  expect(second?.places).toEqual([...walked.places, at(2)]);
  expect(stepOn(first, { ...at(2), group: 2 })).toBeNull();
  expect(stepOn(first, { ...tab('c'), start: 2 })).toBeNull();
  const elsewhere = visit(leave(first, { ...tab('c'), start: 1, above: 0 }), tab('d'));
  expect(stepOn(elsewhere, at(3))).toBeNull();
});

test('what one leaves is noted also when the other side had the focus', () => {
  const other: Place = { kind: 'note', id: 'n', group: 2 };
  const left = leave(walked, other);
  expect(currentPlace(left)).toEqual(other);
  expect(goBack(left)?.to).toEqual(tab('c'));
  // The same tab on the other side is another place.
  expect(visit(walked, { ...tab('c'), group: 2 }).places).toHaveLength(4);
});

test('the tab of a kind visited last', () => {
  expect(lastVisited(walked, 'document')).toBe('c');
  expect(lastVisited(walked, 'note')).toBeNull();
  expect(lastVisited(visit(walked, { kind: 'note', id: 'n' }), 'document')).toBe('c');
});

test('a trail is at most a hundred places long', () => {
  let trail = emptyTrail;
  for (let index = 0; index < 150; index += 1) trail = visit(trail, tab(String(index)));
  expect(trail.places).toHaveLength(100);
  expect(currentPlace(trail)).toEqual(tab('149'));
});
