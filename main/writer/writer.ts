// The writer process: makes PDF and Word files of what it is sent, so that the main process stays free to
// answer. It has no window, no library and no network, and is killed when its export is over.

import type { WriterAnswer, WriterCall } from './messages.ts';
import { writerTasks } from './tasks.ts';

const tasks = writerTasks();

async function answer({ task, argument }: WriterCall): Promise<WriterAnswer> {
  try {
    // The call's task and argument belong together; the sender's types say so.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { ok: true, value: await tasks[task](argument as never) };
  } catch (thrown) {
    return { ok: false, detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : '' };
  }
}

process.parentPort.on('message', (event: { data: WriterCall }) => {
  void answer(event.data).then((reply) => process.parentPort.postMessage(reply));
});
