// German nouns that stand before a name, say of what kind it is, and are no part of it.

import { genderOfFirstName } from '../prose/first-names.ts';
import type { Word } from '../prose/words.ts';
import { speakerNoun } from '../quotes/speaker-words.ts';

/** A noun that says of what kind the name behind it is, and is no part of it: `dem Sender Radio Donau`. */
export const isGeneric = (word: Word | undefined): boolean =>
  word !== undefined && generic.test(word.lower);
/** `Sein Nachbar Thies Carstensen` */
export const isPersonNoun = (word: Word | undefined): boolean =>
  word !== undefined &&
  speakerNoun(word.lower) === 'person' &&
  genderOfFirstName(word.text) === undefined;
const generic =
  /^(?:land|bundesland|freistaat|provinz|dorf|fluss|kleinstadt|weiler|nachbarort|sender|zeitung|tageszeitung|wochenzeitung|zeitschrift|magazin|nachrichtenmagazin|nachrichtenagentur|agentur|konzern|firma|unternehmen|hersteller|betreiber|hauptstadt|hafenstadt|stadt|gemeinde|ort|insel|ortsteil|stadtteil|bezirk|landkreis|bundesland|zeitungen|fraktion|landtagsfraktion|bundestagsfraktion|partei|wochenblatt|regionalzeitung|dienst|fährbetreiber|netzbetreiber|autobauer|stahlkonzern|energiekonzern)$/;
