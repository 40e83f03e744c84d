// The fonts a page on its own brings along: of all the cuts there are, those its text is set in.

/** One cut of one stretch of Unicode, as a style sheet names it. */
export interface FontFace {
  /** The whole rule. */
  rule: string;
  /** The address of its file, as the rule has it. */
  file: string;
  italic: boolean;
  bold: boolean;
  /** The first and the last code point of each stretch. */
  ranges: readonly (readonly [number, number])[];
}

/** The `@font-face` rules of a style sheet; a rule without a file or without a range is left out. */
export function readFontFaces(sheet: string): FontFace[] {
  return Array.from(sheet.matchAll(/@font-face\s*\{[^}]*\}/g), ([rule]) => rule).flatMap((rule) => {
    const file = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1];
    const listed = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
    if (file === undefined || listed === undefined) return [];
    const ranges = Array.from(
      listed.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi),
      ([, first = '0', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
    );
    return [
      {
        rule,
        file,
        italic: /font-style:\s*italic/.test(rule),
        bold: /font-weight:\s*[6-9]00/.test(rule),
        ranges,
      },
    ];
  });
}

/** What browsers show slanted, and what they show in semibold. */
const slanted = /<(?:em|cite|i)[ >]|class="missing"|<h[56]/;
const slantedInBold = /<(?:strong|th|h[1-6])\b(?:(?!<\/(?:strong|th|h[1-6])>)[^])*<(?:em|cite)[ >]/;

/**
 * The faces that the text of a page needs: those with a character of it, and slanted ones where something is
 * slanted. Marks that combine with letters are in several stretches and call for none of them.
 */
export function neededFaces(faces: readonly FontFace[], html: string): FontFace[] {
  const shown = html.replaceAll(/<[^>]*>|[\u0300-\u036f]/g, '');
  const points = [...new Set(Array.from(shown, (one) => one.codePointAt(0) ?? 0))];
  const has = ([first, last]: readonly [number, number]): boolean =>
    points.some((point) => point >= first && point <= last);
  const isSlanted = slanted.test(html);
  const isSlantedInBold = isSlanted && slantedInBold.test(html);
  return faces.filter(({ italic, bold, ranges }) => {
    if (italic && !(bold ? isSlantedInBold : isSlanted)) return false;
    return ranges.some(has);
  });
}

/** The rules of faces with their files inside: `base64` gives a file's bytes by its address. */
export function inlineFaces(
  faces: readonly FontFace[],
  base64: (file: string) => string | null,
): string {
  return faces
    .flatMap(({ rule, file }) => {
      const bytes = base64(file);
      return bytes === null ? [] : [rule.replace(file, `data:font/woff2;base64,${bytes}`)];
    })
    .join('\n');
}
