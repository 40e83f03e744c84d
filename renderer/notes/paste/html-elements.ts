// Which HTML elements mean something to us. Whatever is in none of these lists is looked through: its
// text is kept, the element is not.

import type { Mark } from '#core/text/blocks.ts';

/** Dropped with all that is in them: nothing a reader would call text. */
export const skipped: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'noscript', 'title', 'head', 'meta', 'link', 'base',
  'iframe', 'frame', 'frameset', 'noframes', 'object', 'embed', 'applet', 'param', 'portal', 'fencedframe',
  'audio', 'video', 'source', 'track', 'canvas', 'map', 'area', 'noembed',
  'select', 'option', 'optgroup', 'datalist', 'textarea', 'input', 'button', 'progress', 'meter',
  'xmp', 'plaintext', 'listing', 'svg', 'math', 'slot', 'dialog',
]);

/** Each stands on lines of its own. */
export const blockLevel: ReadonlySet<string> = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'address', 'center',
  'figure', 'figcaption', 'details', 'summary', 'fieldset', 'legend', 'form', 'dl', 'dt', 'dd',
  'body', 'html', 'hgroup', 'search', 'dir', 'menu', 'caption', 'li', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot',
]);

export const marksOf: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['b', 'bold'], ['strong', 'bold'],
  ['i', 'italic'], ['em', 'italic'], ['cite', 'italic'], ['var', 'italic'], ['dfn', 'italic'],
  ['u', 'underline'], ['ins', 'underline'],
  ['s', 'strike'], ['strike', 'strike'], ['del', 'strike'],
  ['code', 'code'], ['kbd', 'code'], ['samp', 'code'], ['tt', 'code'],
  ['sub', 'sub'], ['sup', 'sup'], ['mark', 'highlight'],
]);

export const headingLevels: ReadonlyMap<string, 1 | 2 | 3 | 4 | 5 | 6> = new Map([
  ['h1', 1], ['h2', 2], ['h3', 3], ['h4', 4], ['h5', 5], ['h6', 6],
]);

export const pictures: ReadonlySet<string> = new Set(['img', 'image', 'picture']);
