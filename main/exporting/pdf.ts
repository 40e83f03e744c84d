// A page becomes a PDF in a window nobody sees: no script, no preload, a session of its own in memory,
// gone afterwards.

import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { DictumError } from '#core/errors.ts';
import { escapeHtml } from '#core/formats/html/escape.ts';
import { hardenSession } from '../harden-session.ts';
import { readPage } from '../pages.ts';
import { lockedPreferences } from '../security.ts';
import { fontFiles } from './print-fonts.ts';
import type { PrintPage } from './print-page.ts';

/** A long book takes seconds; what takes longer than this hangs. */
const timeLimit = 180_000;

/** Prints a page on A4 with page numbers, tags and an outline. Throws `UnavailableError` when it hangs. */
export async function printToPdf(page: PrintPage): Promise<Uint8Array> {
  const own = session.fromPartition(`print-${randomUUID()}`);
  const fonts = fontFiles(await readPage('ui'));
  const html = { body: Buffer.from(page.html, 'utf8'), type: 'text/html; charset=utf-8' };
  hardenSession(own, 'print', new Map([...fonts, ...page.files, ['/index.html', html]]));
  const window = new BrowserWindow({
    show: false,
    title: 'Dictum print',
    webPreferences: { ...lockedPreferences, session: own, javascript: false, devTools: false },
  });
  const { webContents: contents } = window;
  let timer: NodeJS.Timeout | undefined;
  const gone = new Promise<never>((_resolve, reject) => {
    const fail = (detail: string): void =>
      reject(new DictumError('UnavailableError', 'The PDF could not be made.', detail));
    contents.on('render-process-gone', (_event, { reason }) => fail(reason));
    timer = setTimeout(() => fail('The time limit was reached.'), timeLimit);
  });
  try {
    return await Promise.race([gone, print(window, page.title)]);
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function print(window: BrowserWindow, title: string): Promise<Uint8Array> {
  await window.webContents.loadURL('app://print/');
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: runningLine(`<span>${escapeHtml(title)}</span>`, 'start'),
    footerTemplate: runningLine(
      '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>',
      'center',
    ),
  });
}

/** The templates know nothing of the page's style sheets. */
function runningLine(content: string, side: 'start' | 'center'): string {
  return `<div style="box-sizing:border-box;width:100%;padding:0 20mm 0 ${side === 'start' ? 31 : 20}mm;font:8pt Georgia,serif;color:#555;text-align:${side};white-space:nowrap;overflow:hidden;text-overflow:ellipsis">${content}</div>`;
}
