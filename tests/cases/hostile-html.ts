// Pieces of HTML that run script, load something or lead elsewhere in a page without protection: one or two
// of each kind. The drill adds public collections where they are at hand, and pieces mixed of them.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';

export const hostileHtml: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=data:text/javascript,alert(1)></SCRIPT>',
  '<script>alert`1`',
  '"><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><script href="data:text/javascript,alert(1)"/></svg>',
  '<img src=x onerror=alert(1)>',
  '<img src=x:x onerror="alert(1)"//',
  '<image src=x onerror=alert(1)>',
  '<img srcset="x 1x" onerror=alert(1)>',
  '<picture><source srcset=x><img onerror=alert(1) src=x></picture>',
  '<svg onload=alert(1)>',
  '<svg/onload=alert(1)//',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><image href=x onerror=alert(1) />',
  '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
  '<body onload=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)>',
  '<textarea autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<video><source onerror=alert(1) src=x></video>',
  '<video src=x onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe onload=alert(1)></iframe>',
  '<object data=x onerror=alert(1)></object>',
  '<object data="data:text/html,<script>parent.alert(1)</script>"></object>',
  '<embed src="https://example.org/x.swf">',
  '<style>@import "https://example.org/x.css";</style>',
  '<style onload=alert(1)></style>',
  '<link rel=stylesheet href="https://example.org/x.css">',
  '<link rel=prefetch href="https://example.org/x">',
  '<p style="background:url(https://example.org/x.png)">behind</p>',
  '<img src="https://example.org/x.png" alt="pixel">',
  '<base href="https://example.org/"><a href="x">relative</a>',
  '<meta http-equiv=refresh content="0;url=https://example.org/">',
  '<form action="https://example.org/"><button autofocus onfocus=alert(1)>go</button></form>',
  '<a href="javascript:alert(1)">one</a>',
  '<a href="java\tscript:alert(1)">two</a>',
  '<a href="&#106;avascript:alert(1)">three</a>',
  '<a href="vbscript:msgbox(1)">four</a>',
  '<a href="data:text/html,<script>alert(1)</script>">five</a>',
  '<a href="file:///etc/passwd">six</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><img src=x onerror=alert(1)></template>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<form id=test><input name=attributes></form><p id=__proto__ name=constructor>clobber</p>',
  '![x](javascript:alert(1)) [y](javascript:alert(1)) <javascript:alert(1)>',
  '[ref]: javascript:alert(1)\n\n[a][ref] ![img](https://example.org/x.png)',
  '<p onmouseover=alert(1) contenteditable>hover</p>',
  '<div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>',
];

const corpus = new URL('../../../shared/corpora/xss/', import.meta.url);

/** The pieces of two public collections; none where they are not at hand. */
export async function publicHostileHtml(): Promise<string[]> {
  const fixtures = new URL('dompurify-expect.mjs', corpus);
  const sheet = new URL('html5-security-cheatsheet.txt', corpus);
  if (!existsSync(fixtures) || !existsSync(sheet)) return [];
  const { default: cases } = (await import(pathToFileURL(fixtures.pathname).href)) as {
    default: { payload: string }[];
  };
  const pieces = (await readFile(sheet, 'utf8')).split(/<div id="\d+">/).slice(1);
  return [
    ...cases.map(({ payload }) => payload),
    ...pieces.map((piece) => piece.slice(0, piece.lastIndexOf('//["'))),
  ];
}

/** Pieces cut, doubled, nested and mixed with each other; the same seed gives the same ones. */
export function mixedHostileHtml(of: readonly string[], count: number, seed: number): string[] {
  const piece = fc.constantFrom(...of);
  const cut = fc.tuple(piece, fc.nat(400)).map(([text, at]) => text.slice(0, at));
  const mixed = fc.oneof(
    fc.tuple(piece, piece).map(([one, other]) => one + other),
    fc.tuple(cut, piece).map(([one, other]) => one + other),
    fc.tuple(piece, piece, fc.nat(200)).map(([one, other, at]) => one.slice(0, at) + other + one.slice(at)),
    fc.tuple(fc.constantFrom('p', 'table', 'svg', 'math', 'li', 'a', 'style', 'title', 'select'), piece)
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    piece.map((text) => text.replaceAll(/[a-z]/g, (letter, at: number) => (at % 3 === 0 ? letter.toUpperCase() : letter))),
    fc.tuple(piece, fc.string({ unit: 'binary', maxLength: 6 }), fc.nat(60))
      .map(([text, noise, at]) => text.slice(0, at) + noise + text.slice(at)),
  );
  return fc.sample(mixed, { numRuns: count, seed });
}
