// A page becomes a PDF in a window nobody sees: no script, no preload, a session of its own in memory,
// gone afterwards.

import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { DictumError } from '#core/errors.ts';
import { hardenSession } from '../harden-session.ts';
import { lockedPreferences } from '../security.ts';
import { printFonts } from './print-fonts.ts';
import type { PrintPage } from './print-page.ts';

/** A long book takes seconds; what takes longer than this hangs. */
const timeLimit = 180_000;

/**
 * Names the fonts in the head of a page, so that it counts as loaded only when they are there. Without this
 * Chromium asks for a font when it lays out the first words in it, and on a busy machine prints them in another.
 */
function withFontsAhead(page: string, names: readonly string[]): string {
  const links = names
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `<link rel="preload" as="font" type="font/woff2" href="${name}" crossorigin>`);
  return page.replace('<head>', () => `<head>${links.join('')}`);
}

/** Prints a page, on the paper its style sheet names. Throws `UnavailableError` when it hangs. */
export async function printToPdf(page: PrintPage): Promise<Uint8Array> {
  const own = session.fromPartition(`print-${randomUUID()}`);
  const fonts = await printFonts();
  const html = {
    body: Buffer.from(withFontsAhead(page.html, [...fonts.keys()]), 'utf8'),
    type: 'text/html; charset=utf-8',
  };
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
    return await Promise.race([gone, print(window, page)]);
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function print(window: BrowserWindow, { isTagged }: PrintPage): Promise<Uint8Array> {
  await window.webContents.loadURL('app://print/');
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
  });
}
