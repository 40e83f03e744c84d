// States that are named by their people's adjective only: `the Russian President`, `die polnische Regierung`.

import { isOffice, isOfficeModifier } from '../prose/offices.ts';
import { stateName, stateOfDemonym } from '../prose/states.ts';
import type { Prose } from '../prose/words.ts';
import { follows } from '../prose/words.ts';
import type { ProposedActor, Span } from './actor-proposals.ts';

const official =
  /^(?:government|parliament|army|military|ministry|authorities|embassy|delegation|forces|troops|state|officials|diplomats|counterpart|lawmakers|negotiators|cabinet|police|navy|side|embassy|company|manufacturer|firm|media|intelligence|carmaker|shipyard|bank|citizens|residents|people|voters|journalists|soldiers|farmers|regierung|parlament|armee|streitkräfte|truppen|behörden|botschaft|delegation|führung|seite|staat|diplomaten|amtskollege|amtskollegin|amtskollegen|polizei|marine)$/;

/** The actors with those states added, or given the adjective as a further name. */
export function withNationalities(
  actors: readonly ProposedActor[],
  { words, language, text }: Prose,
): ProposedActor[] {
  const found = new Map<string, Span[]>();
  words.forEach((word, at) => {
    if (language === 'en' && !word.capital) return;
    const next = words[at + 1];
    const side = words[at - 1];
    // `the South Korean president`
    const sided =
      word.gap === ' ' && /^(?:South|North|Saudi)$/.test(side?.text ?? '') ? side : undefined;
    const code =
      (sided === undefined
        ? undefined
        : stateOfDemonym(`${sided.lower}-${word.lower}`, language)) ??
      stateOfDemonym(word.lower, language);
    if (code === undefined || next === undefined || !follows(next, word)) return;
    if (!official.test(next.lower) && !isOffice(next.lower) && !isOfficeModifier(next.lower))
      return;
    const start = sided?.start ?? word.start;
    const span = { start, end: word.end, surface: text.slice(start, word.end) };
    found.set(code, [...(found.get(code) ?? []), span]);
  });
  const result = [...actors];
  for (const [code, spans] of found) {
    const name = stateName(code, language);
    const first = spans[0];
    if (first === undefined) continue;
    const reason = `“${first.surface}” is said of what belongs to ${name}.`;
    const at = result.findIndex(
      (actor) =>
        actor.type === 'state' &&
        (actor.name === name || actor.aliases.some(({ span }) => span.surface === name)),
    );
    const standing = result[at];
    const alias = { span: first, reason };
    if (standing === undefined)
      result.push({
        name,
        type: 'state',
        aliases: [alias],
        places: spans,
        reason,
        known: null,
        gender: null,
        offices: [],
      });
    else
      result[at] = {
        ...standing,
        aliases: [...standing.aliases, alias],
        places: [...standing.places, ...spans].sort((a, b) => a.start - b.start),
      };
  }
  return result;
}
