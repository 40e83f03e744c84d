// Dates as people write them, in digits and in words of several European languages.

// An underscore stands for a space.
const monthNames: readonly string[] = [
  'january jan januar jänner janvier enero gennaio januari janeiro января січня stycznia ocak يناير كانون_الثاني ינואר',
  'february feb februar feber février fevrier febrero febbraio februari fevereiro февраля лютого lutego şubat فبراير شباط פברואר',
  'march mar märz maerz mär mrz mars marzo maart março марта березня marca mart مارس آذار מרץ מרס',
  'april apr avril abril aprile апреля квітня kwietnia nisan أبريل ابريل إبريل نيسان אפריל',
  'may mai mayo maggio mei maio maj мая травня maja mayıs مايو أيار מאי',
  'june jun juni juin junio giugno junho июня червня czerwca haziran يونيو حزيران יוני',
  'july jul juli juillet julio luglio julho июля липня lipca temmuz يوليو تموز יולי',
  'august aug août aout agosto augustus augusti августа серпня sierpnia ağustos أغسطس اغسطس آب אוגוסט',
  'september sep sept septembre septiembre settembre setembro сентября вересня września eylül سبتمبر أيلول ספטמבר',
  'october oct oktober okt octobre octubre ottobre outubro октября жовтня października ekim أكتوبر اكتوبر تشرين_الأول אוקטובר',
  'november nov novembre noviembre novembro ноября листопада listopada kasım نوفمبر تشرين_الثاني נובמבר',
  'december dec dezember dez décembre decembre diciembre dicembre dezembro декабря грудня grudnia aralık ديسمبر كانون_الأول דצמבר',
];

const monthOf = new Map(
  monthNames.flatMap((names, index) =>
    names.split(' ').map((name) => [name.replaceAll('_', ' '), index + 1] as const),
  ),
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
      String.raw`${before}(?<!\d ?[-–] ?)(\d{1,2})${ordinal}\s+(?:de\s+|of\s+|ב)?${month},?\s+(?:de\s+|del\s+)?${year}`,
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
    pattern: /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]/gu,
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

/** Arabic, Persian and wide digits as the ones that are read; no place in the text changes. */
function plainDigits(text: string): string {
  // In all three of these blocks the last four bits are the digit.
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
}

/** The first date in a text, the longest reading of it; null when there is none. */
export function findDate(given: string): FoundDate | null {
  const text = plainDigits(given);
  let best: FoundDate | null = null;
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match);
      if (date === undefined) continue;
      const end = match.index + match[0].length;
      const found = { date, raw: given.slice(match.index, end), start: match.index, end };
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
