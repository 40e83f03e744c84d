import { safeUrl } from '#core/text/links.ts';

/**
 * The address a person means by what they typed: as it is, with `https://` before a bare host, with `mailto:`
 * before an e-mail address. Null when it cannot be a link.
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(text)) return safeUrl(`mailto:${text}`);
  if (/^[^\s/:@]+\.[a-z]{2,}(:\d+)?([/?#].*)?$/i.test(text)) return safeUrl(`https://${text}`);
  return /^(https?|mailto):/i.test(text) ? safeUrl(text) : null;
}
