// Puts the rules of `security.ts` into effect for one session: the scheme, permissions, requests.

import type { Session } from 'electron';
import { app, protocol } from 'electron';
import type { PageFile, PageFiles } from './page-files.ts';
import type { Host } from './security.ts';
import { mayLoad, mayUse, requestedFile, responseHeaders } from './security.ts';

/** Our scheme must be made known before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        allowServiceWorkers: false,
        corsEnabled: false,
        stream: false,
      },
    },
  ]);
}

const hardened = new WeakSet<Session>();

/**
 * Serves `files` to pages of this session under `app://HOST/`, then what `more` answers to a name, and denies
 * everything else.
 */
export function hardenSession(
  session: Session,
  host: Host,
  files: PageFiles,
  more: (name: string) => Promise<PageFile | null> = () => Promise.resolve(null),
): void {
  if (hardened.has(session)) throw new Error(`The session of ${host} was hardened twice.`);
  hardened.add(session);
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(host === 'ui' && mayUse(permission, new URL(details.requestingUrl).origin)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => host === 'ui' && mayUse(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayLoad(details.url, host, !app.isPackaged) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  session.protocol.handle('app', async (request) => {
    const name = requestedFile(request.method, request.url, host);
    const file =
      name === null ? null : (files.get(name === '/' ? '/index.html' : name) ?? (await more(name)));
    if (file === null)
      return new Response('Not found', {
        status: 404,
        headers: responseHeaders(host, 'text/plain'),
      });
    return new Response(new Uint8Array(file.body), { headers: responseHeaders(host, file.type) });
  });
}
