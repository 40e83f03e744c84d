import { expect, test } from 'vitest';
import { labelOfLine, turnUnder } from './label-length.ts';

test.each([
  ['Vahl', 'Vahl: The river', 6],
  ['Vahl', '[00:01:02] Vahl: The river', 17],
  ['Vahl', '[Vahl] The river', 7],
  ['Vahl', '#Vahl The river', 6],
  ['Vahl', 'VAHL: The river', 0],
  ['Host', 'Why is it low?', 0],
  ['Vahl', 'Vahl', 4],
])('%s before %j has %i units', (label, line, length) => {
  expect(turnUnder(label, line)).toEqual({ label, length });
});

test.each([
  ['Vahl: The river', 'Vahl'],
  ['(00:01) Dr. Vahl : Yes', 'Dr. Vahl'],
  ['[Vahl] The river', 'Vahl'],
  ['Why is it low?', ''],
])('%j may be said by %j', (line, label) => {
  expect(labelOfLine(line)).toBe(label);
});
