// Finding a quoted text again, by exact words only: a passage never moves to something similar here.

/** What is known of the place looked for; all but `exact` only decide between equal places. */
export interface QuoteSelector {
  exact: string;
  prefix?: string;
  suffix?: string;
  /** Where the quote is said to start, in UTF-16 units. */
  position?: number;
}

/** A stretch of a text: UTF-16, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** More equal places than this are not told apart. */
const mostPlaces = 10_000;

/**
 * The one place where the quote stands; null when it stands nowhere; `ambiguous` when it stands in
 * several places and neither the context (what comes directly before and after) nor the position,
 * which must be exactly on one of them, says which.
 */
export function findQuote(text: string, selector: QuoteSelector): Span | 'ambiguous' | null {
  const { exact, prefix = '', suffix = '', position } = selector;
  if (exact === '') return null;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    if (places.length === mostPlaces) return 'ambiguous';
    places.push(at);
  }
  const span = (start: number): Span => ({ start, end: start + exact.length });
  const [first] = places;
  if (first === undefined) return null;
  if (places.length === 1) return span(first);

  const fitting = places.filter(
    (at) => text.endsWith(prefix, at) && text.startsWith(suffix, at + exact.length),
  );
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return span(only);
  const candidates = fitting.length === 0 ? places : fitting;
  return position !== undefined && candidates.includes(position) ? span(position) : 'ambiguous';
}
