// A PDF as pages that can be drawn. pdf.js reads it in a worker of its own.

import { DictumError } from '#core/errors.ts';
import { workerScript } from '../../services/worker-script.ts';
// Vite answers the built worker's address for such an import; the file itself exports no default.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url';

/** A PDF opened to be looked at; to be closed. */
export interface OpenPdf {
  /** How many pages it has, and their width over their height. */
  pages: number;
  shape: number;
  /** Draws a page, counted from 1, as wide as the canvas is shown. */
  draw(page: number, canvas: HTMLCanvasElement): Promise<void>;
  close(): void;
}

/** Opens a PDF of our own making. Throws `UnavailableError` when it cannot be read. */
export async function openPdf(address: string): Promise<OpenPdf> {
  const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = new Worker(workerScript(workerUrl), { type: 'module', name: 'pdf' });
  GlobalWorkerOptions.workerPort = port;
  const close = (): void => {
    GlobalWorkerOptions.workerPort = null;
    port.terminate();
  };
  try {
    const response = await fetch(address);
    const data = new Uint8Array(await response.arrayBuffer());
    const document = await getDocument({ data, useWasm: false, enableXfa: false }).promise;
    const first = (await document.getPage(1)).getViewport({ scale: 1 });
    return {
      pages: document.numPages,
      shape: first.width / first.height,
      async draw(number, canvas) {
        const page = await document.getPage(number);
        const width = canvas.clientWidth * window.devicePixelRatio;
        const viewport = page.getViewport({ scale: width / first.width });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await page.render({ canvas, viewport }).promise;
      },
      close,
    };
  } catch (thrown) {
    close();
    throw new DictumError('UnavailableError', 'The preview cannot be shown.', String(thrown));
  }
}
