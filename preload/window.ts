// All that a window's page is given. It holds no logic: calls go to main, messages to the store page.

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopApi, DesktopEvents, WindowBridge } from '#core/desktop-api.ts';
import type { CallReply } from '#core/window-channels.ts';
import {
  callChannel,
  dropChannel,
  eventChannel,
  libraryPortChannel,
} from '#core/window-channels.ts';

let port: MessagePort | null = null;
const unsent: string[] = [];
const listeners: ((message: string) => void)[] = [];

ipcRenderer.on(libraryPortChannel, (event) => {
  port?.close();
  port = event.ports[0] ?? null;
  if (port === null) return;
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') for (const listener of listeners) listener(data);
  });
  port.start();
  for (const message of unsent.splice(0)) port.postMessage(message);
});

async function call(channel: string, args: unknown): Promise<unknown> {
  const reply: CallReply = await ipcRenderer.invoke(channel, args);
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}

function caller<K extends keyof DesktopApi>(method: K): DesktopApi[K] {
  const send = (args: unknown): Promise<unknown> => call(callChannel(method), args);
  // Main answers each call with the type its API names.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return send as DesktopApi[K];
}

const desktop: DesktopApi = {
  info: caller('info'),
  preferences: caller('preferences'),
  setPreferences: caller('setPreferences'),
  importChosen: caller('importChosen'),
  importText: caller('importText'),
  importSample: caller('importSample'),
  replaceChosen: caller('replaceChosen'),
  cancelImport: caller('cancelImport'),
  exportTo: caller('exportTo'),
  previewTemplate: caller('previewTemplate'),
  cancelExport: caller('cancelExport'),
  previewPdf: caller('previewPdf'),
  savePreview: caller('savePreview'),
  dropPreview: caller('dropPreview'),
  exportCodebook: caller('exportCodebook'),
  importCodebook: caller('importCodebook'),
  openOriginal: caller('openOriginal'),
  saveOriginal: caller('saveOriginal'),
  choosePicture: caller('choosePicture'),
  keepPicture: caller('keepPicture'),
  reveal: caller('reveal'),
  openLink: caller('openLink'),
  backups: caller('backups'),
  chooseBackupFolder: caller('chooseBackupFolder'),
  backUpNow: caller('backUpNow'),
  previewRestore: caller('previewRestore'),
  restoreChosen: caller('restoreChosen'),
  restoreItem: caller('restoreItem'),
  releaseHold: caller('releaseHold'),
  flushed: caller('flushed'),
};

const bridge = {
  library: {
    send: (message: string) => {
      if (port === null) unsent.push(message);
      else port.postMessage(message);
    },
    receive: (listener: (message: string) => void) => void listeners.push(listener),
  },
  desktop,
  importDropped: async (files: File[]) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return (await call(dropChannel, paths)) === true;
  },
  on: <E extends keyof DesktopEvents>(event: E, listener: (value: DesktopEvents[E]) => void) => {
    const heard = (_event: unknown, value: DesktopEvents[E]): void => listener(value);
    ipcRenderer.on(eventChannel(event), heard);
    return () => void ipcRenderer.removeListener(eventChannel(event), heard);
  },
} satisfies Omit<WindowBridge, 'importDropped'> & {
  importDropped(files: File[]): Promise<boolean>;
};

contextBridge.exposeInMainWorld('dictum', bridge);
