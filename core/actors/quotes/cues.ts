// What tells who speaks a quote: a verb of speaking with its subject, `according to`, a name and a colon.

import { cueStrength, hasAddressee } from '../prose/cue-verbs.ts';
import type { Prose } from '../prose/words.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { attribution } from './attribution.ts';
import { inverted, sourceBehind } from './behind-verbs.ts';
import { callersIn } from './callers.ts';
import { speakerNoun } from './speaker-words.ts';

/** A cue and whom it names. */
export interface Cue {
  /** The words that tell, as they stand: `told`, `according to`. */
  words: string;
  /** Number of the cue's word. */
  at: number;
  speaker: Caller | null;
  /** Whether the verb is passive, and so tells whom it was said to. */
  passive?: boolean;
}

/** Words of a clause: from `first`, up to but without `last`. */
export interface Clause {
  first: number;
  last: number;
}

const joins = /^(?:and|but|or|nor|which|whose|und|aber|oder|sondern|sowie|doch)$/;

/** The cue in what follows a quote: `…,” said Rutte`, `…“, so Scholz`. */
export function cueAfter(prose: Prose, names: NamePlaces, { first, last }: Clause): Cue | null {
  const { words } = prose;
  const head = words[first];
  if (head === undefined || first >= last || joins.test(head.lower)) return null;
  const attributed = attribution(prose, names, first, Math.min(last, first + 3), last);
  if (attributed !== null) return attributed;
  const near = Math.min(last, first + 16);
  for (let at = first; at < near; at += 1) {
    const word = words[at];
    if (word === undefined || cueOf(prose, at) === undefined) continue;
    if (isPassive(prose, at)) return agent(prose, names, at, last);
    // Joined to the sentence's own verb it speaks of something else.
    if (at > first && joins.test(words[at - 1]?.lower ?? '')) return null;
    const subject = at === first ? null : firstSubject(callersIn(prose, names, first, at), prose);
    if (at > first && subject === null && at - first > 5) return null;
    const heisst = /^hei(?:ß|ss)t$|^hieß$/.test(word.lower);
    const speaker =
      subject ??
      (heisst ? sourceBehind(prose, names, at + 1, last) : inverted(prose, names, at, last));
    return { words: word.text, at, speaker };
  }
  return null;
}

const participle =
  /^(?:bezeichnet|genannt|beschrieben|kritisiert|gelobt|gewürdigt|verurteilt|gesprochen|gesagt|erklärt|betont|zurückgewiesen)$/;

/** `hat die Hilfe als „vorbildlich“ bezeichnet`: German sets the verb behind the quote, and the subject first. */
export function cueAround(
  prose: Prose,
  names: NamePlaces,
  { first, last }: Clause,
  behind: number,
): Cue | null {
  const { words, language } = prose;
  const verb = words[behind];
  if (language !== 'de' || verb === undefined || first >= last || !participle.test(verb.lower))
    return null;
  const auxiliary = words
    .slice(first, last)
    .findIndex(({ lower }) => /^(?:hat|hatte|haben|hatten|habe|hätte)$/.test(lower));
  if (auxiliary === -1) return null;
  const at = first + auxiliary;
  const before = firstSubject(callersIn(prose, names, first, at), prose);
  const speaker = before ?? firstSubject(callersIn(prose, names, at + 1, last), prose);
  return speaker === null ? null : { words: verb.text, at: behind, speaker };
}

/** The cue in what stands before a quote in its sentence: `Rutte said: “`, `the note wrote that … “`. */
export function cueBefore(
  prose: Prose,
  names: NamePlaces,
  { first, last }: Clause,
  quoteStart: number,
): Cue | null {
  const { words, text } = prose;
  const tail = words[last - 1];
  if (tail === undefined || first >= last) return null;
  const gap = text.slice(tail.end, quoteStart);
  const colon = gap.includes(':');
  if (colon) {
    const owned = ownWords(prose, names, first, last);
    if (owned !== null) return owned;
  }
  const head = isArticle.test(tail.lower) ? words[last - 2] : tail;
  if (head !== undefined && /^(?:as|als)$/.test(head.lower)) {
    const described = describedAs(prose, names, first, last);
    if (described !== null) return described;
  }
  let doubtful: Cue | null = null;
  for (let at = last - 1; at >= Math.max(first, last - 45); at -= 1) {
    const word = words[at];
    if (word === undefined) continue;
    const attributed = attribution(prose, names, at, at + 1, last);
    if (attributed !== null && attributed.speaker !== null) return attributed;
    const strength = cueOf(prose, at);
    if (strength === undefined || (strength === 'weak' && !colon && last - at > 5)) continue;
    if (isPassive(prose, at)) return agent(prose, names, at, last);
    const cue = { words: word.text, at, speaker: subjectBefore(prose, names, first, at, last) };
    // `says that it released what the treaty asks, “…”`: a verb of speaking proper comes before a doubtful one.
    if (strength === 'strong' || colon || !gap.includes(',')) return cue;
    doubtful ??= cue;
  }
  if (doubtful !== null) return doubtful;
  if (!colon) return null;
  const callers = callersIn(prose, names, first, last);
  const near = callers.findLast((one) => last - one.last <= 1);
  if (near !== undefined && !near.governed && !isObject(prose, near))
    return { words: ':', at: near.last - 1, speaker: near };
  // `Kettler defended the vote: “…”`
  const subject = firstSubject(callers, prose);
  return subject === null || subject.kind === 'role' || last - subject.last > 14
    ? null
    : { words: ':', at: last - 1, speaker: subject };
}

const said =
  /^(?:words|answer|reply|response|verdict|message|advice|comment|reaction|explanation|conclusion|worte|antwort|kommentar|fazit|reaktion|urteil|erklärung|begründung)$/;

/** `His words were: “…”`, `Seine Antwort: „…“`, `the minister’s reply was: “…”` */
function ownWords(prose: Prose, names: NamePlaces, first: number, last: number): Cue | null {
  const { words, text } = prose;
  for (let at = last - 1; at >= Math.max(first + 1, last - 4); at -= 1) {
    const noun = words[at];
    const owner = words[at - 1];
    if (noun === undefined || owner === undefined || !said.test(noun.lower)) continue;
    const pronoun = /^(?:his|sein|seine)$/.test(owner.lower)
      ? ('m' as const)
      : /^(?:her)$/.test(owner.lower)
        ? ('f' as const)
        : /^(?:ihr|ihre)$/.test(owner.lower)
          ? ('she-or-they' as const)
          : null;
    if (pronoun !== null) {
      const span = { start: owner.start, end: owner.end, surface: owner.text };
      const speaker: Caller = {
        first: at - 1,
        last: at,
        span,
        kind: 'pronoun',
        actor: null,
        pronoun,
        noun: '',
        governed: false,
      };
      return { words: text.slice(owner.start, noun.end), at, speaker };
    }
    const speaker = owner.possessive ? (callersIn(prose, names, first, at).at(-1) ?? null) : null;
    if (speaker !== null) return { words: noun.text, at, speaker };
  }
  return null;
}

const isArticle = /^(?:a|an|the|ein|eine|einen|eines)$/;

const describing =
  /^(?:describ|call|brand|dismiss|denounc|hail|label|prais|condemn|character|refer|reject|list(?:ed|s)|classif|designat|portray|bezeichne|beschr|kritisier|lobt|verurteil|schilder|abgetan)/;

/** `an offer it had described only a day earlier as “…”`: the verb stands farther away than others may. */
function describedAs(prose: Prose, names: NamePlaces, first: number, last: number): Cue | null {
  const { words } = prose;
  for (let at = last - 2; at >= Math.max(first, last - 14); at -= 1) {
    const word = words[at];
    const noun = /^(?:the|a|an|no|this|that|his|her|their|its|of)$/.test(
      words[at - 1]?.lower ?? '',
    );
    if (word === undefined || !describing.test(word.lower) || word.capital || noun) continue;
    if (/^(?:was|were|is|are|be|been|being|wurde|wurden|wird)$/.test(words[at - 1]?.lower ?? ''))
      return agent(prose, names, at, last);
    // Counted from `as`, which belongs to the verb wherever it stands.
    return {
      words: word.text,
      at: last - 1,
      speaker: subjectBefore(prose, names, first, at, last),
    };
  }
  return null;
}

/** How strong a word is as a verb of speaking; a word with a capital or behind an article is a noun. */
function cueOf({ words, language }: Prose, at: number): 'strong' | 'weak' | undefined {
  const word = words[at];
  if (word === undefined || (word.capital && !word.opens)) return undefined;
  const before = words[at - 1];
  if (
    before !== undefined &&
    before.line === word.line &&
    /^(?:the|a|an|no|this|that|his|her|their|its|to|of|for|zu|ohne)$/.test(before.lower) &&
    word.gap === ' ' &&
    !(before.lower === 'that' && language === 'de')
  ) {
    // `went on to say` tells of speech, `the report` does not.
    if (!(before.lower === 'to' && /^(?:say|add|tell|warn|explain)$/.test(word.lower)))
      return undefined;
  }
  return cueStrength(word.lower, language);
}

/** The one who speaks among those before the verb: the first without a preposition; a name beside it names it. */
function firstSubject(callers: readonly Caller[], { words }: Prose): Caller | null {
  const free = callers.filter((one) => !one.governed);
  const [subject, beside] = free;
  if (subject === undefined) return null;
  // `IDU president Lena Voss`: what stands before an office belongs to the one who holds it.
  if (
    beside?.kind === 'name' &&
    words
      .slice(
        subject.last,
        words.findIndex(({ start }, at) => at >= subject.last && start === beside.span.start),
      )
      .every((word) => word.gap === ' ' && speakerNoun(word.lower) !== null) &&
    beside.first !== subject.last
  )
    return beside;
  return subject.kind === 'role' && beside?.kind === 'name' && words[beside.first]?.gap === ', '
    ? beside
    : subject;
}

function subjectBefore(
  prose: Prose,
  names: NamePlaces,
  first: number,
  verb: number,
  last: number,
): Caller | null {
  const { words } = prose;
  const callers = callersIn(prose, names, first, verb).filter((one) => !one.governed);
  // `… said that it was late and added`: the subject is that of the verb before.
  if (joins.test(words[verb - 1]?.lower ?? '')) return callers[0] ?? null;
  const nearest = callers.at(-1);
  if (nearest === undefined) return inverted(prose, names, verb, last);
  const named = callers.at(-2);
  const apposed =
    words[nearest.first]?.gap === ', ' &&
    named?.last === nearest.first &&
    words.slice(nearest.last, verb + 1).some(({ gap }) => gap.includes(','));
  return nearest.kind === 'role' && apposed && named?.kind === 'name'
    ? named
    : behindAside(callers, nearest, prose);
}

/** `Teel, who speaks for the Assembly, said`: what stands between commas is passed over. */
function behindAside(callers: readonly Caller[], nearest: Caller, { words }: Prose): Caller {
  const owner = callers.findLast(
    (one) =>
      one.last < nearest.first &&
      /^(?:who|which|der|die|das)$/.test(words[one.last]?.lower ?? '') &&
      words[one.last]?.gap === ', ',
  );
  return owner !== undefined && nearest.kind !== 'pronoun' && owner.kind === 'name'
    ? owner
    : nearest;
}

/** `den Beschluss`: what a German article says is no subject. */
function isObject({ words, language }: Prose, { first }: Caller): boolean {
  return (
    language === 'de' &&
    [words[first], words[first - 1]].some((word) =>
      /^(?:den|dem|einen|einem|des)$/.test(word?.lower ?? ''),
    )
  );
}

/** `was told`, `were asked` */
function isPassive({ words }: Prose, verb: number): boolean {
  return (
    hasAddressee(words[verb]?.lower ?? '') &&
    /^(?:was|were|been|be|being|am|is|are|wurde|wurden)$/.test(words[verb - 1]?.lower ?? '')
  );
}

/** `by X` behind a passive verb. */
function agent(prose: Prose, names: NamePlaces, verb: number, last: number): Cue {
  const { words } = prose;
  const by = words
    .slice(verb + 1, Math.min(last, verb + 5))
    .findIndex(({ lower }) => lower === 'by' || lower === 'von');
  const speaker = by === -1 ? null : (callersIn(prose, names, verb + by + 2, last)[0] ?? null);
  return { words: words[verb]?.text ?? '', at: verb, speaker, passive: speaker === null };
}
