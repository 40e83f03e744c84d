// Copies what is selected in a form other programs read; loaded when it is first wanted.

import { DictumError } from '#core/errors.ts';
import type { Block } from '#core/text/blocks.ts';
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

/** Has a long text written by a worker, which is sent the portions as they are read. */
async function writeApart(
  first: Block[],
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
      tell({ blocks: first });
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
function put({ text, report }: Written, form: CopyForm): void {
  if (copyText(text, form === 'HTML' ? text : undefined))
    showToast([`Copied as ${form}.`, ...report].join(' '), { id });
  // Chromium lets a page copy for a few seconds after a key only.
  else
    showToast(`The ${form} is ready.`, {
      id,
      timeout: 0,
      action: { label: 'Copy it', run: () => put({ text, report }, form) },
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
  showToast('Copying…', { id, isBusy: true });
  const more = second.done === true ? [] : second.value;
  try {
    put(await writeApart([...first.value, ...more], portions, form), form);
  } catch (error) {
    hideToast(id);
    throw error;
  }
}
