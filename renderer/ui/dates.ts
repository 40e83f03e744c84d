// Dates as they are shown and understood. Records hold `YYYY[-MM[-DD]]`, as far as known.

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A partial date in words: `3 April 2025`, `April 2025`, `2025`. */
export function dateInWords(date: string): string {
  const [year = 0, monthNumber, dayNumber] = date.split('-').map(Number);
  if (monthNumber === undefined) return date;
  const at = new Date(Date.UTC(2000, monthNumber - 1, dayNumber ?? 1));
  // Set apart, because `Date.UTC` takes years below 100 for the twentieth century.
  at.setUTCFullYear(year);
  return (dayNumber === undefined ? month : day).format(at);
}

const isRealDay = (year: number, monthNumber: number, dayNumber: number): boolean => {
  const at = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
  return at.getUTCMonth() === monthNumber - 1 && at.getUTCDate() === dayNumber;
};

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * What an ambiguous date such as `03/04/2025` may mean, day first before month first; two-digit years are
 * of 1950 to 2049. Empty when it is none of these.
 */
export function dateReadings(text: string): string[] {
  const parts = /(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})/.exec(text);
  if (parts === null) return [];
  const [first = 0, second = 0, shortYear = 0] = parts.slice(1).map(Number);
  const year = shortYear >= 100 ? shortYear : shortYear + (shortYear < 50 ? 2000 : 1900);
  const readings = [
    { monthNumber: second, dayNumber: first },
    { monthNumber: first, dayNumber: second },
  ]
    .filter(({ monthNumber, dayNumber }) => isRealDay(year, monthNumber, dayNumber))
    .map(({ monthNumber, dayNumber }) => `${year}-${two(monthNumber)}-${two(dayNumber)}`);
  return [...new Set(readings)];
}

/** A partial date as somebody may type it (`2025-4-3`, `2025`), or null when it is none. */
export function readDate(typed: string): string | null {
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed.trim());
  if (parts === null) return null;
  const [, year = '', monthText, dayText] = parts;
  if (monthText === undefined) return year;
  const monthNumber = Number(monthText);
  if (monthNumber < 1 || monthNumber > 12) return null;
  if (dayText === undefined) return `${year}-${two(monthNumber)}`;
  if (!isRealDay(Number(year), monthNumber, Number(dayText))) return null;
  return `${year}-${two(monthNumber)}-${two(Number(dayText))}`;
}

/** When something was made or changed, in the machine's own time: `22 Nov 2025, 07:04`. */
export function momentInWords(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  );
}

/** When something was, as short as can be: `07:04` today, `22 Nov` this year, `22 Nov 2025` before. */
export function shortMoment(moment: string, now: number): string {
  const at = new Date(moment);
  const today = new Date(now);
  if (at.toDateString() === today.toDateString()) return clock.format(at);
  return (at.getFullYear() === today.getFullYear() ? dayOfYear : shortDay).format(at);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const shortDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
