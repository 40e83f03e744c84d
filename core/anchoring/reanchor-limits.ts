// The limits by which a passage is found again, or is not, in a new version of its text.

/** A quote found with other words agrees at least this much. */
export const quoteLimit = 0.75;

/** The same where the quote stood before, with what surrounds it unchanged on both sides. */
export const inPlaceLimit = 0.55;

/** Context on a side agrees when the characters there agree at least this much. */
export const contextLimit = 0.7;

/** How many characters of context are compared on each side. */
export const contextCompared = 32;

/** A quote with fewer characters than this stands in many texts: it needs its context on both sides. */
export const shortQuote = 24;

/** A line or sentence of so many characters, found unchanged and in order, is kept among strangers too. */
export const plainUnit = 12;

/** The best place is this much better than the second-best, and than any other passage of the old text. */
export const clearMargin = 0.1;

/** What agrees less than this is not worth showing as similar. */
export const similarLimit = 0.6;

/** A place belongs to what stood there before when more than this share of its words is known to. */
export const takenShare = 0.3;

/** Words in a row, found by their order, that are enough to know what stood there. */
export const takenRun = 3;

/** How quote and each side of the context count in comparing places. */
export const quoteShare = 0.6;
/** The same of each of the two sides; all three make 1. */
export const contextShare = 0.2;
