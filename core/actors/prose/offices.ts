// Titles and offices: what persons are called before their name, or instead of it.

import type { Gender } from './first-names.ts';
import { french } from './french.ts';
import { spanish } from './spanish.ts';

/** Forms of address and degrees. */
const addresses = new Map<string, Gender | null>([
  ...'mr mister sir lord herr herrn king prince baron count earl duke viscount marquis monsieur señor signor könig prinz graf fürst freiherr herzog'
    .split(' ')
    .map((word) => [word, 'm'] as const),
  ...'mrs ms miss lady dame madam madame mademoiselle frau fräulein queen princess countess duchess baroness señora signora königin prinzessin gräfin fürstin'
    .split(' ')
    .map((word) => [word, 'f'] as const),
  ...'dr prof professor professorin doctor doktor mx rev reverend pastor sheikh sheik ayatollah hon gen lt col maj capt adm sen gov rep sgt pc dc ds dci cllr councillor insp supt det brig cpl pfc baronin pater pastorin schwester fr'
    .split(' ')
    .map((word) => [word, null] as const),
  ...[french, spanish].flatMap(({ addresses: { m, f } }) => [
    ...m.split(' ').map((word) => [word, 'm'] as const),
    ...f.split(' ').map((word) => [word, 'f'] as const),
  ]),
]);
/** Offices by whose form French and Spanish tell a woman. */
const feminine = new Set([...french.feminine.split(' '), ...spanish.feminine.split(' ')]);

const english =
  'president premier minister executive mp mep chancellor secretary senator congressman congresswoman representative governor mayor ambassador commissioner director ' +
  'chair chairman chairwoman chairperson ceo cfo spokesman spokeswoman spokesperson speaker general admiral colonel captain major lieutenant ' +
  'sergeant commander marshal judge justice prosecutor attorney sheriff pope bishop archbishop cardinal rabbi imam emperor sultan emir ' +
  'envoy delegate rapporteur economist historian analyst author journalist reporter correspondent editor lawyer engineer scientist researcher ' +
  'secretary-general director-general vice-president councillor alderman treasurer co-chair leader coach officer inspector founder co-founder principal rector provost curator ' +
  'trustee convener operative paramedic firefighter postmaster headteacher headmaster headmistress shopkeeper novelist conductor referee superintendent constable detective curate vicar chaplain archdeacon consul attaché ombudsman taoiseach midwife nurse surgeon physicist biologist ' +
  'chemist sociologist politician playwright novelist poet photographer filmmaker entrepreneur activist campaigner';
const germanOffices =
  'präsident kanzler bundeskanzler minister staatssekretär senator abgeordneter abgeordnete bürgermeister oberbürgermeister botschafter kommissar ' +
  'direktor vorsitzender vorsitzende chef chefin vorstand sprecher generalsekretär general admiral oberst richter staatsanwalt papst bischof ' +
  'kardinal premier premierminister ministerpräsident landrat landrätin fraktionschef parteichef vorstandschef geschäftsführer leiter ' +
  'beauftragter beauftragte experte expertin forscher historiker ökonom ökonomin politologe politologin professor anwalt anwältin journalist autor ' +
  'landesrat landesrätin landeshauptmann landeshauptfrau klubobmann klubobfrau obmann obfrau regierungsrätin nationalrätin bundesrätin ständerätin kantonsrätin ' +
  'hauptmann leutnant major feldwebel gefreiter gefreite geologe geologin pfarrer pfarrerin imam rektor rektorin dekan biologe biologin soziologin meteorologe virologe virologin staatsanwältin kommandant schulleiter wirt wirtin ' +
  'gemeinderat gemeinderätin stadtrat stadträtin ratsherr staatsrätin staatsrat intendant kollege kollegin trainer polizeichef wissenschaftler';
const germanEndings =
  /(?:minister|präsident|kanzler|sekretär|sprecher|meister|botschafter|kommissar|direktor|chef|leiter|vorsitzende|beauftragte|politiker|experte|forscher|führer|inspekteur|professor|anwalt|richter|ökonom|historiker|soziologe|senator|dezernent|sprecherin|rektor|geschäftsführer|ammann|kommandant|bürgermeisterin)(?:in|r|n)?$/;

const known = new Set([
  ...english.split(' '),
  ...french.offices.split(' '),
  ...spanish.offices.split(' '),
  ...germanOffices.split(' ').flatMap((word) => [word, `${word}in`]),
]);

/** Words that belong to the title when they stand before an office: `Prime`, `Foreign`, `Deputy`. */
const modifiers = new Set(
  (
    'prime foreign defence defense finance interior economy energy health justice transport environment trade labour labor education vice deputy ' +
    'press former acting first attorney solicitor secretary general chief executive managing home chancellor lord lady honorary permanent ' +
    'assistant under associate senior staff special state climate agriculture culture digital development parliamentary joint ex-president stellvertretender ' +
    'stellvertretende ehemaliger ehemalige'
  ).split(' '),
);

/** `hydrologist`, `geographer`, `economist` */
const scholarly =
  /.(?:ologist|ographer|onomist|physicist|mathematician|statistician|politician|musician)$/;

/** Noble titles that may also stand alone: `said the Count`. */
const noble =
  /^(?:count|countess|earl|duke|duchess|king|queen|prince|princess|emperor|empress|graf|gräfin|fürst|fürstin|könig|königin)$/;

/** Whether a word (in small letters) is a noble title, which may have a place behind it: `earl`, `freiherr`. */
export function isNoble(lower: string): boolean {
  return (
    noble.test(lower) ||
    /^(?:freiherr|freifrau|baron|baroness|prinz|prinzessin|herzog|herzogin|marquis|marquess|viscount|markgraf|landgraf)$/.test(
      lower,
    )
  );
}

const bare = (lower: string): string => lower.replace(/\.$/, '');

/** Whether a word (in small letters) is a form of address or a degree: `Mr`, `Dr`, `Frau`. */
export function isAddress(lower: string): boolean {
  return addresses.has(bare(lower));
}

/** Whether a word (in small letters) is an office: `minister`, `außenministerin`, `spokesman`. */
export function isOffice(lower: string): boolean {
  return (
    known.has(lower) || noble.test(lower) || scholarly.test(lower) || germanEndings.test(lower)
  );
}

/** Whether a word (in small letters) may stand before an office and belong to it. */
export function isOfficeModifier(lower: string): boolean {
  return modifiers.has(lower);
}

/** The gender a title tells; undefined when it tells none. English offices tell none. */
export function genderOfTitle(lower: string): Gender | undefined {
  const address = addresses.get(bare(lower));
  if (address !== undefined && address !== null) return address;
  if (
    /^(?:niece|sister|daughter|wife|mother|aunt|granddaughter|grandmother|widow|girl|fiancée|girlfriend|nan|nichte|schwester|tochter|ehefrau|mutter|tante|enkelin|freundin|nachbarin|witwe)$/.test(
      lower,
    )
  )
    return 'f';
  if (
    /^(?:fiancé|boyfriend|nephew|brother|son|husband|father|uncle|grandson|grandfather|widower|boy|neffe|bruder|sohn|ehemann|vater|onkel|enkel|witwer)$/.test(
      lower,
    )
  )
    return 'm';
  if (/(?:woman)$/.test(lower) || feminine.has(lower)) return 'f';
  if (/.(?:man)$/.test(lower) && isOffice(lower)) return 'm';
  if (lower.endsWith('in') && isOffice(lower) && germanEndings.test(lower)) return 'f';
  return undefined;
}

/** The root two names of one office share: `Außenministerin` and `Ministerin` both end in `minister`. */
export function officeRoot(lower: string): string {
  const plain = lower.replace(/^(.{4,})in$/, '$1').replace(/(?:woman|person)$/, 'man');
  const root =
    /(minister|präsident|president|kanzler|chancellor|secretary|sekretär|sprecher|spokesman|meister|mayor|director|direktor|chef|vorsitzende|senator|botschafter|ambassador|general|richter|judge|governor|leiter)$/.exec(
      plain.replace(/r$/, (r) => (plain.endsWith('vorsitzender') ? '' : r)),
    );
  return root?.[1] ?? plain;
}
