// The writer process: makes an export, from reading the library to the last byte on the disk, so that the
// main process stays free to answer. Its port can read the library and nothing else. It has no window and no
// network, and ends with its export.

import { DictumError, describeError, reviveError } from '#core/errors.ts';
import { connect } from '#core/rpc.ts';
import type { ExportReadsApi } from '#core/store-api.ts';
import { exportReadsCalls } from '#core/store-api.ts';
import { Assets } from '../assets.ts';
import { exportLibrary, pdfOf } from '../exporting/export-library.ts';
import { printFonts } from '../exporting/print-fonts.ts';
import type { PrintPage } from '../exporting/print-page.ts';
import { wireOf } from '../port-wire.ts';
import type { FromWriter, ToWriter, WriterJob } from './messages.ts';

/** How long the store may take to answer one call, in milliseconds. */
const timeLimit = 60_000;

type Port = Parameters<typeof wireOf>[0];

const stop = new AbortController();
let printing: { resolve: (bytes: Uint8Array) => void; reject: (thrown: Error) => void } | null =
  null;

function send(message: FromWriter): void {
  process.parentPort.postMessage(message);
}

function print(page: PrintPage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    printing = { resolve, reject };
    send({ type: 'print', page });
  });
}

function libraryOf(port: Port): ExportReadsApi {
  const connection = connect<ExportReadsApi>(wireOf(port), exportReadsCalls, {
    timeout: timeLimit,
  });
  port.on('close', () =>
    connection.close(new DictumError('UnavailableError', 'The library was closed meanwhile.')),
  );
  return connection.calls;
}

async function work({ out, ...job }: WriterJob, port: Port): Promise<FromWriter> {
  const task = {
    ...job,
    library: libraryOf(port),
    assets: new Assets(job.assets),
    tools: {
      print,
      fonts: printFonts,
      creator: job.creator,
      now: () => new Date().toISOString(),
    },
    progress: (progress: Extract<FromWriter, { type: 'progress' }>['progress']) =>
      send({ type: 'progress', progress }),
    signal: stop.signal,
  };
  return out === null
    ? { type: 'made', made: await pdfOf(task) }
    : { type: 'written', outcome: await exportLibrary({ ...task, out }) };
}

process.parentPort.on('message', (event: { data: ToWriter; ports: Port[] }) => {
  const { data: message, ports } = event;
  const [port] = ports;
  if (message.type === 'stop') stop.abort();
  else if (message.type === 'printed') printing?.resolve(message.bytes);
  else if (message.type === 'not-printed') printing?.reject(reviveError(message.error));
  else if (port !== undefined)
    work(message.job, port).then(send, (thrown: unknown) =>
      send({ type: 'failed', error: describeError(thrown) }),
    );
});
