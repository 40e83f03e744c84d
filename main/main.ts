// The start of the program, to be read as its table of contents.

import { app } from 'electron';
import { DictumError } from '#core/errors.ts';
import { invocationOfProcess, lockLibrary, setSwitches } from './boot.ts';
import { earlyAnswer } from './cli/early-answer.ts';
import { runCommandLine } from './cli/run-command-line.ts';
import { UsageError, exitCodeOf, sentenceOf } from './cli/options.ts';
import { say } from './cli/output.ts';
import { openWindowed, showFailure } from './windowed.ts';

setSwitches();
const invocation = invocationOfProcess();
// The app lives until it says so itself: hidden pages come and go.
app.on('window-all-closed', () => undefined);

function isInUse(thrown: unknown): boolean {
  return thrown instanceof DictumError && thrown.name === 'LibraryInUseError';
}

async function start(): Promise<void> {
  const answered = await earlyAnswer(invocation);
  if (answered !== null) {
    app.exit(answered);
    return;
  }
  const folder = lockLibrary(invocation);
  await app.whenReady();
  if (invocation.command === null) await openWindowed(folder, invocation);
  else app.exit(await runCommandLine(folder, invocation.command, invocation.rest));
}

start().catch(async (thrown: unknown) => {
  if (invocation.command === null && isInUse(thrown)) {
    // The one that has the library comes to the front and takes the files; there is nothing to ask.
    await say('Dictum has this library open already; its window comes to the front.');
    app.exit(0);
    return;
  }
  if (invocation.command === null && !(thrown instanceof UsageError)) await showFailure(thrown);
  else await say(sentenceOf(thrown));
  app.exit(exitCodeOf(thrown));
});
