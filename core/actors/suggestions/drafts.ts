// Actors in the making: names that were found to be one actor's.

import type { ProseLanguage } from '../prose/language.ts';
import { tidyCapitals } from '../../import/names.ts';
import type { ActorType } from '../../records/actor.ts';
import { isLegalForm } from '../prose/organisation-words.ts';
import { stateCode, stateName } from '../prose/states.ts';
import { kin } from './called.ts';
import { draftIndex } from './draft-index.ts';
import type { Expansion } from './expansions.ts';
import type { Judgement } from './judgement-ground.ts';
import { isParticled, longerNames, withoutForm } from './longer-names.ts';
import type { Name } from './names.ts';
import { uninflected } from './uninflected.ts';
import { keyOf } from './names.ts';

/** An actor with the names that were joined under it, each with the reason. */
export interface Draft {
  name: string;
  type: ActorType;
  reason: string;
  main: Name;
  members: Map<string, { name: Name; reason: string }>;
}

/** What each name was taken for, by its key. */
export type Judged = Map<string, Judgement>;

/** `LARKFIELD DEVELOPMENTS`: what stands in capitals only is shown as it is written elsewhere. */
const shown = (surface: string): string =>
  surface.includes(' ') && surface.split(' ').every((word) => /^[\p{Lu}’'-]{4,}$/u.test(word))
    ? tidyCapitals(surface)
    : surface;

/**
 * Joins judged names to actors: full names first, then what is short for exactly one of them. Each name looks
 * its actors up by its words, so that the time goes with the number of names and not with its square.
 */
export function joinNames(
  names: ReadonlyMap<string, Name>,
  judged: Judged,
  expansions: readonly Expansion[],
  language: ProseLanguage,
  small: ReadonlySet<string> = new Set(),
): Draft[] {
  const drafts: Draft[] = [];
  const index = draftIndex();
  const byKey = new Map<string, Draft>();
  const firms = new Map<string, Draft>();
  const add = (name: Name, { type, reason }: Judgement, display = name.surface): Draft => {
    const draft: Draft = {
      name: language === 'de' ? uninflected(shown(display)) : shown(display),
      type,
      reason,
      main: name,
      members: new Map(),
    };
    drafts.push(draft);
    index.add(draft);
    byKey.set(name.key, draft);
    const firm = firmOf(name);
    if (firm !== null) firms.set(firm, draft);
    // `die Duisburger Krafft Holding GmbH`, where the text also says `Krafft Holding`: the town is none of it.
    const rest = /^\p{L}+er (.+)$/u.exec(firm ?? '')?.[1];
    if (rest !== undefined && language === 'de' && names.has(rest)) {
      firms.set(rest, draft);
      draft.name = draft.name.replace(/^\S+ /, '');
    }
    return draft;
  };
  const join = (draft: Draft, name: Name, reason: string): void => {
    draft.members.set(name.key, { name, reason });
    index.join(draft, name);
    byKey.set(name.key, draft);
  };
  const ordered = [...names.values()].sort(
    (a, b) => b.parts.length - a.parts.length || b.runs.length - a.runs.length,
  );
  const states = new Map<string, Draft>();
  const short: Name[] = [];
  for (const name of ordered) {
    const judgement = judged.get(name.key);
    if (
      judgement === undefined ||
      !judgement.alone ||
      name.parts.length === 1 ||
      isParticled(name)
    ) {
      if (judgement?.type === 'state' && judgement.alone) joinState(name, judgement);
      else short.push(name);
      continue;
    }
    if (judgement.type === 'state') joinState(name, judgement);
    else {
      const only = judgement.type === 'person' ? index.twinOf(name) : undefined;
      const firm = firms.get(name.key);
      if (firm !== undefined) join(firm, name, withoutForm(firm));
      else if (only !== undefined) {
        join(only, name, `It has the given name and the surname of “${only.name}”.`);
        if (name.runs.length > only.main.runs.length) only.name = name.surface;
      } else add(name, judgement);
    }
  }
  joinExpansions();
  for (const name of short) joinShort(name);
  return drafts;

  function joinState(name: Name, judgement: Judgement): void {
    const code = stateCode(name.surface, language);
    const standing = code === undefined ? undefined : states.get(code);
    if (standing !== undefined)
      join(standing, name, `“${name.surface}” is another name of “${standing.name}”.`);
    else {
      const written = code === undefined ? name.surface : stateName(code, language);
      const draft = add(
        name,
        judgement,
        names.has(keyOf(written)) || name.surface.length <= 5 ? written : name.surface,
      );
      if (code !== undefined) states.set(code, draft);
    }
  }

  function joinExpansions(): void {
    for (const { acronym, full } of expansions) {
      const short = names.get(keyOf(acronym));
      const long = names.get(keyOf(full));
      if (short === undefined || long === undefined) continue;
      const draft =
        byKey.get(long.key) ??
        add(long, {
          type: 'organisation',
          reason: `“${acronym}” is set beside it as its short name.`,
          alone: true,
        });
      if (!byKey.has(short.key)) join(draft, short, `The text sets “${acronym}” beside “${full}”.`);
    }
  }

  function joinShort(name: Name): void {
    if (byKey.has(name.key)) return;
    const fit = longerNames(name, { index, firms, judged, language, small });
    const own = judged.get(name.key);
    const elsewhere = own?.alone === true && (own.type === 'place' || own.type === 'state');
    if (elsewhere && fit.every(({ draft }) => draft.type !== 'place' && draft.type !== 'person')) {
      add(name, own);
      return;
    }
    const [only] = fit;
    if (only !== undefined && fit.length === 1) {
      join(only.draft, name, only.reason);
      return;
    }
    const judgement = judged.get(name.key);
    // Where several fit, only the user can tell; a word that is nobody by itself is dropped.
    if (fit.length > 1 || judgement === undefined || !judgement.alone) return;
    // `Onkel Xaver` is called Xaver by others.
    const title =
      judgement.type === 'person' && name.parts.length === 1 ? titleOf(name) : undefined;
    add(
      name,
      judgement,
      `${(title ?? '').replace(/^(?:Frau|Herrn?|Mr|Mrs|Ms|Miss)\b\.?\s*/, '')} ${name.surface}`.trim(),
    );
  }
}

/** `krafft industrieholding` of `Krafft Industrieholding GmbH & Co. KG`; null for a name without a legal form. */
function firmOf({ parts }: Name): string | null {
  let end = parts.length;
  while (end > 1 && (parts[end - 1] === '&' || isLegalForm(parts[end - 1]?.toLowerCase() ?? '')))
    end -= 1;
  return end === parts.length ? null : parts.slice(0, end).join(' ').toLowerCase();
}

/** The title before a name that is a person's alone; one in capitals only where there is no other. */
function titleOf({ titles }: Name): string | undefined {
  const own = titles.filter((one) => !kin.test(one.toLowerCase()));
  return own.find((one) => one !== one.toUpperCase()) ?? own.map(tidyCapitals)[0];
}
