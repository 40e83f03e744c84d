// Dates as people write them, in digits and in words of several European languages.

const monthNames: readonly string[] = [
  'january jan januar jänner janvier enero gennaio januari',
  'february feb februar feber février fevrier febrero febbraio februari',
  'march mar märz maerz mär mrz mars marzo maart',
  'april apr avril abril aprile',
  'may mai mayo maggio mei',
  'june jun juni juin junio giugno',
  'july jul juli juillet julio luglio',
  'august aug août aout agosto augustus',
  'september sep sept septembre septiembre settembre',
  'october oct oktober okt octobre octubre ottobre',
  'november nov novembre noviembre',
  'december dec dezember dez décembre decembre diciembre dicembre',
];

const monthOf = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const month = `(${[...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}])\\.?`;
const before = String.raw`(?<![\p{L}\p{N}])`;
const year = String.raw`(\d{4})(?![\p{L}\p{N}])`;
const ordinal = String.raw`(?:st|nd|rd|th|er|º|°|\.)?`;

/** A date that was found in a text. */
export interface FoundDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when day and month cannot be told apart. */
  date: string | null;
  /** As it stands. */
  raw: string;
  /** Where it stands: UTF-16, end exclusive. */
  start: number;
  end: number;
}

type Reading = (match: RegExpExecArray) => string | null | undefined;

const number = (text: string | undefined): number => Number(text ?? '');
const monthNumber = (text: string | undefined): number =>
  monthOf.get((text ?? '').toLowerCase()) ?? 0;

/** Day/month/year or month/day/year, whichever is possible; null when both are and differ. */
function eitherOrder(first: number, second: number, y: number): string | null | undefined {
  const dayFirst = dateOf(y, second, first);
  const monthFirst = dateOf(y, first, second);
  if (dayFirst !== undefined && monthFirst !== undefined)
    return dayFirst === monthFirst ? dayFirst : null;
  return dayFirst ?? monthFirst;
}

const forms: readonly { pattern: RegExp; read: Reading }[] = [
  {
    pattern: new RegExp(String.raw`${before}(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)`, 'gu'),
    read: (m) => dateOf(number(m[1]), number(m[3]), number(m[4])),
  },
  {
    pattern: new RegExp(
      String.raw`${before}(?<!\d ?[-–] ?)(\d{1,2})${ordinal}\s+(?:de\s+|of\s+)?${month},?\s+(?:de\s+|del\s+)?${year}`,
      'giu',
    ),
    read: (m) => dateOf(number(m[3]), monthNumber(m[2]), number(m[1])),
  },
  {
    pattern: new RegExp(
      String.raw`${before}${month}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${year}`,
      'giu',
    ),
    read: (m) => dateOf(number(m[3]), monthNumber(m[1]), number(m[2])),
  },
  {
    pattern: new RegExp(String.raw`${before}(\d{1,2})-${month}-${year}`, 'giu'),
    read: (m) => dateOf(number(m[3]), monthNumber(m[2]), number(m[1])),
  },
  {
    pattern: new RegExp(String.raw`${before}(\d{1,2})\.\s?(\d{1,2})\.\s?${year}`, 'gu'),
    read: (m) => dateOf(number(m[3]), number(m[2]), number(m[1])),
  },
  {
    pattern: new RegExp(String.raw`${before}(\d{1,2})([/-])(\d{1,2})\2${year}`, 'gu'),
    read: (m) => eitherOrder(number(m[1]), number(m[3]), number(m[4])),
  },
  {
    pattern: /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/gu,
    read: (m) => dateOf(number(m[1]), number(m[2]), number(m[3])),
  },
  {
    pattern: new RegExp(String.raw`${before}${month},?\s+(?:de\s+)?${year}`, 'giu'),
    read: (m) => (followsDay(m) ? undefined : dateOf(number(m[2]), monthNumber(m[1]))),
  },
  {
    pattern: new RegExp(String.raw`${before}(\d{4})-(\d{2})(?![\d-])`, 'gu'),
    read: (m) => dateOf(number(m[1]), number(m[2])),
  },
];

/** `30 February 2024` is no date at all, while `4–6 July 2024` is one to the month. */
function followsDay(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 16), match.index);
  return (
    /\d(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?$/i.test(before) &&
    !/\d\.? ?[-–] ?\d{1,2}\.?\s+$/.test(before)
  );
}

/** A calendar date as text, undefined when there is no such day. */
function dateOf(y: number, m: number, d?: number): string | undefined {
  if (y < 1000 || y > 2199 || m < 1 || m > 12) return undefined;
  const text = `${y}-${String(m).padStart(2, '0')}`;
  if (d === undefined) return text;
  const days = [
    31,
    y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  if (d < 1 || d > (days[m - 1] ?? 0)) return undefined;
  return `${text}-${String(d).padStart(2, '0')}`;
}

/** The first date in a text, the longest reading of it; null when there is none. */
export function findDate(text: string): FoundDate | null {
  let best: FoundDate | null = null;
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match);
      if (date === undefined) continue;
      const found = { date, raw: match[0], start: match.index, end: match.index + match[0].length };
      if (best === null || found.start < best.start) best = found;
      break;
    }
  }
  return best;
}

/** A date that fills a whole value, such as that of a `Date:` line; a year alone counts. */
export function readDate(value: string): FoundDate | null {
  const trimmed = value.trim();
  if (/^[12]\d{3}$/.test(trimmed)) return { date: trimmed, raw: trimmed, start: 0, end: 4 };
  return findDate(trimmed);
}
