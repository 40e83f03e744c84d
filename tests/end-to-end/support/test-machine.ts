/**
 * What the global setup found out about this machine and hands to the tests through the
 * environment: the executable to start, whether Chromium's sandbox is on in it, the version, and a
 * folder for temporary files that every user may enter.
 */
export interface TestMachine {
  readonly executable: string;
  readonly sandbox: boolean;
  readonly electronVersion: string;
  readonly projectFolder: string;
  readonly temporaryFolder: string;
  /** Whether windows are drawn on displays that the scripts start, so that each worker can have its own. */
  readonly hasVirtualDisplay: boolean;
}

const variable = 'DICTUM_TEST_MACHINE';

/** Keeps the description for the test processes that are started from here. */
export function announceTestMachine(machine: TestMachine): void {
  process.env[variable] = JSON.stringify(machine);
}

/** The description that the global setup left. */
export function testMachine(): TestMachine {
  const text = process.env[variable];
  if (text === undefined) throw new Error('The global setup of Playwright has not run.');
  return JSON.parse(text) as TestMachine;
}
