// A page becomes a PDF in a view nobody sees: no script, no preload, a session of its own in memory, gone
// afterwards.

import { randomUUID } from 'node:crypto';
import { WebContentsView, session } from 'electron';
import { DictumError } from '#core/errors.ts';
import type { Assets } from '../assets.ts';
import { hardenSession } from '../harden-session.ts';
import { hold } from '../held.ts';
import type { PageFile } from '../page-files.ts';
import { servedPicture } from '../pictures/serve.ts';
import { lockedPreferences } from '../security.ts';
import { printFonts } from './print-fonts.ts';
import type { PrintPage } from './print-page.ts';
import { leaveQueueOpen } from './print-queue.ts';

/** A long book takes seconds; what takes longer than this hangs. */
const timeLimit = 180_000;

/** The views at work: nothing else holds them. */
const open = new Set<WebContentsView>();

const inUtf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/**
 * Names the fonts ahead of a page (a parser takes it for the beginning of its head), so that it counts as
 * loaded only when they are there. Without this Chromium asks for a font when it lays out the first words in
 * it, and on a busy machine prints them in another.
 */
function fontsAhead(names: Iterable<string>): Buffer {
  const links = [...names]
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `<link rel="preload" as="font" type="font/woff2" href="${name}" crossorigin>`);
  return inUtf8(`<!doctype html>${links.join('')}`);
}

/**
 * Prints a page, on the paper its style sheet names. Throws `UnavailableError` when it fails or hangs, or is
 * stopped by `signal`.
 */
export async function printToPdf(
  page: PrintPage,
  assets: Assets,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const own = session.fromPartition(`print-${randomUUID()}`);
  const files = new Map<string, PageFile>(await printFonts());
  for (const [name, text] of Object.entries(page.styles))
    files.set(name, { body: inUtf8(text), type: 'text/css; charset=utf-8' });
  const html = Buffer.concat([fontsAhead(files.keys()), page.html]);
  files.set('/index.html', { body: html, type: 'text/html; charset=utf-8' });
  const shown = new Set(page.pictures.map((hash) => `/asset/${hash}`));
  hardenSession(own, 'print', files, async (name) =>
    shown.has(name) ? servedPicture(assets, name) : null,
  );
  if (signal?.aborted === true) throw failure('It was stopped.');
  const view = hold(
    new WebContentsView({
      webPreferences: { ...lockedPreferences, session: own, javascript: false, devTools: false },
    }),
  );
  open.add(view);
  const contents = hold(view.webContents);
  leaveQueueOpen(contents);
  let isPrinted = false;
  const ended = new AbortController();
  const gone = new Promise<never>((_resolve, reject) => {
    const fail = (detail: string): void => reject(failure(detail));
    contents.on('render-process-gone', (_event, { reason }) => fail(reason));
    const timer = setTimeout(() => fail('The time limit was reached.'), timeLimit);
    ended.signal.addEventListener('abort', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => fail('It was stopped.'), { signal: ended.signal });
  });
  try {
    const bytes = await Promise.race([gone, print(contents, page)]);
    isPrinted = true;
    return bytes;
  } finally {
    ended.abort();
    if (!contents.isDestroyed()) {
      // A page that prints does not hear that it is to close.
      if (!isPrinted) contents.forcefullyCrashRenderer();
      contents.close();
    }
    open.delete(view);
  }
}

async function print(contents: Electron.WebContents, { isTagged }: PrintPage): Promise<Uint8Array> {
  await contents.loadURL('app://print/');
  const printed: unknown = await contents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: isTagged,
    generateDocumentOutline: isTagged,
  });
  if (printed instanceof Uint8Array) return printed;
  throw failure(String(printed));
}

function failure(detail: string): DictumError {
  return new DictumError('UnavailableError', 'The PDF could not be made.', detail);
}
