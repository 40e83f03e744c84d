import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, errors, type Page } from '@playwright/test';
import { startDisplay } from '../../../scripts/display.mjs';
import { withoutChromiumNoise } from '../../../scripts/chromium-noise.mjs';
import { testMachine } from './test-machine.ts';

/** The running application as a test sees it. */
export interface Dictum {
  readonly app: ElectronApplication;
  /** The first window of the interface; the hidden pages are never given out here. */
  readonly window: Page;
  readonly library: string;
  /** Quits as a person would and waits until the process is gone. */
  close(): Promise<void>;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
}

/** What the command line answered. */
export interface CommandResult {
  /** -1 for a process that a signal ended; `stderr` then says which. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const uiAddress = 'app://ui/';

let ownDisplay: Promise<unknown> | null = null;

/** Gives this worker a display of its own, so that windows of two workers never share keys and clipboard. */
async function takeOwnDisplay(): Promise<void> {
  if (!testMachine().hasVirtualDisplay) return;
  ownDisplay ??= startDisplay();
  await ownDisplay;
}

/** A new empty folder that Electron may write to, whichever user it runs as. */
export async function temporaryFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(testMachine().temporaryFolder, `${purpose}-`));
  await chmod(folder, 0o777);
  return folder;
}

/** The window of the interface, as soon as there is one. */
export async function interfaceWindow(app: ElectronApplication): Promise<Page> {
  const isInterface = (page: Page): boolean => page.url().startsWith(uiAddress);
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const found = app.windows().find(isInterface);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const urls = app.windows().map((page) => page.url());
  throw new Error(`No window shows ${uiAddress}. There are: ${urls.join(', ') || 'none'}`);
}

/**
 * Once in some hundred starts the debugger connects and is never answered, before any code of ours has run.
 * Such a start is given up, and tried once more.
 */
async function startUnderDebugger(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    process.stderr.write('Electron was not reached by the debugger: started again\n');
    return await _electron.launch(options);
  }
}

/**
 * Starts the built application on a library, a fresh one unless told otherwise, and waits for its
 * window.
 */
export async function launchDictum(
  options: { readonly library?: string; readonly args?: readonly string[] } = {},
): Promise<Dictum> {
  const { executable, sandbox, projectFolder } = testMachine();
  await takeOwnDisplay();
  const library = options.library ?? (await temporaryFolder('library'));
  const app = await startUnderDebugger({
    executablePath: executable,
    chromiumSandbox: sandbox,
    cwd: projectFolder,
    args: [projectFolder, '--library', library, ...(options.args ?? [])],
    timeout: 20_000,
  });
  const electronProcess = app.process();
  const window = await interfaceWindow(app).catch(async (error: unknown) => {
    electronProcess.kill('SIGKILL');
    throw error;
  });
  await window.waitForLoadState('domcontentloaded');
  const dictum: Dictum = {
    app,
    window,
    library,
    close: () => app.close(),
    kill: async () => {
      if (electronProcess.exitCode !== null || electronProcess.signalCode !== null) return;
      const gone = once(electronProcess, 'exit');
      electronProcess.kill('SIGKILL');
      await gone;
    },
  };
  running.add(dictum);
  electronProcess.once('exit', () => running.delete(dictum));
  return dictum;
}

/** What this worker started and has not seen end. */
const running = new Set<Dictum>();

/**
 * Ends what a failed test left running. Where work cannot be saved, a quit asks about it first, and Playwright
 * would wait for the answer until its time is up.
 */
export async function killAll(): Promise<void> {
  for (const dictum of running) await dictum.kill();
}

/** The process id of the hidden store page. */
export function storeProcess(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://store/'),
    );
    return page === undefined ? 0 : page.webContents.getOSProcessId();
  });
}

/** The executable and its words that start the built application with `args`, as a terminal would: for `spawn`. */
export function programLine(args: readonly string[]): [executable: string, words: string[]] {
  const { executable, sandbox, projectFolder } = testMachine();
  return [executable, [...(sandbox ? [] : ['--no-sandbox']), projectFolder, ...args]];
}

/** Runs one command of the command line to its end; `input` goes to its standard input. */
export async function runCli(
  args: readonly string[],
  input = '',
  cwd = testMachine().projectFolder,
): Promise<CommandResult> {
  const child = spawn(...programLine(args), { cwd });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const words = withoutChromiumNoise(Buffer.concat(stderr).toString('utf8'));
  return {
    code: code ?? -1,
    stdout: Buffer.concat(stdout).toString('utf8'),
    stderr: signal === null ? words : `${words}\nEnded by ${signal}.`,
  };
}
