import { expect, test } from 'vitest';
import { driven } from '../scripts/driven-report.mjs';

const at = (second: number): string => new Date(second * 1000).toISOString();

function spec(title: string, projectName: string, status: string, ...seconds: [number, number][]) {
  const results = seconds.map(([start, duration]) => {
    return { startTime: at(start), duration: duration * 1000 };
  });
  return { title, file: 'a.spec.ts', line: 7, tests: [{ projectName, status, results }] };
}

test('the summary counts by project, and names what passed only when it was run again', () => {
  const report = {
    suites: [
      {
        specs: [spec('opens', 'end-to-end', 'expected', [10, 2])],
        suites: [
          {
            specs: [
              spec('drags', 'end-to-end', 'flaky', [12, 10], [23, 1]),
              spec('never', 'end-to-end', 'skipped'),
              spec('kills', 'torture', 'unexpected', [11, 4], [16, 4]),
            ],
          },
        ],
      },
    ],
  };
  const outcomes = driven(report);
  expect(outcomes.get('end-to-end')).toMatchObject({
    passed: 2,
    failed: 0,
    seconds: 14,
    flaky: ['a.spec.ts:7 drags'],
  });
  expect(outcomes.get('torture')).toMatchObject({ passed: 0, failed: 1, seconds: 9, flaky: [] });
  expect(driven(null).size).toBe(0);
});
