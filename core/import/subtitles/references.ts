// Character references in the text of subtitles: `&amp;`, `&#39;`, `&lrm;`.

/** Those that subtitles use; any other stands as it was typed. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  sect: '§',
  iexcl: '¡',
  iquest: '¿',
  szlig: 'ß',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  aacute: 'á',
  eacute: 'é',
  egrave: 'è',
  ccedil: 'ç',
  ntilde: 'ñ',
};

/** The character of a number; what no text may hold is U+FFFD, and a line break a space. */
function numbered(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  const isText = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!isText) return '\uFFFD';
  return code < 0x20 ? ' ' : String.fromCodePoint(code);
}

/** The text with its references replaced by what they stand for. */
export function withoutReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return numbered(decimal, 10);
      if (hex !== undefined) return numbered(hex, 16);
      return named[name ?? ''] ?? whole;
    },
  );
}
