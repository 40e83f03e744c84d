import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Dictum } from './support/launch.ts';
import { launchDictum } from './support/launch.ts';
import { testMachine } from './support/test-machine.ts';

let dictum: Dictum;
test.beforeAll(async () => {
  dictum = await launchDictum();
});
test.afterAll(() => dictum.close());

const mustBeOff = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
];

test('every page has the locked options, and its process is sandboxed', async () => {
  const pages = await dictum.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => ({
      url: contents.getURL(),
      pid: contents.getOSProcessId(),
      options: (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    })),
  );
  expect(pages.map((page) => new URL(page.url).host).toSorted()).toEqual(['store', 'ui']);
  for (const { options, pid } of pages) {
    expect(options).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true });
    // What is off by default may be left out of the answer; it must not be on.
    for (const off of mustBeOff) expect(options[off] ?? false, off).toBe(false);
    if (testMachine().sandbox)
      expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  }
});

test('a page sees nothing of Node or Electron but the bridge', async () => {
  const seen = await dictum.window.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    bridge: Object.keys(window.dictum).toSorted(),
  }));
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['desktop', 'importDropped', 'library', 'on'],
  });
});

test('no page can be led elsewhere, open a window, or reach the network', async () => {
  const { app, window: page } = dictum;
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
  const before = app.windows().length;
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://example.org/') === null;
    location.href = 'https://example.org/';
    const fetched = await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    );
    const other = await fetch('app://store/page.html').then(
      () => 'reached',
      () => 'refused',
    );
    const file = await fetch('file:///etc/hosts').then(
      () => 'reached',
      () => 'refused',
    );
    return { opened, fetched, other, file };
  });
  expect(outcome).toEqual({ opened: true, fetched: 'refused', other: 'refused', file: 'refused' });
  expect(page.url()).toMatch(/^app:\/\/ui\//);
  expect(app.windows()).toHaveLength(before);
});

test('every permission is denied', async () => {
  const states = await dictum.window.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'persistent-storage',
      'clipboard-read',
    ];
    const found: Record<string, string> = {};
    for (const name of names) {
      try {
        found[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        found[name] = 'unknown here';
      }
    }
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (error: unknown) => (error instanceof DOMException ? error.name : 'refused'),
    );
    return { found, media };
  });
  expect(Object.values(states.found)).not.toContain('granted');
  expect(states.media).not.toBe('granted');
});

test('the policy stops inline script, and main refuses what is not of its API', async () => {
  const { window: page } = dictum;
  const violated = await page.evaluate(async () => {
    const seen = new Promise<string>((resolve) => {
      document.addEventListener(
        'securitypolicyviolation',
        (event) => resolve(event.violatedDirective),
        { once: true },
      );
    });
    const script = document.createElement('script');
    try {
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
    } catch {
      // Trusted Types throw here; the violation is reported all the same.
    }
    const directive = await seen;
    script.remove();
    return { directive, ran: 'wasRun' in window };
  });
  expect(violated.ran).toBe(false);
  expect(violated.directive).toMatch(/script|trusted-types/);
  const refusal = await page.evaluate(() =>
    window.dictum.desktop.reveal({ path: '/etc/passwd' }).then(
      () => 'done',
      (error: unknown) => String(error),
    ),
  );
  expect(refusal).toContain('That file was not written by an export.');
});

test('an original is asked for by a document that exists, never by a path', async () => {
  const { app, window: page } = dictum;
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.reject(new Error('A window opened a path.'));
  });
  const refusals = await page.evaluate(async () => {
    const asked = [
      ...['/etc/passwd', '../../assets', '', 'a'.repeat(100)].map((document) => ({ document })),
      { document: 'none', path: '/etc/passwd' },
    ];
    const answers: string[] = [];
    for (const args of asked)
      for (const call of ['openOriginal', 'saveOriginal'] as const)
        answers.push(
          await window.dictum.desktop[call](args).then(
            () => 'done',
            (error: unknown) => String(error),
          ),
        );
    return answers;
  });
  for (const refusal of refusals)
    expect(refusal).toMatch(/is not an id|no longer in the library|has an unknown field/);
});
