import { expect, test } from 'vitest';
import { keyTarget } from './reading-keys.ts';

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey')[]) =>
  keyTarget({
    key,
    ctrlKey: held.includes('ctrlKey'),
    metaKey: held.includes('metaKey'),
    altKey: held.includes('altKey'),
    shiftKey: held.includes('shiftKey'),
  });

test.each([
  [press(' '), { kind: 'page', by: 1 }],
  [press(' ', 'shiftKey'), { kind: 'page', by: -1 }],
  [press('Home', 'ctrlKey'), { kind: 'caret', to: 'start', extend: false }],
  [press('End', 'ctrlKey', 'shiftKey'), { kind: 'caret', to: 'end', extend: true }],
  [press('ArrowUp', 'metaKey'), { kind: 'caret', to: 'start', extend: false }],
  [press('Home'), null],
  [press('ArrowUp', 'altKey', 'metaKey'), null],
  [press(' ', 'ctrlKey'), null],
  [press('1'), null],
])('%j', (target, expected) => {
  expect(target).toEqual(expected);
});
