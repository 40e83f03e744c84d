import { expect, test } from 'vitest';
import { linkAddress } from './link-address.ts';

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  [' example.org ', 'https://example.org'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
  ['archive.example.org/2031?x=1', 'https://archive.example.org/2031?x=1'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt://example.org/%0aalert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc/passwd', null],
  ['just words', null],
  ['word', null],
  ['https://', null],
  ['example.org/with space', null],
  ['', null],
])('%j means %j', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});
