import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { mayUse } from '../../main/security.ts';
import { leavings, leavingScripts } from '../cases/leavings.ts';
import { permissions } from '../cases/permissions.ts';
import type { Dictum } from './support/launch.ts';
import { everyPage } from './support/every-page.ts';
import { launchDictum } from './support/launch.ts';
import { listening, seekPeer } from './support/listening.ts';
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

test('every page there ever is has the locked options, and those that stay are sandboxed', async () => {
  const pages = await everyPage(dictum);
  const hosts = pages.map(({ url }) => new URL(url).host);
  expect([...new Set(hosts)].toSorted()).toEqual(['import', 'print', 'store', 'ui']);
  for (const { url, options, pid } of pages) {
    expect(options).toMatchObject({ sandbox: true, contextIsolation: true, webSecurity: true });
    // What is off by default may be left out of the answer; it must not be on.
    for (const off of mustBeOff) expect(options[off] ?? false, `${off} of ${url}`).toBe(false);
    if (url.includes('print')) expect(options['javascript']).toBe(false);
    if (testMachine().sandbox && /store|ui/.test(new URL(url).host))
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

test('every permission is denied, asked for and looked up', async () => {
  const outcome = await dictum.window.evaluate(async () => {
    const states: string[] = [];
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ];
    for (const name of names)
      states.push((await navigator.permissions.query({ name: name as PermissionName })).state);
    const asked = async (what: Promise<unknown>): Promise<void> => {
      states.push(
        await what.then(
          () => 'granted',
          () => 'refused',
        ),
      );
    };
    await asked(navigator.mediaDevices.getUserMedia({ audio: true }));
    await asked(navigator.mediaDevices.getDisplayMedia());
    await asked(navigator.clipboard.readText());
    await asked(document.body.requestPointerLock() ?? Promise.reject(new Error('none')));
    states.push(await Notification.requestPermission());
    return states;
  });
  expect(outcome.filter((state) => state === 'granted')).toEqual([]);
  for (const name of permissions)
    for (const origin of ['app://ui', 'app://store', 'https://example.org', ''])
      expect(mayUse(name, origin), `${name} for ${origin}`).toBe(false);
});

test('nothing in a page leads away, opens a window or loads from elsewhere', async () => {
  const { app, window: page } = dictum;
  await app.evaluate(({ dialog, webContents }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    for (const { session } of webContents.getAllWebContents())
      session.webRequest.onCompleted(({ url }) => {
        if (!/^(app|data|blob|devtools):/.test(url)) asked.push(url);
      });
  });
  const address = page.url();
  const pages = (): Promise<number> =>
    app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  const before = await pages();
  const stays = async (what: string): Promise<void> => {
    // A way that was taken is known to the browser before what is asked for after it is answered.
    await page.evaluate(() => fetch('/').then((answer) => answer.text()));
    expect(page.url(), what).toBe(address);
    expect(await pages(), what).toBe(before);
  };
  for (const [what, tag, attributes, inside] of leavings) {
    await page.evaluate(
      ([name, fields, inner]) => {
        const make = (kind: string, given: object): Element => {
          const element = document.createElement(kind);
          for (const [field, value] of Object.entries(given)) {
            try {
              element.setAttribute(field, String(value));
            } catch {
              // Refused by Trusted Types.
            }
          }
          return element;
        };
        const outer = make(name, fields);
        outer.id = 'leaving';
        const last = inner === undefined ? outer : make(...inner);
        if (last !== outer) outer.append(last);
        document.body.append(outer);
        if (last instanceof HTMLElement) last.click();
        last.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
      },
      [tag, attributes, inside] as const,
    );
    await stays(what);
    await page.evaluate(() => document.querySelector('#leaving')?.remove());
  }
  for (const script of leavingScripts) {
    await app.evaluate(({ BrowserWindow }, code) => {
      const ui = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().startsWith('app://ui/'),
      );
      // As a script of the page's own that was taken over; what it throws is its own affair.
      void ui?.webContents.executeJavaScript(code, true).catch(() => {});
    }, script);
    await stays(script);
  }
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual(
    [],
  );
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

test('a page that was led to nothing comes back', async () => {
  const { window: page } = dictum;
  await page.evaluate(() => void open('about:blank', '_self'));
  await expect(page.getByRole('button', { name: /^Documents/ }).first()).toBeVisible();
  expect(page.url()).toBe('app://ui/');
});

test('no session looks anything up, fetches a dictionary or gets past a proxy that is not there', async () => {
  const sessions = await dictum.app.evaluate(async ({ webContents, session }) => {
    const all = new Set(webContents.getAllWebContents().map((one) => one.session));
    all.add(session.defaultSession);
    return await Promise.all(
      [...all].map(async (one) => ({
        spelling: one.isSpellCheckerEnabled() || one.getSpellCheckerLanguages().length > 0,
        proxies: await one.resolveProxy('https://example.org/'),
        near: await one.resolveProxy('http://127.0.0.1/'),
        found: await Promise.all(
          ['example.org', 'localhost', '198.51.100.1', '2001:db8::1'].map((host) =>
            one.resolveHost(host).then(
              () => host,
              () => null,
            ),
          ),
        ),
      })),
    );
  });
  expect(sessions.length).toBeGreaterThan(2);
  for (const one of sessions)
    expect(one).toEqual({
      spelling: false,
      proxies: 'PROXY 127.0.0.1:9',
      near: 'PROXY 127.0.0.1:9',
      found: [null, null, null, null],
    });
});

test('a page sends nothing to a peer, though no content policy forbids it', async () => {
  const { app, window: page } = dictum;
  const ears = await listening();
  await seekPeer(page, ears.addresses);
  expect(ears.heard()).toEqual({ packets: 0, connections: 0 });
  // The same with Chromium's own rule is heard: the door is there, and it is ours that closes it.
  await app.evaluate(({ webContents }) => {
    for (const one of webContents.getAllWebContents()) one.setWebRTCIPHandlingPolicy('default');
  });
  await page.reload();
  void seekPeer(page, ears.addresses).catch(() => null);
  await expect.poll(() => ears.heard().packets).toBeGreaterThan(0);
  ears.close();
});
