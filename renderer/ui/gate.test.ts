import { expect, it } from 'vitest';
import { makeGate } from './gate.ts';

it('does what came early when it opens, in order, and later work at once', () => {
  const done: string[] = [];
  const gate = makeGate();
  gate.pass(() => done.push('first'));
  gate.pass(() => done.push('second'));
  expect(done).toEqual([]);
  const close = gate.open();
  expect(done).toEqual(['first', 'second']);
  gate.pass(() => done.push('third'));
  expect(done).toEqual(['first', 'second', 'third']);
  close();
  gate.pass(() => done.push('fourth'));
  expect(done).toHaveLength(3);
  gate.open();
  expect(done).toEqual(['first', 'second', 'third', 'fourth']);
});
