/**
 * The address of a link if it is one we keep, else null: `http:`, `https:`, `mailto:`, or a relative
 * address without a scheme. Control characters and white space inside make it no address at all.
 */
export function safeUrl(raw: string): string | null {
  const url = raw.trim();
  // oxlint-disable-next-line no-control-regex
  if (url === '' || url.length > 4000 || /[\u0000-\u0020\u007f\\]/.test(url)) return null;
  if (/^(https?:\/\/[^/]|mailto:[^/])/i.test(url)) return url;
  if (/^(\/\/|[a-z][a-z0-9+.-]*:)/i.test(url)) return null;
  return /^[^:]*$|^[^:]*[/?#]/.test(url) ? url : null;
}
