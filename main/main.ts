// The start of the program, to be read as its table of contents.

import { app } from 'electron';
import { invocationOfProcess, lockLibrary, setSwitches } from './boot.ts';
import { runCommandLine } from './cli/run-command-line.ts';
import { exitCodeOf, sentenceOf } from './cli/options.ts';
import { say } from './cli/output.ts';
import { openWindowed, showFailure } from './windowed.ts';

setSwitches();
const invocation = invocationOfProcess();
// The app lives until it says so itself: hidden pages come and go.
app.on('window-all-closed', () => undefined);

async function start(): Promise<void> {
  const folder = lockLibrary(invocation);
  await app.whenReady();
  if (invocation.command === null) await openWindowed(folder, invocation);
  else app.exit(await runCommandLine(folder, invocation.command, invocation.rest));
}

start().catch(async (thrown: unknown) => {
  if (invocation.command === null) await showFailure(thrown);
  else await say(sentenceOf(thrown));
  app.exit(exitCodeOf(thrown));
});
