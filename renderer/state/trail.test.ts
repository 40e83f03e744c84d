import { expect, test } from 'vitest';
import { emptyTrail, goBack, goForward, visit } from './trail.ts';

const walked = ['a', 'b', 'c'].reduce(visit, emptyTrail);

test('back and forward walk the places', () => {
  const back = goBack(walked);
  expect(back?.at).toBe('b');
  const further = back === null ? null : goBack(back.trail);
  expect(further?.at).toBe('a');
  expect(further === null ? null : goBack(further.trail)).toBeNull();
  expect(further === null ? null : goForward(further.trail)?.at).toBe('b');
  expect(goForward(walked)).toBeNull();
});

test('going somewhere anew forgets what was ahead', () => {
  const back = goBack(walked);
  if (back === null) throw new Error('nowhere to go');
  const anew = visit(back.trail, 'd');
  expect(anew.places).toEqual(['a', 'b', 'd']);
  expect(goForward(anew)).toBeNull();
});

test('staying is not a step, and an empty trail leads nowhere', () => {
  expect(visit(walked, 'c')).toBe(walked);
  expect(goBack(emptyTrail)).toBeNull();
  expect(goForward(emptyTrail)).toBeNull();
});
