// Where a text may be cut: between graphemes, what a reader sees as one character. A surrogate pair is
// always inside one.

/** Finds the borders of one text's graphemes; made once for many questions. */
export interface GraphemeBorders {
  /** The offset itself if it is a border, else the border before it. */
  atOrBefore(offset: number): number;
  /** The offset itself if it is a border, else the border after it. */
  atOrAfter(offset: number): number;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Below U+0300 every unit is a grapheme of its own (CR LF, the exception, never enters the library). */
const firstCombining = 0x300;

export function graphemeBorders(text: string): GraphemeBorders {
  let segments: Intl.Segments | null = null;
  /** The grapheme that the offset splits, or null when the offset is a border. */
  function splitAt(offset: number): Intl.SegmentData | null {
    if (offset <= 0 || offset >= text.length) return null;
    const before = text.charCodeAt(offset - 1);
    const after = text.charCodeAt(offset);
    if (before < firstCombining && after < firstCombining) return null;
    segments ??= segmenter.segment(text);
    const segment = segments.containing(offset);
    return segment === undefined || segment.index === offset ? null : segment;
  }
  return {
    atOrBefore: (offset) => splitAt(offset)?.index ?? offset,
    atOrAfter(offset) {
      const split = splitAt(offset);
      return split === null ? offset : split.index + split.segment.length;
    },
  };
}
