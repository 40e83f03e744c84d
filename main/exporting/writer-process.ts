// Main's side of the writer process.

import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { DictumError } from '#core/errors.ts';
import type { WriterAnswer, WriterCall } from '../writer/messages.ts';
import type { Writer } from '../writer/tasks.ts';

/** A step of an export takes seconds; what takes longer than this hangs. */
const timeLimit = 180_000;

/**
 * Gives `work` a writer in a process of its own, which ends with it. A call that hangs, fails or
 * takes the process down is an `UnavailableError`.
 */
export async function withWriter<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
  const child = utilityProcess.fork(join(__dirname, 'writer.cjs'), [], {
    serviceName: 'Dictum writer',
  });
  const call = (task: keyof Writer, argument: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const fail = (detail: string): void => {
        stop();
        reject(new DictumError('UnavailableError', 'The file could not be made.', detail));
      };
      const timer = setTimeout(() => fail('The time limit was reached.'), timeLimit);
      const gone = (code: number): void => fail(`The writer ended with ${code}.`);
      const answered = (answer: WriterAnswer): void => {
        stop();
        if (answer.ok) resolve(answer.value);
        else fail(answer.detail);
      };
      function stop(): void {
        clearTimeout(timer);
        child.off('exit', gone);
        child.off('message', answered);
      }
      child.on('exit', gone);
      child.on('message', answered);
      const message: WriterCall = { task, argument };
      child.postMessage(message);
    });
  // Each call answers what its task does: both sides are built from the same types.
  /* oxlint-disable typescript/no-unsafe-type-assertion */
  const writer: Writer = {
    readPdf: (bytes) => call('readPdf', bytes) as ReturnType<Writer['readPdf']>,
    docx: (task) => call('docx', task) as ReturnType<Writer['docx']>,
    finishPdf: (finish) => call('finishPdf', finish) as ReturnType<Writer['finishPdf']>,
  };
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  try {
    return await work(writer);
  } finally {
    child.kill();
  }
}
