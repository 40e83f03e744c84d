import { expect, test } from 'vitest';
import { reportOf } from './transfer.ts';

test.each([
  [{ pictures: 0, links: 0, cut: false }, null],
  [{ pictures: 1, links: 0, cut: false }, 'Left out: 1 picture.'],
  [{ pictures: 2, links: 1, cut: false }, 'Left out: 2 pictures and 1 link address.'],
  [
    { pictures: 0, links: 3, cut: true },
    'Left out: 3 link addresses. Parts nested too deeply were taken as plain text.',
  ],
])('%j is reported as %j', (counts, report) => {
  expect(reportOf({ blocks: [], ...counts })).toBe(report);
});
