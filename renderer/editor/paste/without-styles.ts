// A parser, even an inert one, reports each style as a breach of the content policy. So `style` attributes are
// called otherwise in the HTML before it is parsed, where the walk reads from them what is bold in a text from a
// word processor; style sheets go. This is no sanitiser: what it misses is left to the walk.

const tagStart = /[a-zA-Z]/;
const space = /[\t\n\f\r ]/;

/** Where an attribute's value that begins at `at` ends; behind the quote, if it has one. */
function valueEnd(html: string, at: number): number {
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? html.length : end + 1;
  }
  let end = at;
  while (end < html.length && !space.test(html.charAt(end)) && html.charAt(end) !== '>') end += 1;
  return end;
}

function skipSpace(html: string, at: number): number {
  let end = at;
  while (end < html.length && space.test(html.charAt(end))) end += 1;
  return end;
}

/** What `style` attributes are called for the walk. */
export const lookAttribute = 'data-look';

/** Reads the attributes of a tag from `at`; answers them with `style` renamed, and where the tag ends. */
function attributes(html: string, at: number): { kept: string; end: number } {
  let kept = '';
  let next = at;
  while (next < html.length && html.charAt(next) !== '>') {
    const start = next;
    next = skipSpace(html, next);
    const nameStart = next;
    while (next < html.length && !/[\t\n\f\r />=]/.test(html.charAt(next))) next += 1;
    const name = html.slice(nameStart, next).toLowerCase();
    const nameEnd = next;
    const equals = skipSpace(html, next);
    if (name !== '' && html.charAt(equals) === '=') {
      next = valueEnd(html, skipSpace(html, equals + 1));
      const isClosed = next < html.length;
      if (name === 'style' && isClosed)
        kept += html.slice(start, nameStart) + lookAttribute + html.slice(nameEnd, next);
    } else if (name === '' && html.charAt(next) !== '>') next += 1;
    if (name !== 'style') kept += html.slice(start, next);
  }
  return { kept, end: Math.min(next + 1, html.length) };
}

/** The HTML with `style` attributes renamed and without style sheets. Takes time in proportion to its length. */
export function withoutStyles(html: string): string {
  const closing = /<\/style[\t\n\f\r />]/gi;
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    if (!tagStart.test(html.charAt(open + 1))) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    let nameEnd = open + 1;
    while (nameEnd < html.length && !/[\t\n\f\r />]/.test(html.charAt(nameEnd))) nameEnd += 1;
    const { kept, end } = attributes(html, nameEnd);
    at = end;
    const name = html.slice(open + 1, nameEnd);
    if (name.toLowerCase() === 'style') {
      closing.lastIndex = end;
      const close = closing.exec(html);
      at = close === null ? html.length : close.index + close[0].length;
      // What stands between the end tag's name and its `>` is no text.
      if (close !== null && !close[0].endsWith('>')) at = html.indexOf('>', at) + 1 || html.length;
    } else parts.push(`<${name}${kept}>`);
  }
  parts.push(html.slice(at));
  return parts.join('');
}
