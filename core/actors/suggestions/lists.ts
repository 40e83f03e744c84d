// Lists that say what their members are: `the villages of X and Y`, `die Firmen X, Y und Z`, `four operators: X, Y and Z`.

import type { Prose, Word } from '../prose/words.ts';
import type { Called } from './called.ts';
import type { NameRun } from './name-runs.ts';

const organisations =
  /^(?:companies|firms|groups|operators|banks|newspapers|broadcasters|agencies|charities|parties|unions|retailers|supermarkets|carmakers|airlines|manufacturers|suppliers|insurers|publishers|brands|clubs|universities|organi[sz]ations|lenders|investors|subsidiaries|start-ups|magazines|networks|(?:\p{L}+)?(?:unternehmen|firmen|konzerne[n]?|betreibern?|banken|zeitungen|sendern?|agenturen|parteien|gewerkschaften|verbände[n]?|vereine[n]?|herstellern?|reedereien|versicherern?|verlage[n]?|medien|universitäten|ketten|töchtern?|magazine[n]?|organisationen))$/u;
const places =
  /^(?:towns|villages|cities|suburbs|islands|districts|ports|counties|provinces|regions|municipalities|hamlets|(?:\p{L}+)?(?:städte[n]?|dörfern?|orte[n]?|gemeinden|inseln|bezirke[n]?|landkreise[n]?|häfen|regionen|provinzen|stadtteile[n]?|ortsteile[n]?))$/u;
const states = /^(?:countries|nations|(?:nachbar|mitglieds|eu-)?(?:staaten|länder|ländern))$/;

const farthest = 16;

/** What the list that a run stands in says of its members; null outside such lists. */
export function calledInList({ words }: Prose, run: NameRun): Called['kind'] | null {
  const line = words[run.first]?.line;
  let members = 0;
  for (let at = run.first - 1; at >= Math.max(0, run.first - farthest); at -= 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined || word.line !== line) return null;
    const kind = kindOf(word);
    if (kind !== null) {
      // `companies X, Y`, `companies, including X`, `companies: X`
      return /^(?: | ?[—–-] |, |: )$/.test(next.gap) && isListed(words, run, members) ? kind : null;
    }
    if (!/^(?:,? | & |: | ["“„«])$/.test(next.gap)) return null;
    if (next.gap === ': ')
      return isListed(words, run, members) ? kindBefore(words, at, line) : null;
    if (/^(?:and|or|und|oder|sowie)$/.test(word.lower) || next.gap.startsWith(',')) members += 1;
    else if (
      !word.capital &&
      !/^\d/.test(word.text) &&
      !/^(?:of|such|as|like|including|wie|darunter|etwa|von|namens|called|the|die)$/.test(
        word.lower,
      )
    )
      return null;
  }
  return null;
}

/** `four operators share the country: X, Y and Z` */
function kindBefore(
  words: readonly Word[],
  from: number,
  line: number | undefined,
): Called['kind'] | null {
  for (let at = from; at >= Math.max(0, from - 10); at -= 1) {
    const word = words[at];
    if (word === undefined || word.line !== line) return null;
    const kind = kindOf(word);
    if (kind !== null) return kind;
    if (word.opens) return null;
  }
  return null;
}

function kindOf({ lower }: Word): Called['kind'] | null {
  if (organisations.test(lower)) return 'organisation';
  if (places.test(lower)) return 'place';
  return states.test(lower) ? 'state' : null;
}

/** Whether a word says of what kind several named behind it are: `Firmen`, `villages`. */
export const isListNoun = (word: Word | undefined): boolean =>
  word !== undefined && kindOf(word) !== null;

/** Whether a run is one of several: another stands before it, or behind it. */
function isListed(words: readonly Word[], run: NameRun, before: number): boolean {
  const next = words[run.last];
  const joint = next !== undefined && /^(?:and|or|und|oder|sowie)$/.test(next.lower);
  return (
    before > 0 ||
    (joint && words[run.last + 1]?.capital === true) ||
    (next?.gap === ', ' && next.capital)
  );
}
