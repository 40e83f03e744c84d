// Main's side of the writer process: it starts one for an export, prints for it, passes on how far it is,
// and ends it.

import { dirname, join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { DictumError, describeError, reviveError } from '#core/errors.ts';
import { isFolder } from '#core/export-api.ts';
import type { ExportOutcome, ExportProgress, ExportRequest } from '#core/export-api.ts';
import { removeLeftovers } from '../atomic-file.ts';
import { hold } from '../held.ts';
import type { Library } from '../library.ts';
import type { FromWriter, ToWriter } from '../writer/messages.ts';
import type { MadePdf } from './make-pdf.ts';
import { printToPdf } from './pdf.ts';

/** Milliseconds without a word from the writer after which it hangs: the longest step takes a tenth of it. */
const silenceLimit = 600_000;
/** How long a stopped export of many files may take to come to the end of those it writes. */
const grace = 5_000;

/** What is exported, of which library. */
export interface WriterTask extends ExportRequest {
  library: Pick<Library, 'store' | 'assets' | 'folder'>;
  progress?: (progress: ExportProgress) => void;
  /** Stops it: it then rejects with its reason. */
  signal?: AbortSignal;
}

/** Writes an export to an absolute path. Rejects as `exportLibrary` does, or when the process ends. */
export async function writeExport(task: WriterTask, out: string): Promise<ExportOutcome> {
  const answer = await runWriter(task, out);
  if (answer.type !== 'written') throw failed(answer.type);
  return answer.outcome;
}

/** Makes the PDF of a subject to be looked at. Rejects as `writeExport` does. */
export async function makePreview(task: WriterTask): Promise<MadePdf> {
  const answer = await runWriter(task, null);
  if (answer.type !== 'made') throw failed(answer.type);
  return answer.made;
}

type Answer = Extract<FromWriter, { type: 'written' | 'made' }>;

async function runWriter(task: WriterTask, out: string | null): Promise<Answer> {
  const { library, subject, format, options = {}, signal } = task;
  signal?.throwIfAborted();
  const port = library.store.portForWriter();
  const child = hold(
    utilityProcess.fork(join(__dirname, 'writer.cjs'), [], { serviceName: 'Dictum writer' }),
  );
  const send = (message: ToWriter, ports: Electron.MessagePortMain[] = []): void =>
    child.postMessage(message, ports);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const timers: { silence?: NodeJS.Timeout; grace?: NodeJS.Timeout } = {};
  const print = async (page: Extract<FromWriter, { type: 'print' }>['page']): Promise<void> => {
    try {
      send({ type: 'printed', bytes: await printToPdf(page, library.assets, signal) });
    } catch (thrown) {
      send({ type: 'not-printed', error: describeError(thrown) });
    }
  };
  const onAbort = (): void => {
    // One file is written whole or not at all, so its process may be ended at any moment.
    if (!isFolder(subject, format)) {
      child.kill();
      return;
    }
    send({ type: 'stop' });
    timers.grace = setTimeout(() => child.kill(), grace);
  };
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const heard = (): void => {
        clearTimeout(timers.silence);
        timers.silence = setTimeout(() => reject(failed('It hangs.')), silenceLimit);
      };
      heard();
      child.on('exit', (code) => reject(failed(`The writer ended with ${code}.`)));
      child.on('message', (message: FromWriter) => {
        heard();
        if (message.type === 'progress') task.progress?.(message.progress);
        else if (message.type === 'print') void print(message.page);
        else if (message.type === 'failed') reject(reviveError(message.error));
        else resolve(message);
      });
      signal?.addEventListener('abort', onAbort);
      const assets = library.folder.assets;
      const creator = `Dictum ${app.getVersion()}`;
      const job = { subject, format, options, out, assets, creator };
      send({ type: 'start', job }, [port]);
    });
  } catch (thrown) {
    signal?.throwIfAborted();
    throw thrown;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    clearTimeout(timers.silence);
    clearTimeout(timers.grace);
    child.kill();
    await ended;
    // What a process left that was ended while it wrote.
    if (out !== null) await removeLeftovers(dirname(out));
  }
}

function failed(detail: string): DictumError {
  return new DictumError('UnavailableError', 'The file could not be made.', detail);
}
