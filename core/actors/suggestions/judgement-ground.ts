// What the rules that judge names share.

import type { ProseLanguage } from '../prose/language.ts';
import type { ActorType } from '../../records/actor.ts';
import { isOrganisationWord } from '../prose/organisation-words.ts';
import type { Evidence } from './evidence.ts';
import type { Name } from './names.ts';

/** What a name was judged to be. */
export interface Judgement {
  type: ActorType;
  /** Why it is proposed: a sentence for the user. */
  reason: string;
  /** Whether it stands by itself, or counts only as a short form of a longer name. */
  alone: boolean;
  /** Whether its type is only the likeliest. */
  vague?: boolean;
}

/** What a text as a whole says about its names; the same for all of them. */
export interface JudgingContext {
  language: ProseLanguage;
  /** Words the text also writes in small letters. */
  small: ReadonlySet<string>;
  names: ReadonlyMap<string, Name>;
  /** Of names that go on with a place's word the first by its first word: `Amaur River` by `Amaur`. */
  geographic: ReadonlyMap<string, Name>;
}

/** A judgement with its reason. */
export const said = (type: ActorType, reason: string, alone = true): Judgement => ({
  type,
  reason,
  alone,
});
/** Whether one of a name's places shows something. */
export const some = (name: Name, test: (one: Evidence) => boolean): boolean =>
  name.evidence.some(test);
/** How many of a name's places show something. */
export const count = (name: Name, test: (one: Evidence) => boolean): number =>
  name.evidence.filter(test).length;
/** Whether a word of the name says that it is an organisation's. */
export const hasOrganisationWord = ({ parts }: Name): boolean =>
  parts.some((part) => isOrganisationWord(part.toLowerCase()));

/** Endings of German nouns that no name has. */
export const nounEnding =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|ismus|tät|nis|ment|anz|enz|chen|lein|ling)$/;
