// What LibreOffice has read, from a flat OpenDocument file: for the drill of Word files.

export interface FlatOdt {
  /** The text in its order, without footnotes and comments, white space folded. */
  text: string;
  headings: { level: number; text: string }[];
  footnotes: string[];
  comments: string[];
  tables: number;
  /** Merged cells, as columns x rows. */
  spans: string[];
  /** Stretches of text with a ground of a colour. */
  shaded: { colour: string; text: string }[];
  pictures: number;
  listDepth: number;
  links: string[];
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function decoded(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);/gi, (_whole, hex: string) =>
      String.fromCodePoint(parseInt(hex, 16)),
    )
    .replaceAll(/&#(\d+);/g, (_whole, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll(/&[a-z]+;/g, (one) => entities[one] ?? one);
}

function textOf(xml: string): string {
  const spaced = xml
    .replaceAll(/>\s+</g, '><')
    .replaceAll(/<text:(?:tab|line-break|s)\b[^>]*>/g, ' ')
    .replaceAll(/<\/(?:text:p|text:h|table:table-cell)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '');
  return decoded(spaced).replaceAll(/\s+/gu, ' ').trim();
}

const pieces = (xml: string, tag: string): string[] =>
  Array.from(xml.matchAll(new RegExp(`<${tag}[ >][^]*?</${tag}>`, 'g')), ([whole]) => whole);

/** The colours of styles, by the name of the style. */
function grounds(xml: string): Map<string, string> {
  return new Map(
    pieces(xml, 'style:style').flatMap((style): [string, string][] => {
      const name = /style:name="([^"]*)"/.exec(style)?.[1];
      const colour = /<style:text-properties[^>]*fo:background-color="(#[^"]*)"/.exec(style)?.[1];
      return name === undefined || colour === undefined ? [] : [[name, colour.toLowerCase()]];
    }),
  );
}

/** Reads a flat OpenDocument text. */
export function readFlatOdt(xml: string): FlatOdt {
  const body = /<office:text[ >][^]*<\/office:text>/.exec(xml)?.[0] ?? '';
  const colours = grounds(xml);
  const bare = body
    .replaceAll(/<text:table-of-content[ >][^]*?<\/text:table-of-content>/g, '')
    .replaceAll(/<office:annotation[ >][^]*?<\/office:annotation>/g, '')
    .replaceAll(/<office:binary-data>[^]*?<\/office:binary-data>/g, '')
    .replaceAll(/<svg:(?:title|desc)>[^]*?<\/svg:(?:title|desc)>/g, '');
  const main = bare.replaceAll(/<text:note [^]*?<\/text:note>/g, '');
  let depth = 0;
  let listDepth = 0;
  for (const [, end] of main.matchAll(/<(\/?)text:list[ >]/g)) {
    depth += end === '/' ? -1 : 1;
    listDepth = Math.max(listDepth, depth);
  }
  return {
    text: textOf(main),
    headings: pieces(main, 'text:h').map((one) => ({
      level: Number(/text:outline-level="(\d+)"/.exec(one)?.[1] ?? 0),
      text: textOf(one),
    })),
    footnotes: pieces(bare, 'text:note-body').map(textOf),
    comments: pieces(body, 'office:annotation').map((one) =>
      textOf(one.replaceAll(/<(?:dc:creator|dc:date|meta:creator-initials)>[^<]*<\/[^>]*>/g, '')),
    ),
    tables: [...main.matchAll(/<table:table /g)].length,
    spans: Array.from(main.matchAll(/<table:table-cell [^>]*>/g), ([cell]) => {
      const columns = /number-columns-spanned="(\d+)"/.exec(cell)?.[1] ?? '1';
      const rows = /number-rows-spanned="(\d+)"/.exec(cell)?.[1] ?? '1';
      return `${columns}x${rows}`;
    }).filter((one) => one !== '1x1'),
    shaded: Array.from(
      main.matchAll(/<text:span text:style-name="([^"]*)">([^]*?)<\/text:span>/g),
      ([, name = '', inside = '']) => ({ colour: colours.get(name) ?? '', text: textOf(inside) }),
    ).filter(({ colour }) => colour !== ''),
    pictures: [...main.matchAll(/<draw:image[ >]/g)].length,
    listDepth,
    links: Array.from(body.matchAll(/<text:a [^>]*xlink:href="([^"]*)"/g), ([, url = '']) =>
      decoded(url),
    ),
  };
}
