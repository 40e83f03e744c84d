import { expect, test } from 'vitest';
import { isLibraryExport } from './library-export.ts';

test.each([
  ['a whole export', '{"format":"dictum-library","version":1}', 'a.json', true],
  [
    'one whose fields stand in another order',
    '{"version":1,"format":"dictum-library"}',
    'a.json',
    true,
  ],
  ['a torn one', '{"format": "dictum-library", "vers', 'a.json', true],
  ['other JSON', '{"format":"other"}', 'a.json', false],
  ['JSON that only speaks of it', '["dictum-library"]', 'a.json', false],
  ['a text with such a beginning', '{"format": "dictum-library", "vers', 'a.txt', false],
])('%s', (_what, text, name, expected) => {
  expect(isLibraryExport(new TextEncoder().encode(text), name)).toBe(expected);
});
