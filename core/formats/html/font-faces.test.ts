import { describe, expect, it } from 'vitest';
import { inlineFaces, neededFaces, readFontFaces } from './font-faces.ts';

const face = (name: string, style: string, weight: number, range: string): string => `/* ${name} */
@font-face {
  font-family: 'Serif';
  font-style: ${style};
  font-weight: ${weight};
  src: url(/fonts/${name}.woff2) format('woff2');
  unicode-range: ${range};
}`;

const sheet = [
  face('latin', 'normal', 400, 'U+0000-00FF,U+2019'),
  face('latin-bold', 'normal', 600, 'U+0000-00FF'),
  face('latin-italic', 'italic', 400, 'U+0000-00FF'),
  face('latin-bold-italic', 'italic', 600, 'U+0000-00FF'),
  face('greek', 'normal', 400, 'U+0301,U+0370-03FF'),
  face('cyrillic', 'normal', 400, 'U+0301,U+0400-045F'),
].join('\n');

describe('the fonts of a page on its own', () => {
  const faces = readFontFaces(sheet);
  const names = (html: string): string[] =>
    neededFaces(faces, html).map(({ file }) => file.slice('/fonts/'.length, -'.woff2'.length));

  it.each([
    ['<p>Low water</p>', ['latin', 'latin-bold']],
    ['<p>Lo\u0301w <em>water</em></p>', ['latin', 'latin-bold', 'latin-italic']],
    ['<p><cite>Low</cite> <strong>water</strong></p>', ['latin', 'latin-bold', 'latin-italic']],
    [
      '<h2 id="a">Low <em>water</em></h2>',
      ['latin', 'latin-bold', 'latin-italic', 'latin-bold-italic'],
    ],
    ['<p>a λόγος</p>', ['latin', 'latin-bold', 'greek']],
    ['<p title="λ">вода</p>', ['cyrillic']],
    ['<p>水</p>', []],
  ])('of %s', (html, needed) => {
    expect(names(html)).toEqual(needed);
  });

  it('stand inside the page', () => {
    const css = inlineFaces(neededFaces(faces, '<p>a</p>'), (file) =>
      file.includes('bold') ? null : 'AAAA',
    );
    expect(css).toContain("src: url(data:font/woff2;base64,AAAA) format('woff2')");
    expect(css.match(/@font-face/g)).toHaveLength(1);
  });
});
