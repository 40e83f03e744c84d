// Comma-separated values: RFC 4180, lines end with CRLF, text in UTF-8 without a byte order mark.

/** What stands in a cell; null is an empty one. */
export type Cell = string | number | null;

/** Spreadsheets take what begins so for a formula and run it (OWASP, “CSV Injection”). */
const formula = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** A plain number, which begins with a sign and is no formula. */
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Whether a text gets an apostrophe before it, so that no spreadsheet runs it. */
export function isGuarded(text: string): boolean {
  return formula.test(text) && !plainNumber.test(text);
}

function field(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  const safe = isGuarded(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table with its header as the first line; every row has as many cells as the header. */
export function csvText(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(field).join(',')];
  for (const row of rows) lines.push(row.map(field).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** Reads what `csvText` writes, and what other programs do: quotes, CRLF or LF, a byte order mark. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const given = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let at = 0; at < given.length; at += 1) {
    const unit = given.charAt(at);
    if (isQuoted) {
      if (unit !== '"') cell += unit;
      else if (given.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (unit === '"' && cell === '') isQuoted = true;
    else if (unit === ',') {
      row.push(cell);
      cell = '';
    } else if (unit === '\n' || unit === '\r') {
      if (unit === '\r' && given.charAt(at + 1) === '\n') at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += unit;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
