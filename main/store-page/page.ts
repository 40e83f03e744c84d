// The store page: main hands it its own port, and one for each window.

import { DictumError, describeError } from '#core/errors.ts';
import type { LibraryApi } from '#core/library-api.ts';
import { changeEvent, libraryApiChecks } from '#core/library-api.ts';
import type { MentionEvent } from '#core/mentions-api.ts';
import { mentionEvent } from '#core/mentions-api.ts';
import { connect, serve } from '#core/rpc.ts';
import type { ExportReadsApi, JournalApi } from '#core/store-api.ts';
import { brokenEvent, exportReadsChecks, journalCalls, storeOwnerChecks } from '#core/store-api.ts';
import { databaseName } from './database.ts';
import { isEngineFault, unreadableAtWork } from './engine-fault.ts';
import { listenForPorts, wireOfPort } from './ports.ts';
import type { RadarApi } from './radar/radar-api.ts';
import { radarCalls } from './radar/radar-api.ts';
import type { IndexApi } from './search/index-api.ts';
import { indexCalls } from './search/index-api.ts';
import { startWorker } from './start-worker.ts';
import { storeOwner } from './store-owner.ts';
import type { SuggestingApi } from './suggesting/suggesting-api.ts';
import { suggestingCalls } from './suggesting/suggesting-api.ts';

/** How long main may take to sync one Change to the disk, in milliseconds. */
const journalTimeLimit = 60_000;

type SendEvent = (event: string, value: unknown) => void;

/** Those who are told of every Change. */
const audience = new Set<SendEvent>();
/** Windows that came before the library was started. */
const waiting: MessagePort[] = [];
let library: LibraryApi | null = null;
/** What an export reads; there once main has its port. */
let reads: ExportReadsApi | null = null;
/** Tells main that the database cannot be read; set once main has its port. */
let tellDamage: (error: DictumError) => void = () => undefined;

/** Once the library is open, a table that cannot be read is main's business before it is anybody else's. */
function failed(thrown: unknown): unknown {
  if (library === null || !isEngineFault(thrown)) return thrown;
  const fault = unreadableAtWork(thrown);
  tellDamage(fault);
  return fault;
}

function serveWindow(port: MessagePort): void {
  if (library === null) {
    waiting.push(port);
    return;
  }
  const send = serve(wireOfPort(port), libraryApiChecks, library, failed);
  audience.add(send);
  port.addEventListener('close', () => audience.delete(send));
}

function startIndex(): IndexApi {
  const wire = startWorker('search', (reason) => {
    connection.close(new DictumError('UnavailableError', 'The search is not available.', reason));
  });
  // The first start of a large library builds its index in many calls; each of them is short.
  const connection = connect<IndexApi>(wire, indexCalls, { timeout: 120_000 });
  return connection.calls;
}

/** Started when the first proposals are asked for. */
function startSuggesting(): SuggestingApi {
  const wire = startWorker('suggesting', (reason) => {
    connection.close(new DictumError('UnavailableError', 'No suggestions can be made.', reason));
  });
  const connection = connect<SuggestingApi>(wire, suggestingCalls, { timeout: 120_000 });
  return connection.calls;
}

function startRadar(died: () => void): RadarApi {
  const wire = startWorker('radar', (reason) => {
    died();
    connection.close(
      new DictumError('UnavailableError', 'The mentions are not available.', reason),
    );
    // Whoever shows mentions asks again, which starts a new one.
    const event: MentionEvent = { documents: null, actors: null, complete: false };
    for (const send of audience) send(mentionEvent, event);
  });
  const connection = connect<RadarApi>(wire, radarCalls, { timeout: 120_000 });
  connection.on(mentionEvent, (value) => {
    for (const send of audience) send(mentionEvent, value);
  });
  return connection.calls;
}

function serveOwner(port: MessagePort): void {
  const wire = wireOfPort(port);
  const journal = connect<JournalApi>(wire, journalCalls, { timeout: journalTimeLimit });
  const owner = storeOwner({
    databaseName,
    journal: journal.calls,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    publish: (event) => {
      for (const send of audience) send(changeEvent, event);
    },
    broken: (error) => send(brokenEvent, describeError(error)),
    startIndex,
    startSuggesting,
    startRadar,
    started: (calls) => {
      library = calls;
      for (const waitingPort of waiting.splice(0)) serveWindow(waitingPort);
    },
  });
  reads = owner;
  const send = serve(wire, storeOwnerChecks, owner, failed);
  tellDamage = (error) => send(brokenEvent, describeError(error));
  audience.add(send);
}

let isOwned = false;

listenForPorts((role, port) => {
  if (role === 'window') serveWindow(port);
  else if (role === 'writer') {
    if (reads !== null) serve(wireOfPort(port), exportReadsChecks, reads, failed);
  } else if (!isOwned) {
    isOwned = true;
    serveOwner(port);
  }
});
