// Where a text says that it was written: `NOVI MOST, Oct. 7 (Eastern Wire) —`, `Halvern, 11 February 2025`.

import type { Prose } from '../prose/words.ts';
import type { Name } from './names.ts';
import { keyOf } from './names.ts';

/** `NOVI MOST, Oct. 7 (Eastern Wire) —`: where a text was written, in small letters. */
export function datelines({ lines, text }: Prose, names: ReadonlyMap<string, Name>): string[] {
  return lines.slice(0, 8).flatMap(({ start, end }) => {
    const place =
      /^(\p{Lu}[\p{Lu}.’' -]{2,40}?(?: (?:\/|and|und|et|y) \p{Lu}[\p{Lu}.’' -]{2,40}?)?)(?:, [^\n]{1,24})?(?: \([^()\n]{2,30}\))? ?[—–-]{1,2} \p{Lu}/u.exec(
        text.slice(start, Math.min(end, start + 100)),
      )?.[1];
    // `Halvern, 11 February 2025`
    const dated =
      /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?), (?:den |le |a )?\d{1,2}(?:\.|st|nd|rd|th|er)? (?:de )?\p{L}{3,}\.?,? (?:de )?\d{4}/u.exec(
        text.slice(start, Math.min(end, start + 100)),
      )?.[1];
    const named = names.get(keyOf(dated ?? ''));
    // `Northern Lantern, 4 March` is a paper: a town is named again.
    const town = named !== undefined && named.runs.length > 1 ? dated : undefined;
    return (place ?? town ?? '')
      .split(/ (?:\/|and|und|et|y) /)
      .filter((one) => one !== '')
      .map(keyOf);
  });
}
