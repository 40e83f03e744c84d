// Copies what is selected in a form other programs read; loaded when it is first wanted.

import { DictumError } from '#core/errors.ts';
import type { Block } from '#core/text/blocks.ts';
import { nextTask } from '../../services/next-task.ts';
import { workerScript } from '../../services/worker-script.ts';
import { copyText, hideToast, showToast } from '../../ui/toast.tsx';
import type { CopyMessage } from './copy-worker.ts';
// Vite answers the built worker's address for such an import; the file itself exports no default.
// oxlint-disable-next-line import/default
import workerUrl from './copy-worker.ts?worker&url';
import { selectedBlocks } from './selected-blocks.ts';
import type { CopyForm, Written } from './write-blocks.ts';
import { writeBlocks } from './write-blocks.ts';

/** What is longer than so many blocks is written in a worker. */
const fewBlocks = 60;

const id = 'copied';

/** Those that are read already, in a task each, and the further ones as they are read. */
async function* portionsFrom(
  read: readonly Block[][],
  further: AsyncGenerator<Block[], void>,
): AsyncGenerator<Block[], void> {
  for (const blocks of read) {
    await nextTask();
    yield blocks;
  }
  yield* further;
}

/** Has a long text written by a worker, which is sent the portions as they are read. */
async function writeApart(
  portions: AsyncGenerator<Block[], void>,
  form: CopyForm,
): Promise<Written> {
  const worker = new Worker(workerScript(workerUrl), { type: 'module', name: 'copying' });
  const tell = (message: CopyMessage): void => worker.postMessage(message);
  try {
    const written = new Promise<Written>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Written>) => resolve(data));
      worker.addEventListener('error', (event) =>
        reject(new DictumError('UnexpectedError', 'This could not be copied.', event.message)),
      );
    });
    const send = async (): Promise<void> => {
      for await (const blocks of portions) tell({ blocks });
      tell({ form });
    };
    // Together: a worker that fails while the text is still being read is heard of at once.
    const [answer] = await Promise.all([written, send()]);
    return answer;
  } finally {
    worker.terminate();
  }
}

/** Puts it on the clipboard, and tells what did not fit. */
async function put({ text, report }: Written, form: CopyForm): Promise<void> {
  const isCopied = copyText(text, form === 'HTML' ? text : undefined);
  // In a text with everything selected, drawing anything takes React and Chromium a while.
  await nextTask();
  if (isCopied) showToast([`Copied as ${form}.`, ...report].join(' '), { id });
  // Chromium lets a page copy for a few seconds after a key only.
  else
    showToast(`The ${form} is ready.`, {
      id,
      timeout: 0,
      action: { label: 'Copy it', run: () => void put({ text, report }, form) },
    });
}

/**
 * Copies the selection of a text as Markdown, or as HTML: its source for programs that take text, the text
 * itself for others. However much it is, the window goes on.
 */
export async function copyAs(root: HTMLElement, form: CopyForm): Promise<void> {
  const portions = selectedBlocks(root);
  const first = await portions.next();
  if (first.done === true) return;
  const second = await portions.next();
  if (second.done === true && first.value.length <= fewBlocks)
    return put(writeBlocks(first.value, form), form);
  await nextTask();
  showToast('Copying…', { id, isBusy: true });
  const read = second.done === true ? [first.value] : [first.value, second.value];
  try {
    await put(await writeApart(portionsFrom(read, portions), form), form);
  } catch (error) {
    hideToast(id);
    throw error;
  }
}
