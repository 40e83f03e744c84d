// Every text that makes trouble, in every field of a library, as a page: it says exactly these texts, and has
// the very elements that the same page has with harmless words.

import { describe, expect, it } from 'vitest';
import {
  harmless,
  naughtyLibrary,
  troubles,
} from '../../../tests/fixtures/formats/naughty-library.ts';
import { withTrouble } from '../../../tests/fixtures/formats/told-by-markdown.ts';
import { exportModel } from '../export-model.ts';
import { defaultPageOptions } from '../page-options.ts';
import { htmlPage } from './page.ts';

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const decoded = (text: string): string =>
  text.replaceAll(/&[a-z#0-9]+;/g, (one) => references[one] ?? one);

/** The parts of a page, each with its elements, the texts of its attributes, and what it says. */
function partsOf(html: string) {
  return html
    .split('<article class="part"')
    .slice(1)
    .map((whole) => {
      const [part = ''] = whole.split('</article>');
      const tags = Array.from(part.matchAll(/<[a-z/!][^>]*>/gi), ([tag]) => tag);
      return {
        // Of lines there are more or fewer.
        names: tags
          .flatMap((tag) => /^<\/?[a-z0-9]+/i.exec(tag)?.[0] ?? tag)
          .filter((one) => one !== '<br'),
        attributes: new Set(
          tags.flatMap((tag) =>
            Array.from(tag.matchAll(/\s([^\s="<>]+)="[^"]*"/g), ([, name]) => name),
          ),
        ),
        rest: tags
          .map((tag) => tag.replaceAll(/\s[^\s="<>]+="[^"]*"/g, ''))
          .filter((tag) => !/^<\/?[a-z0-9]+>$/.test(tag)),
        alt: decoded(/<img [^>]*alt="([^"]*)"/.exec(part)?.[1] ?? ''),
        said: decoded(
          part
            .replaceAll('<br>', '\n')
            .replaceAll(/<[^>]*>/g, '')
            .replace(/^[^>]*>/, ''),
        ),
      };
    });
}

const texts = troubles();
const options = {
  page: { ...defaultPageOptions, contents: false },
  styles: ['/style.css'],
  picture: () => 'data:image/png;base64,AA==',
  pages: null,
};
const all = { kind: 'all', id: null } as const;
const page = (some: typeof texts) => htmlPage(exportModel(naughtyLibrary(some), all), options).html;

describe('a page of troublesome texts', () => {
  it('says them and holds nothing else', () => {
    const likes = partsOf(page([harmless]));
    const parts = partsOf(page(texts));
    expect(likes).toHaveLength(3);
    expect(parts).toHaveLength(3 * texts.length);
    parts.forEach((part, at) => {
      const like = likes[Math.floor(at / texts.length)];
      const trouble = texts[at % texts.length];
      if (like === undefined || trouble === undefined) throw new Error('Nothing to compare with.');
      const about = JSON.stringify(trouble.lines);
      expect(part.names.join(' '), about).toBe(like.names.join(' '));
      expect(part.rest, about).toEqual([]);
      expect(
        [...part.attributes].filter((name) => !like.attributes.has(name)),
        about,
      ).toEqual([]);
      expect(part.said, about).toBe(withTrouble([like.said], trouble));
      expect(part.alt, about).toBe(withTrouble([like.alt], trouble));
    });
  });
});
