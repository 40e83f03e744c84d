// Text on its way into XML.

/** XML 1.0 knows no other characters below the space, no lone surrogates, and not the last two of the plane. */
// oxlint-disable-next-line no-control-regex
const unknown = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML can hold it: what XML has no character for becomes U+FFFD. */
export function xmlCharacters(text: string): string {
  return text.toWellFormed().replace(unknown, '\uFFFD');
}

/** Text as it may stand in an XML element or a quoted attribute. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, (one) => entities[one] ?? one);
}
