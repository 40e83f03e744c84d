/** What Playwright's report says of the tests of each project. */

/**
 * `seconds` from the start of its first test to the end of its last; `flaky` names the tests that passed only
 * when they were run again. They count as passed.
 * @typedef {{ passed: number, failed: number, seconds: number, flaky: string[] }} Outcome
 */

/**
 * @typedef {{ startTime: string, duration: number }} Result
 * @typedef {{ projectName: string, status: string, results: Result[] }} Test
 * @typedef {{ title: string, file: string, line: number, tests: Test[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @returns {Outcome & { from: number, to: number }} */
const nothing = () => ({ passed: 0, failed: 0, seconds: 0, flaky: [], from: Infinity, to: 0 });

/**
 * Counts a report of Playwright's `json` reporter by project; what was skipped or did not run is left out.
 * @param {Suite | null} report
 * @returns {Map<string, Outcome>}
 */
export function driven(report) {
  /** @type {Map<string, ReturnType<typeof nothing>>} */
  const outcomes = new Map();
  for (const spec of specsOf(report ?? {}))
    for (const { projectName, status, results } of spec.tests) {
      const outcome = outcomes.get(projectName) ?? nothing();
      outcomes.set(projectName, outcome);
      if (status === 'expected' || status === 'flaky') outcome.passed += 1;
      if (status === 'unexpected') outcome.failed += 1;
      if (status === 'flaky') outcome.flaky.push(`${spec.file}:${spec.line} ${spec.title}`);
      for (const { startTime, duration } of results) {
        const start = Date.parse(startTime);
        outcome.from = Math.min(outcome.from, start);
        outcome.to = Math.max(outcome.to, start + duration);
      }
      if (outcome.to > 0) outcome.seconds = (outcome.to - outcome.from) / 1000;
    }
  return outcomes;
}
