// A page opened as by somebody who has no protection at all: script on, every request possible.

import type { ElectronApplication } from '@playwright/test';

/** Put before a page, it tells the console of every dialog that a script of the page opens. */
const counter = `<script>for (const name of ['alert', 'confirm', 'prompt'])
  Object.defineProperty(window, name, { value: () => console.log('fired') });</script>`;

/** A page without the policy it brings along: its words alone must be harmless. */
export function withoutPolicy(html: string): string {
  return `<!doctype html>${counter}${html.replaceAll(/<meta http-equiv=[^>]*>/gi, '')}`;
}

/** A page in which each piece of HTML stands raw, in a frame of its own: what is hostile does run there. */
export function rawPage(pieces: readonly string[]): string {
  const frames = pieces.map((piece) => {
    const content = `${counter}${piece}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<iframe srcdoc="${content}"></iframe>`;
  });
  return `<!doctype html><meta charset="utf-8">${frames.join('\n')}`;
}

export interface Outcome {
  /** How many dialogs scripts have opened. */
  fired: number;
  /** What was asked for elsewhere than in the file itself. */
  requests: string[];
}

/** Shows a page without any protection, and answers what it did. */
export async function unprotected(app: ElectronApplication, file: string): Promise<Outcome> {
  return await app.evaluate(async ({ BrowserWindow, session }, path) => {
    const own = session.fromPartition(`unprotected-${Date.now()}`);
    const requests: string[] = [];
    own.webRequest.onBeforeRequest((details, answer) => {
      const isOwn = /^(file|data|blob|about|devtools):/.test(details.url);
      if (!isOwn) requests.push(details.url);
      answer({ cancel: !isOwn });
    });
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: own, sandbox: true, contextIsolation: true },
    });
    let fired = 0;
    window.webContents.on('console-message', (_event, _level, message) => {
      if (message.includes('fired')) fired += 1;
    });
    await window.loadFile(path);
    // Whatever was going to run by itself has run before an error that comes after all others.
    const lastError = `new Promise((resolve) => {
      const last = document.createElement('img');
      last.onerror = () => resolve(null);
      last.src = 'data:,no picture';
      document.documentElement.append(last);
    })`;
    for (let turn = 0; turn < 3; turn += 1) await window.webContents.executeJavaScript(lastError);
    window.destroy();
    return { fired, requests };
  }, file);
}

declare global {
  /** Every request of a session made after `watchSessions`, in the main process. */
  var askedFor: string[];
}

/** From now on every request of sessions that are made later, as those of printed pages, is put down. */
export async function watchSessions(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ app: electron }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedFor: asked });
    electron.on('session-created', ({ webRequest }) => {
      webRequest.onSendHeaders(({ url }) => void asked.push(url));
      webRequest.onErrorOccurred(({ url }) => void asked.push(`${url} refused`));
      webRequest.onCompleted(({ url }) => void asked.push(url));
    });
  });
  return () => app.evaluate(() => globalThis.askedFor);
}
