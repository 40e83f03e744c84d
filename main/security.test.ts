import fc from 'fast-check';
import { expect, test } from 'vitest';
import { externalAddress, mayLoad, mayUse, requestedFile, responseHeaders } from './security.ts';

test.each([
  ['app://ui/', '/'],
  ['app://ui/assets/app.js', '/assets/app.js'],
  ['app://ui/a/../b.js', '/b.js'],
])('%s asks for %s', (address, name) => {
  expect(requestedFile('GET', address, 'ui')).toBe(name);
});

test.each([
  ['another host', 'app://store/page.html'],
  ['another scheme', 'file:///etc/passwd'],
  ['an encoded backslash', 'app://ui/..%5Csecret'],
  ['an encoded NUL', 'app://ui/a%00'],
  ['a double encoding', 'app://ui/%252e%252e/secret'],
  ['a user', 'app://me@ui/'],
  ['a port', 'app://ui:80/'],
  ['a broken encoding', 'app://ui/%E0%A4%A'],
  ['nonsense', 'not an address'],
])('%s is refused', (_what, address) => {
  expect(requestedFile('GET', address, 'ui')).toBeNull();
});

test('only GET is answered', () => {
  expect(requestedFile('POST', 'app://ui/', 'ui')).toBeNull();
});

test('no address leads up out of the map', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const name = requestedFile('GET', `app://ui${path}`, 'ui');
      expect(name === null || !name.split('/').includes('..')).toBe(true);
    }),
    { numRuns: 1000, seed: 3 },
  );
});

test.each([
  ['app://ui/x', true],
  ['app://store/x', false],
  ['blob:app://ui/123', true],
  ['https://example.org/', false],
  ['http://localhost/', false],
  ['file:///etc/hosts', false],
  ['ws://example.org/', false],
  ['devtools://devtools/', false],
])('a window may load %s: %s', (address, may) => {
  expect(mayLoad(address, 'ui', false)).toBe(may);
});

test('only writing to the clipboard is allowed, and only to our window', () => {
  expect(mayUse('clipboard-sanitized-write', 'app://ui')).toBe(true);
  expect(mayUse('clipboard-sanitized-write', 'app://store')).toBe(false);
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
  ])
    expect(mayUse(permission, 'app://ui')).toBe(false);
});

test.each([
  ['https://example.org/a?b#c', true],
  ['mailto:someone@example.org', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['smb://host/share', false],
  ['https://user:password@example.org/', false],
  ['https://example.org/ with space', false],
  ['\\\\host\\share', false],
  ['data:text/html,x', false],
  [`https://example.org/${'a'.repeat(3000)}`, false],
])('%s may be offered to the browser: %s', (address, may) => {
  expect(externalAddress(address) !== null).toBe(may);
});

/** Kinds of address, some disguised. */
const schemes =
  `file smb javascript data vbscript blob app devtools view-source ms-settings search-ms ms-msdt ssh ftp intent
  x-apple.systempreferences https HTTPS http mailto MailTo htt\u0440s https\u0000 \u0001http`.split(
    /\s+/,
  );

test('of addresses of any kind only those for a browser or for mail are offered', () => {
  const scheme = fc.oneof(fc.constantFrom(' https', ...schemes), fc.string({ maxLength: 8 }));
  const after = fc.constantFrom(':', '://', ':\\\\', ':/', ':\t//', '://user@', ':\n//', '%3A//');
  const rest = fc.oneof(fc.webUrl(), fc.domain(), fc.string({ unit: 'binary', maxLength: 40 }));
  let offered = 0;
  fc.assert(
    fc.property(scheme, after, rest, (name, mark, place) => {
      const raw = `${name}${mark}${place}`;
      const url = externalAddress(raw);
      if (url === null) return;
      offered += 1;
      expect(['https:', 'http:', 'mailto:']).toContain(url.protocol);
      expect(url.username + url.password).toBe('');
      // oxlint-disable-next-line no-control-regex
      expect(raw).toMatch(/^(?:https?|mailto):[^\u0000-\u0020\u007f]*$/i);
    }),
    { numRuns: 3000, seed: 9 },
  );
  expect(offered).toBeGreaterThan(100);
});

test('no policy allows inline script, eval or another origin', () => {
  for (const host of ['ui', 'store', 'import', 'print'] as const) {
    const policy = responseHeaders(host, 'text/html')['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  }
});
