// Lines that say when a text was published, or when what it tells was said.

import type { FoundDate } from './dates.ts';
import { findDate } from './dates.ts';

/** The date of a line that is little else: `Berlin, 4 July 2024`, `Jane Doe | 4 July 2024, 10:30`. */
export function dateLine(line: string): FoundDate | null {
  const found = line.length <= 120 ? findDate(line) : null;
  if (found === null || found.raw.length < 8) return null;
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`
    .replace(/\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}\b)?/gi, ' ')
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim();
  const words = rest === '' ? [] : rest.split(/\s+/);
  const prose = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length <= 6 && prose <= 2 && !/[.!?]$/.test(line.slice(found.end).trim())
    ? found
    : null;
}

/** The date in `This article was first published in The Courier on 4 July 2024`. */
export function dateOfPublishing(line: string): FoundDate | null {
  const said =
    /^(?:(?:this|the|a|an)\s(?:[\p{L}’-]+\s){0,7})?(?:(?:was|were|is|has been|had been)\s)?(?:(?:first|originally|previously)\s)?(?:published|appeared|posted)\s|\b(?:first|originally) (?:published|appeared)\b|^(?:(?:dieser|der|das|dieses|die) [\p{L}-]+ (?:ist |wurde )?)?(?:zuerst )?(?:erschien|erschienen|veröffentlicht)/iu.exec(
      line.slice(0, 120),
    );
  if (said === null || line.length > 250) return null;
  const found = findDate(line.slice(said.index));
  return found !== null &&
    /\b(?:on|am|in|the|vom)?,?\s*(?:\p{Lu}\p{L}+day,?\s*)?$/u.test(
      line.slice(said.index).slice(0, found.start),
    )
    ? found
    : null;
}

/** The date of a dateline: `LONDON, July 4, 2024 (Reuters) - …`. */
export function datelineDate(opening: string): FoundDate | null {
  const found = findDate(opening.slice(0, 90));
  if (found === null) return null;
  const before = opening.slice(0, found.start);
  const after = opening.slice(found.end);
  const isPlace = before === '' || /^[\p{Lu}(][\p{L}.’'/ ,()-]*[,(]?\s*$/u.test(before);
  return isPlace &&
    before.split(/\s+/).length <= 5 &&
    (/^\)?\s*(?:\([^()]{2,40}\))?\s*[-–—:|]/.test(after) ||
      // `Lauenfurt, 27. Juni 2024. Im Ringen um …`
      (/\p{L}{3,}, $/u.test(before) && /^\. \p{Lu}/u.test(after)))
    ? found
    : null;
}

const occasion =
  /\b(?:press conference|briefing|remarks|speech|address|statement|transcript|interview|hearing|debate|session|minutes|communiqué|meeting|sitzung|rede|ansprache|protokoll|erklärung|regierungserklärung|aussprache)\b|pressekonferenz/i;

/** The date a title ends with, if it names an occasion: `Press conference, 4 July 2024`. */
export function dateOfOccasion(title: string): FoundDate | null {
  const found = occasion.test(title) ? findDate(title) : null;
  if (found === null || !/^[\s)\].]*$/.test(title.slice(found.end))) return null;
  // `Interview on the fall of the wall of 9 November` has a date, but that of another day.
  const joined =
    /(?:[,(|–—-]|\b(?:vom|am)|\b(?:conference|briefing|meeting|session|debate|hearing) (?:on|of))\s*(?:the )?(?:\p{Lu}\p{L}+,? )?$/u;
  return joined.test(title.slice(0, found.start)) ? found : null;
}
