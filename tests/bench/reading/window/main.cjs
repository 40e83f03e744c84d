/**
 * A tiny application for the reading bench: serves the built pages over `bench://pages` and opens one
 * window, each with a process of its own, whenever the bench asks for it.
 */
const { app, BrowserWindow, net, protocol } = require('electron');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const pages = process.argv.find((argument) => argument.startsWith('--pages='))?.slice(8);
const folder = pages ?? path.join(__dirname, 'pages');

protocol.registerSchemesAsPrivileged([
  { scheme: 'bench', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** Opens a page in a new window and answers the id of its process. */
globalThis.openBenchPage = async (subject) => {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    show: true,
    useContentSize: true,
    webPreferences: { sandbox: true, spellcheck: false, backgroundThrottling: false },
  });
  await window.loadURL(`bench://pages/index.html?subject=${subject}`);
  window.focus();
  return { pid: window.webContents.getOSProcessId(), id: window.id };
};

/** Closes a window without asking its page. */
globalThis.closeBenchPage = (id) => BrowserWindow.fromId(id)?.destroy();

app.on('window-all-closed', () => {});
void app.whenReady().then(() => {
  protocol.handle('bench', (request) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url).pathname));
    return net.fetch(pathToFileURL(file).href);
  });
});
