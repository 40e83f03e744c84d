import { describe, expect, test } from 'vitest';
import type { KeyPress } from './keys.ts';
import { ariaKeys, keyCaps, matchesKey } from './keys.ts';

const press = (fields: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...fields,
});

describe('which key was pressed', () => {
  test.each<[string, Partial<KeyPress>, boolean, boolean]>([
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true }, false, true],
    ['Mod+K', { key: 'K', code: 'KeyK', ctrlKey: true }, false, true],
    ['Mod+K', { key: 'k', code: 'KeyK', metaKey: true }, true, true],
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true }, true, false],
    ['Mod+K', { key: 'k', code: 'KeyK' }, false, false],
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true, shiftKey: true }, false, false],
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }, false, false],
    ['Mod+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, false, true],
    ['Mod+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, false, false],
    ['1', { key: '1', code: 'Digit1' }, false, true],
    ['1', { key: '&', code: 'Digit1' }, false, true],
    ['1', { key: '1', code: 'Numpad1' }, false, true],
    ['1', { key: '!', code: 'Digit1', shiftKey: true }, false, false],
    ['Alt+2', { key: '€', code: 'Digit2', altKey: true }, true, true],
    ['?', { key: '?', code: 'Slash', shiftKey: true }, false, true],
    ['[', { key: '[', code: 'BracketLeft' }, false, true],
    ['Mod+\\', { key: '#', code: 'Backslash', ctrlKey: true }, false, true],
    ['Mod+\\', { key: '|', code: 'Backslash', ctrlKey: true, shiftKey: true }, false, false],
    ['Mod+Shift+\\', { key: '|', code: 'Backslash', ctrlKey: true, shiftKey: true }, false, true],
    ['Mod+>', { key: '>', code: 'Period', ctrlKey: true, shiftKey: true }, false, true],
    ['F6', { key: 'F6', code: 'F6' }, false, true],
    ['Shift+F6', { key: 'F6', code: 'F6', shiftKey: true }, false, true],
    ['F6', { key: 'F6', code: 'F6', shiftKey: true }, false, false],
    ['Mod+Z', { key: 'z', code: 'KeyY', ctrlKey: true }, false, true],
    ['Space', { key: ' ', code: 'Space' }, false, true],
  ])('%s against %o (mac: %s) is %s', (keys, fields, mac, expected) => {
    expect(matchesKey(press(fields), keys, mac)).toBe(expected);
  });
});

test.each([
  ['Mod+Shift+Z', false, ['Ctrl', 'Shift', 'Z']],
  ['Mod+Shift+Z', true, ['⌘', '⇧', 'Z']],
  ['Alt+ArrowLeft', false, ['Alt', '←']],
  ['8', false, ['8']],
])('%s is drawn as caps (mac: %s)', (keys, mac, caps) => {
  expect(keyCaps(keys, mac)).toEqual(caps);
});

test('screen readers hear the real key', () => {
  expect(ariaKeys('Mod+K', false)).toBe('Control+K');
  expect(ariaKeys('Mod+K', true)).toBe('Meta+K');
});
