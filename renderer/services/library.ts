// The one way to the library: calls to the store page, commands with an id of their own, undo and redo.

import type { ChangeEvent } from '#core/change.ts';
import type { CommandArgs, CommandName, CommandResult } from '#core/commands/catalogue.ts';
import { DictumError } from '#core/errors.ts';
import type { LibraryApi, RunCall } from '#core/library-api.ts';
import { changeEvent, libraryCalls } from '#core/library-api.ts';
import type { MentionEvent } from '#core/mentions-api.ts';
import { mentionEvent } from '#core/mentions-api.ts';
import type { Connection } from '#core/rpc.ts';
import { connect } from '#core/rpc.ts';
import { saving } from '../state/saving.ts';
import { retryable } from '../ui/retries.ts';
import { bridge } from './bridge.ts';
import { oncemore, untilAnswered } from './retry.ts';
import { makeBell } from './wake.ts';

/** How long a call waits for a store page that died to come back, in milliseconds. */
const patience = 20_000;
/** How long after the page's own word main may tell that it is lost, in milliseconds. */
const lag = 1000;

const lost = new DictumError('UnavailableError', 'The library is being brought back.');
const back = makeBell();
const gone = makeBell();
const changes = new Set<(event: ChangeEvent) => void>();
const returns = new Set<() => void>();
const mentions = new Set<(event: MentionEvent) => void>();
let isLost = false;
let isFull = false;
let lastStep = '';

let receive: (message: string) => void = () => {};
bridge.library.receive((message) => receive(message));

function open(): Connection<LibraryApi> {
  const connection = connect<LibraryApi>(
    {
      send: (message) => bridge.library.send(message),
      receive: (listener) => {
        receive = listener;
      },
    },
    libraryCalls,
  );
  connection.on(changeEvent, (value) => {
    // The store page is ours; it sends what `ChangeEvent` says.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const event = value as ChangeEvent;
    for (const listener of changes) listener(event);
  });
  connection.on(mentionEvent, (value) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const event = value as MentionEvent;
    for (const listener of mentions) listener(event);
  });
  return connection;
}

let connection = open();

bridge.on('store', (state) => {
  isLost = state !== 'back';
  isFull = state === 'full';
  connection.close(lost);
  if (isLost) {
    gone.ring();
    return;
  }
  connection = open();
  back.ring();
  for (const listener of returns) listener();
});

async function untilBack(): Promise<void> {
  if (isLost) await back.wait(patience);
}

/**
 * As `untilBack`, for what changes the library and may stand in its journal already: waits for room on the disk for
 * as long as it takes. Answers whether the library is there.
 */
async function untilThere(): Promise<boolean> {
  // The page says that it stops a moment before main tells that it is lost.
  if (!isLost) await gone.wait(lag);
  while (isLost) if (!(await back.wait(patience)) && !isFull) return false;
  return true;
}

/** Reads from the library; tried once more if it was away. */
export function ask<K extends Exclude<keyof LibraryApi, 'run' | 'undo' | 'redo'>>(
  call: K,
  args: Parameters<LibraryApi[K]>[0],
): ReturnType<LibraryApi[K]> {
  const once = (): Promise<unknown> => {
    const calls: Readonly<Record<K, (args: never) => Promise<unknown>>> = connection.calls;
    // The call's own argument, which indexing by a type parameter cannot show.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return calls[call](args as never);
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return oncemore(once, untilBack) as ReturnType<LibraryApi[K]>;
}

/**
 * Runs a command of the library and answers its result once it stands on the disk. Rejects with a
 * `DictumError` whose message is one sentence for the user; when there was no room on the disk, `retryOf` it
 * runs the same once more, which is done once only. `step` joins several commands to one step of
 * undo, and names it.
 */
export async function run<N extends CommandName>(
  command: N,
  args: CommandArgs<N>,
  step: Pick<RunCall, 'group' | 'label'> = {},
): Promise<CommandResult<N>> {
  const id = crypto.randomUUID();
  const answer = await retryable(() =>
    saving.track(() =>
      untilAnswered(() => connection.calls.run({ id, command, args, ...step }), untilThere),
    ),
  );
  lastStep = step.group ?? id;
  // The catalogue names the result of each command.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return answer.result as CommandResult<N>;
}

/**
 * The step that `run` made last, to be read as soon as it has answered: what an offer to undo it names, so
 * that it does not take back what came later.
 */
export function stepJustMade(): string {
  return lastStep;
}

/**
 * Takes the last action back; answers what it was. With `of`, a step, only if that is the last action; else
 * rejects with a `ConflictError`.
 */
export async function undo(of?: string): Promise<string> {
  const args = { id: crypto.randomUUID(), ...(of === undefined ? {} : { of }) };
  const answer = await saving.track(() => oncemore(() => connection.calls.undo(args), untilBack));
  return answer.label;
}

/** Does the last action taken back again; answers what it was. */
export async function redo(): Promise<string> {
  const id = crypto.randomUUID();
  const answer = await saving.track(() => oncemore(() => connection.calls.redo({ id }), untilBack));
  return answer.label;
}

/** Listens to every Change that was saved, by whomever; returns the undo. */
export function onChange(listener: (event: ChangeEvent) => void): () => void {
  changes.add(listener);
  return () => void changes.delete(listener);
}

/** Listens to mentions having changed anywhere in the library; returns the undo. */
export function onMentions(listener: (event: MentionEvent) => void): () => void {
  mentions.add(listener);
  return () => void mentions.delete(listener);
}

/** Listens for the library being back after it was lost: Changes may have been missed. */
export function onReturn(listener: () => void): () => void {
  returns.add(listener);
  return () => void returns.delete(listener);
}
