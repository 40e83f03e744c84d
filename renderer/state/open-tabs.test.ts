import { expect, test, vi } from 'vitest';

vi.mock('./library.ts', () => ({ useLibrary: {} }));
const { readTabs } = await import('./open-tabs.ts');

const none = { tabs: [], active: null };
const tab = { kind: 'note', id: 'n1' };

test.each([
  ['nothing', null, none],
  ['damaged text', '{"tabs":', none],
  ['something else', '[1, 2]', none],
  [
    'tabs and the one shown',
    JSON.stringify({ tabs: [tab, { kind: 'actor', id: 'a1' }], active: 'note:n1' }),
    { tabs: [tab, { kind: 'actor', id: 'a1' }], active: 'note:n1' },
  ],
  [
    'what is no tab is left out, and an active one that is not there',
    JSON.stringify({
      tabs: [tab, { kind: 'window', id: 'x' }, { kind: 'note' }, 7],
      active: 'window:x',
    }),
    { tabs: [tab], active: null },
  ],
])('%s', (_name, text, expected) => {
  expect(readTabs(text)).toEqual(expected);
});
