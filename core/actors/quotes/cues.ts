// What tells who speaks a quote: a verb of speaking with its subject, `according to`, a name and a colon.

import { isFunctionWord } from '../prose/function-words.ts';
import { cueStrength } from '../prose/cue-verbs.ts';
import type { ProseLanguage } from '../prose/language.ts';
import type { Prose } from '../prose/words.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { attribution } from './attribution.ts';
import { inverted, sourceBehind } from './behind-verbs.ts';
import { callersIn } from './callers.ts';
import { isCompleted, spokeOf } from './indirect.ts';
import { describedAs, isArticle, ownWords } from './own-words.ts';
import { speakerNoun } from './speaker-words.ts';
import { agent, firstSubject, isObject, isPassive, joins, subjectBefore } from './subjects.ts';

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

/** `hieß es`: the source is named in a roundabout way. */
export const isNamely = /^(?:hei(?:ß|ss)t|hie(?:ß|ss))$/;

const statesIn = /^(?:steht|stand|lautet)$/;

/** `In dem Vermerk aus Ihrem Haus steht: „…“`: the paper with which the sentence begins. */
function paperBefore(prose: Prose, names: NamePlaces, first: number, verb: number): Caller | null {
  // `Danach kam ein Brief aus München. Darin stand: „…“`
  const within = /^(?:darin|dort|da)$/.test(prose.words[first]?.lower ?? '');
  const line = prose.lines[prose.words[first]?.line ?? -1]?.first ?? first;
  const [source] = within
    ? callersIn(prose, names, Math.max(line, first - 20), first)
        .filter(({ kind, noun }) => kind === 'role' && speakerNoun(noun) === 'paper')
        .slice(-1)
    : callersIn(prose, names, first, verb);
  return source?.kind === 'role' && speakerNoun(source.noun) === 'paper' ? source : null;
}

/** The cue in what follows a quote: `…,” said Rutte`, `…“, so Scholz`. */
export function cueAfter(prose: Prose, names: NamePlaces, { first, last }: Clause): Cue | null {
  const { words } = prose;
  const head = words[first];
  if (head === undefined || first >= last || joins.test(head.lower)) return null;
  const attributed = attribution(prose, names, first, Math.min(last, first + 3), last);
  if (attributed !== null) return attributed;
  const near = Math.min(last, first + 16);
  const behind = verbAndName(prose, names, first, last);
  if (behind !== null) return behind;
  for (let at = first; at < near; at += 1) {
    const word = words[at];
    if (word === undefined || cueOf(prose, at) === undefined) continue;
    if (isPassive(prose, at)) return agent(prose, names, at, last);
    // Joined to the sentence's own verb it speaks of something else.
    if (at > first && joins.test(words[at - 1]?.lower ?? '')) return null;
    const subject = at === first ? null : firstSubject(callersIn(prose, names, first, at), prose);
    if (at > first && subject === null && at - first > 5) return null;
    const heisst = isNamely.test(word.lower);
    const speaker =
      subject ??
      (heisst
        ? (sourceBehind(prose, names, at + 1, last) ??
          // `wie es in einer Mitteilung hieß`
          callersIn(prose, names, first, at).findLast(({ kind }) => kind !== 'pronoun') ??
          null)
        : inverted(prose, names, at, last));
    return { words: word.text, at, speaker };
  }
  return null;
}

/** `« … », s’emporte Karim Belkacem`: behind a quote French and Spanish set the verb before its subject, whatever it is. */
function verbAndName(prose: Prose, names: NamePlaces, first: number, last: number): Cue | null {
  const { words, language } = prose;
  if (language !== 'fr' && language !== 'es') return null;
  const at = /^(?:s|se|me|m|le|lui|l)$/.test(words[first]?.lower ?? '') ? first + 1 : first;
  const verb = words[at];
  const name = names.get(at + 1);
  if (verb === undefined || verb.capital || at + 1 >= last || words[at + 1]?.gap !== ' ')
    return null;
  if (name?.actor.type !== 'person' || isFunctionWord(verb.lower, language)) return null;
  const speaker = callersIn(prose, names, at + 1, name.last)[0] ?? null;
  return speaker === null ? null : { words: verb.text, at, speaker };
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
  if (language !== 'de' || verb === undefined || first >= last) return null;
  // `warf dem Landesrat „Symbolpolitik“ vor`
  const thrown = words
    .slice(first, last)
    .findIndex(({ lower }) => /^(?:warf|wirft|warfen|werfen)$/.test(lower));
  if (verb.lower === 'vor' && thrown !== -1) {
    const before = firstSubject(callersIn(prose, names, first, first + thrown), prose);
    const speaker = before ?? inverted(prose, names, first + thrown, last);
    return { words: words[first + thrown]?.text ?? '', at: behind, speaker };
  }
  if (!participle.test(verb.lower)) return null;
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
    const joint = strength === undefined ? null : spokeOf(prose, at, last);
    if (joint !== null)
      return {
        words: word.text,
        at: joint,
        speaker: subjectBefore(prose, names, first, at, last),
      };
    if (colon && statesIn.test(word.lower)) {
      const source = paperBefore(prose, names, first, at);
      if (source !== null) return { words: word.text, at, speaker: source };
    }
    if (
      strength === undefined ||
      (strength === 'weak' && !colon && last - at > 5 && !isCompleted(prose, at, last))
    )
      continue;
    if (isPassive(prose, at)) return agent(prose, names, at, last);
    if (isNamely.test(word.lower) && words[at + 1]?.lower === 'es') {
      const source = callersIn(prose, names, first, at).findLast(({ kind }) => kind !== 'pronoun');
      return { words: word.text, at, speaker: source ?? sourceBehind(prose, names, at + 2, last) };
    }
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

/** What stands before a noun, so that a word behind it is no verb. */
const plain = /^(?:the|a|an|no|this|that|his|her|their|its|to|of|for|zu|ohne)$/;
const nouned: Record<ProseLanguage, RegExp> = {
  en: plain,
  de: plain,
  fr: /^(?:le|la|les|l|un|une|des|de|d|du|son|sa|ses|leur|leurs|ce|cette|pour|sans|au|aux)$/,
  es: /^(?:el|la|los|las|un|una|su|sus|este|esta|de|del|para|sin|al)$/,
};

/** How strong a word is as a verb of speaking; a word with a capital or behind an article is a noun. */
function cueOf({ words, language }: Prose, at: number): 'strong' | 'weak' | undefined {
  const word = words[at];
  if (word === undefined || (word.capital && !word.opens)) return undefined;
  const before = words[at - 1];
  if (
    before !== undefined &&
    before.line === word.line &&
    nouned[language].test(before.lower) &&
    // `la calificó`, `l’a qualifié`: nouns do not end so.
    !(language === 'es' && /(?:ó|aron|aba)$/.test(word.lower)) &&
    word.gap === ' ' &&
    !(before.lower === 'that' && language === 'de')
  ) {
    // `went on to say` tells of speech, `the report` does not.
    if (!(before.lower === 'to' && /^(?:say|add|tell|warn|explain)$/.test(word.lower)))
      return undefined;
  }
  return cueStrength(word.lower, language);
}
