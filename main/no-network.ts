// Nothing of the application uses the network, and nothing of Chromium may: what it fetches by itself is
// switched off, and what would still be asked for finds neither a name nor a way out.

import type { Session, WebContents } from 'electron';
import { app } from 'electron';

/** An address of this machine at which nobody listens: port 9 is for throwing away. */
const nowhere = 'http://127.0.0.1:9';

/** Sets the switches that keep Chromium to itself, and sees to each session; must run before the app is ready. */
export function stayOffline(): void {
  const { commandLine } = app;
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  // Without a name or an address that may be looked up, Chromium also sends nothing to see whether IPv6 works.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ^NOTFOUND');
  // A relay of WebRTC over TCP asks no policy of pages; it does go by the proxy.
  commandLine.appendSwitch('proxy-server', nowhere);
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
  commandLine.appendSwitch('disable-http-cache');
  app.on('session-created', withoutSpelling);
}

/**
 * The spell checker of a session would fetch a dictionary the moment the session begins, whether or not a page
 * checks spelling.
 */
function withoutSpelling(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** Keeps a page's WebRTC from sending anything itself: no content policy stops that. */
export function withoutPeers(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
