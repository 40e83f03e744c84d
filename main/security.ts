// The security rules of every page, as pure answers and one object of options. `harden-session.ts` and
// `harden-contents.ts` put them into effect.

/** The hosts of our own scheme; each is a world of its own. */
export const hosts = ['ui', 'store', 'import', 'print'] as const;
/** One of `hosts`. */
export type Host = (typeof hosts)[number];

/** Options that every page of the app has; a page adds its session and its preload, nothing else. */
export const lockedPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  autoplayPolicy: 'user-gesture-required',
} as const;

const closed =
  "frame-src 'none'; media-src 'none'; object-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const policies: Record<Host, string> = {
  ui: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; ${closed}; require-trusted-types-for 'script'; trusted-types dictum-html dictum-worker`,
  store: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; ${closed}; require-trusted-types-for 'script'; trusted-types dictum-worker`,
  import: `default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; ${closed}; require-trusted-types-for 'script'; trusted-types dictum-html dictum-worker`,
  print: `default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; ${closed}; require-trusted-types-for 'script'; trusted-types 'none'`,
};

/** The headers of every answer our scheme gives. */
export function responseHeaders(host: Host, type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policies[host],
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
    'Cache-Control': 'no-store',
  };
}

/**
 * The name under which a request asks for a file, or null when the address is not one of ours. The name
 * is only ever looked up in a map, so no path is built from it.
 */
export function requestedFile(method: string, address: string, host: Host): string | null {
  if (method !== 'GET') return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (
    url.protocol !== 'app:' ||
    url.host !== host ||
    url.username !== '' ||
    url.password !== '' ||
    url.port !== ''
  )
    return null;
  try {
    const name = decodeURIComponent(url.pathname);
    // oxlint-disable-next-line no-control-regex
    return /[\u0000\\%:]/.test(name) ? null : name;
  } catch {
    return null;
  }
}

/** Whether a page on `host` may load an address at all: its own files, and what it holds in memory. */
export function mayLoad(address: string, host: Host, withDevTools: boolean): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.protocol === 'app:') return url.host === host;
  if (url.protocol === 'blob:' || url.protocol === 'data:') return true;
  return withDevTools && url.protocol === 'devtools:';
}

/** The one permission a window has: writing what the user copied to the clipboard. */
export function mayUse(permission: string, origin: string): boolean {
  return (
    permission === 'clipboard-sanitized-write' && (origin === 'app://ui' || origin === 'app://ui/')
  );
}

/** An address that may be offered to the system's browser, parsed; null for everything else. */
export function externalAddress(raw: string): URL | null {
  // oxlint-disable-next-line no-control-regex
  if (raw.length > 2048 || /[\u0000-\u0020\u007f]/.test(raw)) return null;
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return null;
  }
  if (url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:'
    ? url
    : null;
}
